import { Button, TextInput } from '@mantine/core';
import { IconAlarm, IconCalendarPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatMoment } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import classes from './sandbox.module.css';
import type { TrialState } from './sandbox-api';
import { StepFault } from './step-fault';
import type { TrialStep } from './use-trial';

/** The clock of the case: what time it is there, and how it goes on. */
export function TrialClock({ state, names, step }: { state: TrialState; names: ReadonlyMap<string, string>; step: TrialStep }) {
  const { t } = useTranslation('sandbox');
  const [day, setDay] = useState('');
  const next = state.timers.find(timer => timer.at > state.now);
  const name = (element: string) => names.get(element) ?? element;
  function submit(event: FormEvent) {
    event.preventDefault();
    step.mutate({ act: 'clock', body: { day } }, { onSuccess: () => { setDay(''); } });
  }
  const isFault = step.isError && step.variables.act === 'clock';
  return (
    <Panel title={t('clock.title')}>
      <div className={classes.stack}>
        <p style={{ margin: 0, fontWeight: 600 }} className="num">{formatMoment(state.now)}</p>
        {state.timers.length > 0 ? (
          <ul className={classes.list} aria-label={t('clock.timers')}>
            {state.timers.slice(0, 5).map(timer => <li key={timer.element + timer.at} className={classes.entry}>{t('clock.timer', { name: name(timer.element), at: formatMoment(timer.at) })}</li>)}
          </ul>
        ) : <p className={classes.muted}>{t('clock.noTimer')}</p>}
        <div className={classes.acts}>
          <Button variant="default" disabled={step.isPending} leftSection={<IconCalendarPlus size={16} stroke={1.75} />} onClick={() => { step.mutate({ act: 'clock', body: { workingDays: 1 } }); }}>
            {t('clock.workingDay')}
          </Button>
          {next ? (
            <Button variant="default" disabled={step.isPending} leftSection={<IconAlarm size={16} stroke={1.75} />} onClick={() => { step.mutate({ act: 'clock', body: { to: next.at } }); }}>
              {t('clock.next')}
            </Button>
          ) : null}
        </div>
        <form onSubmit={submit} className={classes.acts}>
          <TextInput type="date" label={t('clock.day')} required value={day} onChange={event => { setDay(event.currentTarget.value); }} />
          <Button type="submit" variant="default" disabled={step.isPending}>{t('clock.go')}</Button>
        </form>
        {isFault ? <StepFault error={step.error} /> : null}
      </div>
    </Panel>
  );
}
