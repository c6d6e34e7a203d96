import { Button, Select } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { type FieldProblem, isProblem } from '@/shared/api/problem';
import { formatDay } from '@/shared/lib/format';
import type { FormHandle } from '@/shared/ui/form-view';
import { LoadingView } from '@/shared/ui/state-views';
import classes from './sandbox.module.css';
import type { OpenTask, Person, Values } from './sandbox-api';
import { StepFault } from './step-fault';
import type { TrialStep } from './use-trial';
import { ValueFields } from './value-fields';
import { isUnread, type Typed, valuesOf } from './values';

const FormView = lazy(async () => ({ default: (await import('@/shared/ui/form-view')).FormView }));
const MISSING = 'sandbox-variable-missing';
const nothing: Values = {};

interface TrialTaskProps {
  task: OpenTask;
  people: readonly Person[];
  seat: string;
  step: TrialStep;
}

/** One open task: who does it, its real form, and what the model needs beside it. */
export function TrialTask({ task, people, seat, step }: TrialTaskProps) {
  const { t } = useTranslation('sandbox');
  const form = useRef<FormHandle>(null);
  const holders = people.filter(person => person.seats.includes(task.seat));
  const [person, setPerson] = useState(() => holders.find(holder => !task.barred.includes(holder.id))?.id ?? people[0]?.id ?? '');
  const [missing, setMissing] = useState<string[]>([]);
  const [typed, setTyped] = useState<Record<string, Typed>>({});
  const [homeless, setHomeless] = useState<FieldProblem[]>([]);
  const [fault, setFault] = useState<unknown>(null);

  function take(data: Values, returned: boolean) {
    setFault(null);
    setHomeless([]);
    step.mutate({ act: 'complete', body: { task: task.id, person, data, variables: valuesOf(typed), returned } }, {
      onError: error => {
        setFault(error);
        if (!isProblem(error)) return;
        if (error.fields.length > 0) setHomeless(form.current?.refuse(error.fields) ?? error.fields);
        const name = error.facts['name'];
        if (error.code === MISSING && typeof name === 'string') setMissing(before => (before.includes(name) ? before : [...before, name]));
      },
    });
  }

  function complete() {
    const { data, isAccepted } = form.current?.submit() ?? { data: nothing, isAccepted: true };
    if (isAccepted) take(data, false);
  }

  const options = [...holders, ...people.filter(other => !holders.includes(other))].map(({ id, name }) => ({
    value: id, label: t(task.barred.includes(id) ? 'task.barred' : holders.some(holder => holder.id === id) ? 'task.holder' : 'task.other', { name, seat }),
    disabled: task.barred.includes(id),
  }));
  return (
    <article className={classes.stack} aria-label={task.name}>
      <div>
        <h3 style={{ margin: 0 }}>{task.name}</h3>
        {task.help ? <p className={classes.muted}>{task.help}</p> : null}
        {task.dueOn ? <p className={classes.muted}>{t('task.due', { day: formatDay(task.dueOn) })}</p> : null}
      </div>
      <Select label={t('task.person')} data={options} value={person} allowDeselect={false} searchable onChange={id => { setPerson(id ?? ''); }} style={{ maxWidth: 420 }} />
      {task.form ? (
        <Suspense fallback={<LoadingView rows={3} height={62} />}>
          <FormView ref={form} schema={task.form} values={nothing} context={task.context} />
        </Suspense>
      ) : <p className={classes.muted}>{t('task.noForm')}</p>}
      <StepFault error={fault} fields={homeless} />
      {missing.length > 0 ? <ValueFields names={missing} typed={typed} onChange={setTyped} /> : null}
      <div className={classes.acts}>
        <Button loading={step.isPending} disabled={Object.values(typed).some(isUnread)} leftSection={<IconCheck size={16} stroke={1.75} />} onClick={complete}>{t('task.complete')}</Button>
        {task.mayReturn ? (
          <Button variant="default" disabled={step.isPending} leftSection={<IconArrowBackUp size={16} stroke={1.75} />} onClick={() => { take(nothing, true); }}>
            {t('task.return')}
          </Button>
        ) : null}
      </div>
    </article>
  );
}
