import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link, useParams } from '@/shared/routing/routing';
import { InspectionStateTag } from '@/shared/inspections/inspection-state-tag';
import { type InspectionRow, inspectionsOfPlanQuery } from '@/shared/inspections/inspections';
import { dayInVietnam, formatDay, formatMoment, formatNumber } from '@/shared/lib/format';
import { PapersPanel } from '@/shared/papers/papers-panel';
import { CoverageTag, PlanOpinions, PlanText } from '@/shared/plans/plan-basis';
import { CaseTasks } from '@/shared/tasks/case-tasks';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import { FactsTable } from '@/shared/ui/facts-table';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import './planning.css';
import { EmptyView, ErrorView, LoadingView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { TrailLink } from '@/shared/ui/trail-link';
import { OpenPlanDialog } from './open-plan-dialog';
import { PlanCalendar } from './plan-calendar';
import { PlanStateTag } from './plan-state-tag';
import { planQuery, teamsOfPlanQuery, type Meter, type PlanDetail, type Target } from './planning-api';

/** One plan: state, coverage, what speaks against it, whom it inspects and why. */
export function PlanPage() {
  const { planId = '' } = useParams();
  const plan = useQuery(planQuery(planId));
  if (plan.isPending) return <LoadingView />;
  if (plan.isError) return <ErrorView error={plan.error} onRetry={() => void plan.refetch()} />;
  return <OpenPlan detail={plan.data} />;
}

const noInspections: readonly InspectionRow[] = [];

function OpenPlan({ detail }: { detail: PlanDetail }) {
  const { t, i18n } = useTranslation('planning');
  const { plan, amended, amendment } = detail;
  const [amending, setAmending] = useState(false);
  const isIssued = plan.state === 'ISSUED';
  const inspections = useQuery({ ...inspectionsOfPlanQuery(plan.id), enabled: isIssued }).data ?? noInspections;
  const teams = useQuery({ ...teamsOfPlanQuery(plan.id), enabled: isIssued }).data ?? [];
  return (
    <Page
      title={plan.title}
      acts={(
        <Group>
          <PlanStateTag state={plan.state} />
          {detail.can.amend ? <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setAmending(true)}>{t('amend.act')}</Button> : null}
          <TrailLink subject="plan" id={plan.id} />
        </Group>
      )}
    >
      {amending ? <OpenPlanDialog amended={plan} close={() => setAmending(false)} /> : null}
      {amended ? <Notice tone="accent" title={t('amend.of')}><Link to={`/plans/${amended.id}`}>{amended.title}</Link></Notice> : null}
      {amendment ? <Notice tone="soon" title={t(amendment.state === 'ISSUED' ? 'amend.done' : 'amend.under-way')}><Link to={`/plans/${amendment.id}`}>{amendment.title}</Link></Notice> : null}
      {plan.documentNumber && (
        <p className="plan-muted">{t('plan.issued', { number: plan.documentNumber, date: formatDay(plan.issuedOn ?? ''), by: detail.approvedBy ?? '', at: detail.approvedAt ? formatMoment(detail.approvedAt) : '' })}</p>
      )}
      {plan.state === 'REJECTED' && <p className="plan-late">{t('plan.rejected', { reason: detail.decisionReason ?? '' })}</p>}
      <div className="plan-meters">
        <CoverageMeter label={t('plan.coverage.communes')} meter={detail.coverage.communes} />
        <CoverageMeter label={t('plan.coverage.departments')} meter={detail.coverage.departments} />
        <div className="plan-card plan-pad"><b className="plan-figure">{formatNumber(detail.unannounced, i18n.language)}</b><div className="plan-muted plan-small">{t('plan.unannounced')}</div></div>
      </div>
      {detail.coverageReason ? <p className="plan-muted">{t('basis.coverageReason', { reason: detail.coverageReason })}</p> : null}
      {detail.problems.length > 0 && plan.state !== 'ISSUED' && (
        <section className="plan-card plan-pad" aria-label={t('plan.problems')}>
          <h2><IconAlertTriangle size={18} color="var(--late)" aria-hidden /> {t('plan.problems.count', { count: detail.problems.length })}</h2>
          <ul>{detail.problems.map((problem, index) => <li key={index}>{problem.text}</li>)}</ul>
        </section>
      )}
      {detail.purpose || detail.contents ? (
        <section className="plan-card plan-pad" aria-label={t('basis.text')}>
          <h2>{t('basis.text')}</h2>
          <PlanText detail={detail} />
        </section>
      ) : null}
      <CaseTasks caseId={plan.id} />
      <PapersPanel subject="plan" id={plan.id} />
      {detail.progress && (
        <section className="plan-card plan-pad" aria-label={t('plan.progress')}>
          <h2>{t('plan.progress')}</h2>
          <CaseDiagram definitionId={detail.progress.definitionId} activeElements={detail.progress.active} passedElements={detail.progress.passed} height={220} />
        </section>
      )}
      {teams.length > 0 ? (
        <section className="plan-card plan-pad" aria-label={t('plan.teams')}>
          <h2>{t('plan.teams')}</h2>
          <ul>{teams.map(team => <li key={team.id}><Link to={`/teams/${team.id}`}>{team.title}</Link>{team.number ? ` (${team.number})` : ''}</li>)}</ul>
        </section>
      ) : null}
      <section className="plan-card" aria-label={t('plan.targets')}>
        <h2 className="plan-pad">{t('plan.targets.count', { count: detail.targets.length })}</h2>
        {inspections.length > 0 ? <Standing inspections={inspections} /> : null}
        {detail.targets.length === 0 ? <EmptyView title={t('plan.targets.empty')} /> : <Targets detail={detail} inspections={inspections} />}
      </section>
      <PlanCalendar detail={detail} inspections={inspections} />
      {detail.opinions.length > 0 && (
        <section className="plan-card plan-pad" aria-label={t('plan.opinions')}>
          <h2>{t('plan.opinions')}</h2>
          <PlanOpinions detail={detail} />
        </section>
      )}
      {detail.gaps.length > 0 && plan.state !== 'ISSUED' && (
        <section className="plan-card plan-pad" aria-label={t('plan.gaps')}>
          <h2>{t('plan.gaps')}</h2>
          <ul>{detail.gaps.map((gap) => <li key={gap.unitCode}><Link to={`/units/${gap.unitCode}`}>{gap.unitName}</Link> ({t('plan.score', { score: gap.riskScore })})</li>)}</ul>
        </section>
      )}
    </Page>
  );
}

