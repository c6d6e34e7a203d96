import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import type { Act, FindingDetail } from './api';
import classes from './finding.module.css';

type Row = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const rows = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const last = (acts: readonly Act[], name: string): Row | undefined => acts.filter(act => act.act === name).at(-1)?.facts;

/** What was demanded, how the unit means to put it right, what it says it has done and how that was judged. */
export function RemedyPanel({ detail: { remedy, finding, acts } }: { detail: FindingDetail }) {
  const { t } = useTranslation('finding');
  if (!remedy.requirement) return null;
  const plan = last(acts, 'remedy-planned');
  const report = last(acts, 'remedy-reported');
  const verification = last(acts, 'remedy-verified');
  return (
    <Panel title={t('remedy.title')}>
      <dl className={classes.facts}>
        <dt>{t('remedy.requirement')}</dt><dd>{remedy.requirement}</dd>
        {finding.dueOn ? <><dt>{t('remedy.due')}</dt><dd>{formatDay(finding.dueOn)}</dd></> : null}
        {plan ? <><dt>{t('remedy.cause')}</dt><dd>{text(plan.causeText)}</dd></> : null}
        {report ? <><dt>{t('remedy.report')}</dt><dd>{text(report.summary)}</dd></> : null}
        {verification ? <><dt>{t('remedy.verification')}</dt><dd>{text(verification.verification)}</dd></> : null}
        {remedy.closedOn ? <><dt>{t('remedy.closed')}</dt><dd>{formatDay(remedy.closedOn)}{remedy.endReason ? ` – ${remedy.endReason}` : ''}</dd></> : null}
        {remedy.remedyId ? <><dt>{t('remedy.together')}</dt><dd><Link to={`/remedies/${remedy.remedyId}`}>{t('remedy.togetherLink')}</Link></dd></> : null}
        {remedy.movedFrom ? <><dt>{t('remedy.movedFrom')}</dt><dd><Link to={`/findings/${remedy.movedFrom.id}`}>{remedy.movedFrom.code}</Link></dd></> : null}
      </dl>
      {plan ? <div style={{ marginTop: 12 }}><Measures plan={plan} report={report} /></div> : null}
    </Panel>
  );
}

function Measures({ plan, report }: { plan: Row; report: Row | undefined }) {
  const { t } = useTranslation('finding');
  const results = rows(report?.results);
  const resultOf = (index: number) => {
    const result = results.find(one => one.measure === String(index + 1));
    return result ? [t(`result.${text(result.state)}`), text(result.proof) || text(result.obstacle)].filter(Boolean).join(' – ') : null;
  };
  const until = (measure: Row) => (measure.dueOn ? formatDay(text(measure.dueOn)) : null);
  if (useIsPhone()) {
    return (
      <RowCards label={t('remedy.measures')}>
        {rows(plan.measures).map((measure, index) => (
          <RowCard key={index} title={text(measure.measure)} foot={<><span>{text(measure.responsible)}</span><span>{until(measure)}</span></>}>
            {measure.product ? <small>{t('remedy.product')}: {text(measure.product)}</small> : null}
            {resultOf(index) ? <><br />{t('remedy.result')}: {resultOf(index)}</> : null}
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('remedy.measures')}>
      <thead>
        <tr>
          <th scope="col">{t('remedy.measure')}</th><th scope="col">{t('remedy.product')}</th><th scope="col">{t('remedy.responsible')}</th>
          <th scope="col">{t('remedy.until')}</th><th scope="col">{t('remedy.result')}</th>
        </tr>
      </thead>
      <tbody>
        {rows(plan.measures).map((measure, index) => (
          <tr key={index}>
            <td>{text(measure.measure)}</td><td>{text(measure.product)}</td><td>{text(measure.responsible)}</td>
            <td className="num">{until(measure)}</td>
            <td>{resultOf(index)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
