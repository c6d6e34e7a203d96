import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { Link, useParams } from '@/shared/routing/routing';
import { PapersPanel } from '@/shared/papers/papers-panel';
import { CaseTasks } from '@/shared/tasks/case-tasks';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { TrailLink } from '@/shared/ui/trail-link';
import { DecisionDialog, type DecisionAct } from './decision-dialog';
import { DecisionStateTag } from './decision-state-tag';
import { type Decision, decisionQuery } from './team-api';
import { TeamPanel } from './team-panel';

/** One decision on teams: where it stands, who sits where, which units they have, what it changes. */
export function TeamPage() {
  const { decisionId = '' } = useParams();
  const query = useQuery(decisionQuery(decisionId));
  return <QueryView query={query}>{detail => <OneDecision detail={detail} />}</QueryView>;
}

function OneDecision({ detail }: { detail: Decision }) {
  const { t } = useTranslation('team');
  const { decision, can, progress } = detail;
  const [act, setAct] = useState<DecisionAct | null>(null);
  return (
    <Page title={decision.title} back={{ to: '/teams', label: t('list.title') }} lead={<Standing detail={detail} />}
      acts={(
        <Group>
          <DecisionStateTag state={decision.state} />
          {decision.state === 'SIGNED' ? <Link to={`/schedules/${detail.planId}`}>{t('schedule.title')}</Link> : null}
          {can.change ? <Button variant="default" onClick={() => { setAct('change'); }}>{t('change.act')}</Button> : null}
          {can.withdraw ? <Button variant="default" onClick={() => { setAct('withdraw'); }}>{t('withdraw.act')}</Button> : null}
          <TrailLink subject="team" id={decision.id} />
        </Group>
      )}>
      {act ? <DecisionDialog act={act} decision={decision} close={() => { setAct(null); }} /> : null}
      <CaseTasks caseId={decision.id} />
      <PapersPanel subject="team" id={decision.id} />
      {progress ? (
        <Panel title={t('page.progress')}>
          <CaseDiagram definitionId={progress.definitionId} activeElements={progress.active} passedElements={progress.passed} height={220} />
        </Panel>
      ) : null}
      {detail.changes.length > 0 ? <Changes detail={detail} /> : null}
      {detail.teams.length === 0 ? <Panel><EmptyView title={t('page.none')} /></Panel> : detail.teams.map(team => <TeamPanel key={team.number} team={team} />)}
      {detail.requests.length > 0 ? <Requests detail={detail} /> : null}
      {detail.others.length > 0 ? (
        <Panel title={t('page.others')}>
          <ul>{detail.others.map(other => <li key={other.id}><Link to={`/teams/${other.id}`}>{other.title}</Link> <DecisionStateTag state={other.state} /></li>)}</ul>
        </Panel>
      ) : null}
      <Acts detail={detail} />
    </Page>
  );
}

function Standing({ detail }: { detail: Decision }) {
  const { t } = useTranslation('team');
  const { decision } = detail;
  return (
    <>
      {t('page.plan')}: <Link to={`/plans/${detail.planId}`}>{detail.plan}</Link>
      {decision.number && decision.dated ? `. ${decision.number} (${formatDay(decision.dated)})` : ''}
      {decision.signedAt ? `. ${t('page.signed', { by: detail.signedBy ?? '', date: formatDay(decision.signedAt) })}` : ''}
    </>
  );
}

function Changes({ detail }: { detail: Decision }) {
  const { t } = useTranslation('team');
  return (
    <Panel title={t('page.changes')} flush>
      <FactsTable label={t('page.changes')}>
        <thead><tr><th scope="col">{t('page.change')}</th><th scope="col">{t('page.name')}</th><th scope="col">{t('page.seat')}</th></tr></thead>
        <tbody>{detail.changes.map((change, index) => <tr key={index}><td>{change.what}</td><td>{change.name}</td><td>{change.seatName}</td></tr>)}</tbody>
      </FactsTable>
    </Panel>
  );
}

function Requests({ detail }: { detail: Decision }) {
  const { t } = useTranslation('team');
  return (
    <Panel title={t('page.requests')}>
      <ul>
        {detail.requests.map(request => (
          <li key={request.body}>{request.body}: {request.answered ? [request.people.join(', '), request.note].filter(Boolean).join('. ') : t('page.silent')}</li>
        ))}
      </ul>
    </Panel>
  );
}

function Acts({ detail }: { detail: Decision }) {
  const { t } = useTranslation('team');
  return (
    <Panel title={t('page.acts')} flush>
      <FactsTable label={t('page.acts')}>
        <thead><tr><th scope="col">{t('page.when')}</th><th scope="col">{t('page.who')}</th><th scope="col">{t('page.what')}</th></tr></thead>
        <tbody>{detail.acts.map((act, index) => <tr key={index}><td className="num">{formatMoment(act.at)}</td><td>{act.who}</td><td>{act.text}</td></tr>)}</tbody>
      </FactsTable>
    </Panel>
  );
}
