import { useTranslation } from '@/shared/i18n';
import { formatMoment } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import classes from './sandbox.module.css';
import type { Decision, TrialState } from './sandbox-api';
import { shown } from './values';

interface TrialRecordProps {
  state: TrialState;
  names: ReadonlyMap<string, string>;
  actions: ReadonlyMap<string, string>;
}

/** What the machine would have done, and why its tables said what they said. */
export function TrialRecord({ state, names, actions }: TrialRecordProps) {
  const { t } = useTranslation('sandbox');
  return (
    <>
      <Panel title={t('record.actions')}>
        {state.calls.length === 0 ? <p className={classes.muted}>{t('record.noActions')}</p> : (
          <ol className={classes.list}>
            {state.calls.map((call, index) => (
              <li key={`${String(index)}${call.action}`} className={classes.entry}>
                <p><strong>{actions.get(call.action) ?? call.action}</strong></p>
                <p className={classes.muted}>{[names.get(call.element) ?? call.element, formatMoment(call.at)].join(' · ')}</p>
                {Object.entries(call.arguments).map(([name, value]) => <p key={name} className={classes.muted}>{t('record.argument', { name, value: shown(value) })}</p>)}
              </li>
            ))}
          </ol>
        )}
      </Panel>
      <Panel title={t('record.tables')}>
        {state.decisions.length === 0 ? <p className={classes.muted}>{t('record.noTables')}</p> : (
          <ol className={classes.list}>
            {state.decisions.map((decision, index) => <li key={`${String(index)}${decision.decision}`} className={classes.entry}><Why decision={decision} /></li>)}
          </ol>
        )}
      </Panel>
    </>
  );
}

/** Why a table said what it said: what it looked at, and the rows that applied. */
export function Why({ decision }: { decision: Decision }) {
  const { t } = useTranslation('sandbox');
  const rules = decision.rules.map(rule => rule.number).join(', ');
  return (
    <>
      <p><strong>{decision.name}</strong></p>
      <p className={classes.muted}>{decision.rules.length === 0 ? t('record.noRule') : t('record.rule', { count: decision.rules.length, rules })}</p>
      <table className={classes.why}>
        <thead>
          <tr>
            <th scope="col">{t('record.input')}</th>
            <th scope="col">{t('record.value')}</th>
            {decision.rules.map(rule => <th key={rule.id} scope="col">{t('record.row', { number: rule.number })}</th>)}
          </tr>
        </thead>
        <tbody>
          {decision.inputs.map((input, place) => (
            <tr key={input.name}>
              <td>{input.name}</td>
              <td>{input.value ?? t('record.empty')}</td>
              {decision.rules.map(rule => <td key={rule.id}>{rule.conditions[place] || t('record.any')}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {decision.rules.map(rule => (
        <p key={rule.id}>{t('record.answer', { number: rule.number, answer: Object.entries(rule.outputs).filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`).join('; ') })}</p>
      ))}
    </>
  );
}
