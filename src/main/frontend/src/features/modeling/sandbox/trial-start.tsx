import { Button, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { dayInVietnam } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import { StepFault } from './step-fault';
import classes from './sandbox.module.css';
import type { TrialState } from './sandbox-api';
import type { TrialStep } from './use-trial';
import { ValueFields } from './value-fields';
import { isUnread, typedOf, valuesOf } from './values';

/** Begins a case: on which day, and with what the diagram reads and no form asks for. */
export function TrialStart({ state, step, onStarted }: { state: TrialState; step: TrialStep; onStarted: () => void }) {
  const { t } = useTranslation('sandbox');
  const [day, setDay] = useState(dayInVietnam());
  const [typed, setTyped] = useState(() => typedOf(state.variables, state.reads.filter(one => !one.asked).map(one => one.name)));
  const needed = state.reads.filter(one => !one.asked).map(one => one.name);
  const asked = state.reads.filter(one => one.asked).map(one => one.name);
  function submit(event: FormEvent) {
    event.preventDefault();
    step.mutate({ act: 'start', body: { day, variables: valuesOf(typed) } }, { onSuccess: onStarted });
  }
  return (
    <Panel title={t('start.title')}>
      <form onSubmit={submit} className={classes.stack}>
        <p className={classes.muted}>{t('start.what')}</p>
        <TextInput type="date" label={t('start.day')} required value={day} onChange={event => { setDay(event.currentTarget.value); }} style={{ maxWidth: 220 }} />
        {needed.length > 0 ? (
          <>
            <p className={classes.muted}>{t('start.needed')}</p>
            <ValueFields names={needed} typed={typed} onChange={setTyped} />
          </>
        ) : null}
        {asked.length > 0 ? (
          <details>
            <summary>{t('start.asked')}</summary>
            <ValueFields names={asked} typed={typed} onChange={setTyped} />
          </details>
        ) : null}
        <StepFault error={step.error} />
        <div className={classes.acts}>
          <Button type="submit" loading={step.isPending} disabled={Object.values(typed).some(isUnread)} leftSection={<IconPlayerPlay size={16} stroke={1.75} />}>{t('start.act')}</Button>
        </div>
      </form>
    </Panel>
  );
}
