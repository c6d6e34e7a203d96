import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link, useParams } from '@/shared/routing/routing';
import { FindingTable } from '@/shared/findings/finding-table';
import { findingsOfQuery } from '@/shared/findings/findings';
import { InspectionStateTag } from '@/shared/inspections/inspection-state-tag';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { PapersPanel } from '@/shared/papers/papers-panel';
import { CaseTasks } from '@/shared/tasks/case-tasks';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { TrailLink } from '@/shared/ui/trail-link';
import { inspectionQuery, type InspectionDetail } from './api';
import { CancelDialog } from './cancel-dialog';
import { FieldPanel } from './field-panel';
import { SheetPanel } from './sheet-panel';

/** One inspection: where it stands, who inspects, the checklist, what was done, the documents. */
export function InspectionPage() {
  const { inspectionId = '' } = useParams();
  const query = useQuery(inspectionQuery(inspectionId));
  return <QueryView query={query}>{detail => <Inspection detail={detail} />}</QueryView>;
}

function Inspection({ detail }: { detail: InspectionDetail }) {
  const { t } = useTranslation('inspection');
  const { inspection, progress } = detail;
  const [cancelling, setCancelling] = useState(false);
  return (
    <Page
      title={`${inspection.unitName} – ${inspection.title}`} back={{ to: '/inspections', label: t('list.title') }}
      lead={t('page.visit', { mode: t(`mode.${inspection.mode}`), at: formatMoment(inspection.visitStartsAt) })}
      acts={(
        <Group>
          <InspectionStateTag state={inspection.state} />
          {detail.planId && detail.teamDecisionId ? <Link to={`/schedules/${detail.planId}`}>{t('page.schedule')}</Link> : null}
          {detail.can.cancel ? <Button variant="default" onClick={() => { setCancelling(true); }}>{t('cancel.act')}</Button> : null}
          <TrailLink subject="inspection" id={inspection.id} />
        </Group>
      )}
    >
      {cancelling ? <CancelDialog id={inspection.id} close={() => { setCancelling(false); }} /> : null}
      {detail.cancelReason ? <Panel title={t('page.cancelled')}>{detail.cancelReason}</Panel> : null}
      {detail.minutesRefusal ? <RefusalPanel refusal={detail.minutesRefusal} /> : null}
      <CaseTasks caseId={inspection.id} />
      {progress ? (
        <Panel title={t('page.progress')}>
          <CaseDiagram definitionId={progress.definitionId} activeElements={progress.active} passedElements={progress.passed} height={280} />
        </Panel>
      ) : null}
      <SheetPanel inspectionId={inspection.id} />
      <FieldPanel inspectionId={inspection.id} />
      <FindingsPanel inspectionId={inspection.id} />
      <Panel title={t('page.team')} flush aside={detail.teamDecisionId ? <Link to={`/teams/${detail.teamDecisionId}`}>{detail.decisionNumber ?? t('page.teamDecision')}</Link> : undefined}>
        {detail.team.length === 0 ? <EmptyView title={t('page.noTeam')} /> : <Team detail={detail} />}
      </Panel>
      <PapersPanel subject="inspection" id={inspection.id} />
      <Panel title={t('page.acts')} flush>
        <table className="facts-table">
          <thead><tr><th scope="col">{t('page.when')}</th><th scope="col">{t('page.who')}</th><th scope="col">{t('page.what')}</th></tr></thead>
          <tbody>
            {detail.acts.map((act, index) => <tr key={index}><td className="num">{formatMoment(act.at)}</td><td>{act.who}</td><td>{act.text}<Moved facts={act.facts} /></td></tr>)}
          </tbody>
        </table>
      </Panel>
      <p><Link to={`/units/${inspection.unitCode}`}>{inspection.unitName}</Link></p>
    </Page>
  );
}

/** From when to when a visit was moved, and why. */
function Moved({ facts }: { facts: InspectionDetail['acts'][number]['facts'] }) {
  const { t } = useTranslation('inspection');
  const { movedFrom, movedTo, reason } = facts as Record<string, string | undefined>;
  return movedFrom && movedTo ? <small>{' '}{t('page.moved', { from: movedFrom, to: movedTo, reason })}</small> : null;
}

/** The unit did not sign the minutes; earlier cases name no witnesses. */
function RefusalPanel({ refusal }: { refusal: NonNullable<InspectionDetail['minutesRefusal']> }) {
  const { t } = useTranslation('inspection');
  const witnesses = [refusal.firstWitness, refusal.secondWitness].filter(Boolean).join('; ');
  return (
    <Panel title={t('page.refused', { day: formatDay(refusal.refusedOn) })}>
      <p>{refusal.reason}</p>
      {witnesses ? <p>{t('page.witnesses', { names: witnesses })}</p> : null}
    </Panel>
  );
}

/** What was found wrong. */
function FindingsPanel({ inspectionId }: { inspectionId: string }) {
  const { t } = useTranslation('inspection');
  const query = useQuery(findingsOfQuery({ inspection: inspectionId }));
  return (
    <Panel title={t('page.findings')} flush>
      <QueryView query={query}>
        {rows => (rows.length === 0 ? <EmptyView title={t('page.noFindings')}>{t('page.noFindingsWhy')}</EmptyView> : <FindingTable rows={rows} ofOneUnit />)}
      </QueryView>
    </Panel>
  );
}

function Team({ detail }: { detail: InspectionDetail }) {
  const { t } = useTranslation('inspection');
  return (
    <table className="facts-table">
      <thead><tr><th scope="col">{t('page.seat')}</th><th scope="col">{t('page.person')}</th><th scope="col">{t('page.discipline')}</th></tr></thead>
      <tbody>{detail.team.map((seat, index) => <tr key={index}><td>{seat.seatName}</td><td>{seat.person}</td><td>{seat.discipline}</td></tr>)}</tbody>
    </table>
  );
}
