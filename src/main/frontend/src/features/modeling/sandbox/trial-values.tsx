import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import classes from './sandbox.module.css';
import type { Trial, TrialState } from './sandbox-api';
import { StepFault } from './step-fault';
import type { TrialStep } from './use-trial';
import { ValueFields } from './value-fields';
import { isUnread, shown, type Typed, valuesOf } from './values';

interface TrialValuesProps {
  state: TrialState;
  incidents: Trial['incidents'];
  names: ReadonlyMap<string, string>;
  step: TrialStep;
}

/** What the case decides by, what it waits for from outside, and what failed for want of a value. */
export function TrialValues({ state, incidents, names, step }: TrialValuesProps) {
  const { t } = useTranslation('sandbox');
  const [typed, setTyped] = useState<Record<string, Typed>>({});
  const values = Object.entries(state.variables);
  const unset = state.reads.filter(one => !one.set).map(one => one.name);
  const isBlocked = step.isPending || Object.values(typed).some(isUnread);
  const isFault = step.isError && (step.variables.act === 'variables' || step.variables.act === 'message');
  return (
    <Panel title={t('state.title')}>
      <div className={classes.stack}>
        {incidents.map(incident => (
          <Notice key={incident.element + incident.sentence} tone="late" role="alert" title={t('state.incident', { name: names.get(incident.element) ?? incident.element })}>{incident.sentence}</Notice>
        ))}
        {values.length > 0 ? (
          <table className={classes.why}>
            <thead><tr><th scope="col">{t('state.name')}</th><th scope="col">{t('state.value')}</th></tr></thead>
            <tbody>{values.map(([name, value]) => <tr key={name}><td>{name}</td><td>{shown(value)}</td></tr>)}</tbody>
          </table>
        ) : <p className={classes.muted}>{t('state.none')}</p>}
        {state.ended || unset.length === 0 ? null : (
          <details>
            <summary>{t('state.give')}</summary>
            <div className={classes.stack}>
              <ValueFields names={unset} typed={typed} onChange={setTyped} />
              <Button variant="default" disabled={isBlocked} onClick={() => { step.mutate({ act: 'variables', body: { variables: valuesOf(typed) } }); }}>{t('state.set')}</Button>
            </div>
          </details>
        )}
        {state.messages.length > 0 ? (
          <div className={classes.acts}>
            {state.messages.map(message => (
              <Button
                key={message} variant="default" disabled={isBlocked} leftSection={<IconMail size={16} stroke={1.75} />}
                onClick={() => { step.mutate({ act: 'message', body: { name: message, variables: valuesOf(typed) } }); }}
              >
                {t('state.message', { name: message })}
              </Button>
            ))}
          </div>
        ) : null}
        {isFault ? <StepFault error={step.error} /> : null}
      </div>
    </Panel>
  );
}