function CoverageMeter({ label, meter }: { label: string; meter: Meter }) {
  const { i18n } = useTranslation('planning');
  return (
    <div className="plan-card plan-pad">
      <b className="plan-figure">{meter.covered}/{meter.total} – {formatNumber(meter.percent, i18n.language)} %</b>
      <div className="plan-muted plan-small">{label}</div>
      <div className="plan-bar" aria-hidden><i style={{ width: `${Math.min(100, meter.percent)}%` }} /></div>
      <CoverageTag meter={meter} />
    </div>
  );
}

/** How many visits are done, under way, still to come, in words. */
function Standing({ inspections }: { inspections: readonly InspectionRow[] }) {
  const { t } = useTranslation('planning');
  const count = (...states: InspectionRow['state'][]) => inspections.filter(({ state }) => states.includes(state)).length;
  const [concluded, cancelled] = [count('CONCLUDED'), count('CANCELLED')];
  const ahead = count('PLANNED', 'TEAM_SIGNED', 'ASSIGNED', 'SELF_REPORTED', 'PREPARED');
  return <p className="plan-muted plan-standing">{t('plan.standing', { concluded, underWay: inspections.length - concluded - cancelled - ahead, ahead, cancelled })}</p>;
}

function Targets({ detail, inspections }: { detail: PlanDetail; inspections: readonly InspectionRow[] }) {
  const { t, i18n } = useTranslation('planning');
  const isUnderWay = inspections.length > 0;
  const byUnit = new Map(inspections.map(inspection => [inspection.unitCode, inspection]));
  const waveOf = (target: Target) => detail.waves.find((wave) => wave.number === target.wave);
  return (
    <FactsTable label={t('plan.targets')}>
      <thead><tr><th>{t('plan.unit')}</th><th>{t('plan.wave')}</th>{isUnderWay ? <th>{t('plan.unitProgress')}</th> : null}<th className="right">{t('plan.risk')}</th><th>{t('plan.why')}</th></tr></thead>
      <tbody>
        {detail.targets.map((target) => {
          const wave = waveOf(target);
          const visit = byUnit.get(target.unitCode);
          return (
            <tr key={target.unitCode}>
              <td><Link to={`/units/${target.unitCode}`}>{target.unitName}</Link>{target.mode === 'THEMATIC' && <> <Tag tone="plain">{t('plan.thematic')}</Tag></>}</td>
              <td>{wave ? `${wave.name} (${formatDay(wave.startsOn)} – ${formatDay(wave.endsOn)})` : <Tag tone="soon">{t('plan.no-wave')}</Tag>}</td>
              {isUnderWay ? (
                <td>{visit ? <><InspectionStateTag state={visit.state} /> <Link to={`/inspections/${visit.id}`} style={{ whiteSpace: 'nowrap' }}>{formatDay(dayInVietnam(new Date(visit.visitStartsAt)))}</Link></> : null}</td>
              ) : null}
              <td className="right">{formatNumber(target.riskScore, i18n.language)}</td>
              <td>{target.reasons.map((reason) => `${reason.text} (+${reason.points})`).join('; ')}{target.pickReason && <div className="plan-muted plan-small">{target.pickReason}</div>}</td>
            </tr>
          );
        })}
      </tbody>
    </FactsTable>
  );
}
