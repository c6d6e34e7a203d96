import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { FindingStateTag } from '@/shared/findings/finding-state-tag';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { PapersPanel } from '@/shared/papers/papers-panel';
import { Link, useParams } from '@/shared/routing/routing';
import { CaseTasks } from '@/shared/tasks/case-tasks';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import { DueText } from '@/shared/ui/due';
import { FactsTable } from '@/shared/ui/facts-table';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { SeverityBadge } from '@/shared/ui/severity-badge';
import { QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { type Demand, type Remedy, remedyQuery, reportEarly } from './api';
import { Delegation } from './delegation';
import classes from './finding.module.css';

/** How one unit remedies what a conclusion demands: a row per demand, the letters that urge it, where it stands. */
export function RemedyPage() {
  const { remedyId = '' } = useParams();
  const query = useQuery(remedyQuery(remedyId));
  return <QueryView query={query}>{remedy => <RemedyOfConclusion remedy={remedy} />}</QueryView>;
}

function RemedyOfConclusion({ remedy }: { remedy: Remedy }) {
  const { t } = useTranslation('finding');
  const late = remedy.demands.filter(demand => demand.overdue).length;
  const title = remedy.number ? t('together.title', { number: remedy.number }) : t('together.unnumbered');
  return (
    <Page
      title={title} headline={title} back={{ to: '/findings', label: t('list.title') }}
      lead={<><Link to={`/units/${remedy.unitCode}`}>{remedy.unitName}</Link> · <Link to={`/inspections/${remedy.inspectionId}`}>{t('together.inspection')}</Link></>}
      acts={(
        <Group>
          {remedy.can.reportEarly ? <EarlyReport id={remedy.id} /> : null}
          {remedy.can.delegate ? <Delegation id={remedy.id} /> : null}
        </Group>
      )}
    >
      <p className={classes.line}>
        <Tag>{t(`together.state.${remedy.state}`)}</Tag>
        {late > 0 ? <Tag tone="late">{t('together.late', { count: late })}</Tag> : null}
      </p>
      <CaseTasks caseId={remedy.id} />
      <PapersPanel subject="remedy" id={remedy.id} />
      <Panel title={t('together.conclusion')}>
        <dl className={classes.facts}>
          {remedy.issuedOn ? <><dt>{t('together.issued')}</dt><dd>{formatDay(remedy.issuedOn)}</dd></> : null}
          {remedy.signer ? <><dt>{t('together.signer')}</dt><dd>{[remedy.capacity ? t(`together.capacity.${remedy.capacity}`) : '', remedy.signer].filter(Boolean).join(' – ')}</dd></> : null}
          {remedy.causeText ? <><dt>{t('remedy.cause')}</dt><dd>{remedy.causeText}</dd></> : null}
          {remedy.prevention ? <><dt>{t('together.prevention')}</dt><dd>{remedy.prevention}</dd></> : null}
        </dl>
      </Panel>
      <Panel title={t('together.demands')} flush><Demands demands={remedy.demands} /></Panel>
      {remedy.letters.length === 0 ? null : (
        <Panel title={t('together.letters')} flush>
          <table className="facts-table">
            <thead><tr><th scope="col">{t('together.letter')}</th><th scope="col">{t('together.number')}</th><th scope="col">{t('together.signer')}</th><th scope="col">{t('together.signed')}</th></tr></thead>
            <tbody>
              {remedy.letters.map((letter, index) => (
                <tr key={index}><td>{t(`together.kind.${letter.kind}`)}{letter.consequence ? ` – ${letter.consequence}` : ''}</td><td>{letter.number}</td><td>{letter.signedBy}</td><td className="num">{formatDay(letter.signedOn)}</td></tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
      {remedy.progress ? (
        <Panel title={t('page.progress')}>
          <CaseDiagram definitionId={remedy.progress.definitionId} activeElements={remedy.progress.active} passedElements={remedy.progress.passed} height={280} />
        </Panel>
      ) : null}
    </Page>
  );
}

function EarlyReport({ id }: { id: string }) {
  const { t } = useTranslation('finding');
  const client = useQueryClient();
  const opening = useMutation({ mutationFn: () => reportEarly(id), onSuccess: () => client.invalidateQueries() });
  return (
    <Group>
      {opening.error ? <Notice tone="late" title={isProblem(opening.error) ? opening.error.message : ''} /> : null}
      <Button variant="default" loading={opening.isPending} onClick={() => { opening.mutate(); }}>{t('together.early')}</Button>
    </Group>
  );
}

function Demands({ demands }: { demands: readonly Demand[] }) {
  const { t } = useTranslation('finding');
  const due = (demand: Demand) => (demand.daysLeft === null ? formatDay(demand.dueOn) : <DueText dueOn={demand.dueOn} daysLeft={demand.daysLeft} />);
  const said = ({ report, check }: Demand) => [
    report ? [t(`result.${report.outcome}`), report.proof ?? report.obstacle].filter(Boolean).join(' – ') : '',
    check ? t(`together.check.${check.kind}`, { text: check.text }) : '',
    check?.visitedOn ? t('together.visited', { day: formatDay(check.visitedOn), present: check.present ?? '' }) : '',
    check?.minutes ? t(`together.minutes.${check.minutes}`, { witnesses: check.witnesses ?? '' }) : '',
  ].filter(Boolean).join(' · ');
  if (useIsPhone()) {
    return (
      <RowCards label={t('together.demands')}>
        {demands.map(demand => (
          <RowCard
            key={demand.findingId} to={`/findings/${demand.findingId}`} title={demand.code} aside={<SeverityBadge severity={demand.severity} />}
            foot={<><FindingStateTag state={demand.state} /><span>{due(demand)}</span></>}
          >
            {demand.requirement}{demand.quick ? <> <Tag tone="soon">{t('together.quick')}</Tag></> : null}
            {demand.measures.map((one, index) => <small key={index}><br />{one.measure} ({one.responsible}, {formatDay(one.dueOn)})</small>)}
            {said(demand) ? <small><br />{said(demand)}</small> : null}
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('together.demands')}>
      <thead>
        <tr>
          <th scope="col">{t('list.code')}</th><th scope="col">{t('remedy.requirement')}</th><th scope="col">{t('remedy.measures')}</th>
          <th scope="col">{t('remedy.due')}</th><th scope="col">{t('list.state')}</th><th scope="col">{t('remedy.result')}</th>
        </tr>
      </thead>
      <tbody>
        {demands.map(demand => (
          <tr key={demand.findingId}>
            <td><Link to={`/findings/${demand.findingId}`}>{demand.code}</Link> <SeverityBadge severity={demand.severity} /></td>
            <td>{demand.requirement}{demand.quick ? <> <Tag tone="soon">{t('together.quick')}</Tag></> : null}</td>
            <td>{demand.measures.map((one, index) => <div key={index}>{one.measure} – {one.product} ({one.responsible}, {formatDay(one.dueOn)})</div>)}</td>
            <td>{due(demand)}</td><td><FindingStateTag state={demand.state} /></td><td>{said(demand)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
