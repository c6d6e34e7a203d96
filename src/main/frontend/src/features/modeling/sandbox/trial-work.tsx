import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import classes from './sandbox.module.css';
import type { Person, TrialState } from './sandbox-api';
import { TrialTask } from './trial-task';
import type { TrialStep } from './use-trial';
import { shown } from './values';

interface TrialWorkProps {
  state: TrialState;
  people: readonly Person[];
  seats: ReadonlyMap<string, string>;
  step: TrialStep;
}

/** The open tasks of the case; one of them is being done. */
export function TrialWork({ state, people, seats, step }: TrialWorkProps) {
  const { t } = useTranslation('sandbox');
  const [chosen, setChosen] = useState('');
  const task = state.tasks.find(open => open.id === chosen) ?? state.tasks[0];
  if (!task) return <Panel title={t('work.title')}><p className={classes.muted}>{t(state.ended ? 'work.over' : 'work.none')}</p></Panel>;
  return (
    <Panel title={t('work.title')} aside={t('work.count', { count: state.tasks.length })}>
      <div className={classes.stack}>
        {state.tasks.length > 1 ? (
          <div className={classes.chooser} role="group" aria-label={t('work.choose')}>
            {state.tasks.map(open => (
              <button key={open.id} type="button" className={classes.choice} aria-pressed={open.id === task.id} onClick={() => { setChosen(open.id); }}>
                {open.name}
                <small>{[seats.get(open.seat) ?? open.seat, ...Object.values(open.local).map(shown).slice(0, 2), open.dueOn ? formatDay(open.dueOn) : ''].filter(Boolean).join(' · ')}</small>
              </button>
            ))}
          </div>
        ) : null}
        <TrialTask key={task.id} task={task} people={people} seat={seats.get(task.seat) ?? task.seat} step={step} />
      </div>
    </Panel>
  );
}
