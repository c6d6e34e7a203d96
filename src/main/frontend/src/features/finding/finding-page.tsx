import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconGavel, IconPencil } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Link, useParams } from '@/shared/routing/routing';
import { EvidenceStrip } from '@/shared/evidence/evidence-strip';
import { FindingStateTag } from '@/shared/findings/finding-state-tag';
import { formatDay, formatMoment, formatNumber } from '@/shared/lib/format';
import { CaseTasks } from '@/shared/tasks/case-tasks';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import { DueText } from '@/shared/ui/due';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { SeverityBadge } from '@/shared/ui/severity-badge';
import { SourceTag } from '@/shared/ui/source-tag';
import { TrailLink } from '@/shared/ui/trail-link';
import { type FindingDetail, findingQuery } from './api';
import classes from './finding.module.css';
import { FindingActs } from './finding-acts';
import { RemedyPanel } from './remedy-panel';

/** One finding: what was found, why so grave, who answers, what the unit says, how it is remedied. */
export function FindingPage() {
  const { findingId = '' } = useParams();
  const query = useQuery(findingQuery(findingId));
  return <QueryView query={query}>{detail => <Finding detail={detail} />}</QueryView>;
}

function Finding({ detail }: { detail: FindingDetail }) {
  const { t } = useTranslation('finding');
  const { finding, progress, remedy } = detail;
  return (
    <Page
      title={finding.code} headline={`${finding.code} – ${finding.violationName}`} back={{ to: '/findings', label: t('list.title') }}
      lead={<><Link to={`/units/${finding.unitCode}`}>{finding.unitName}</Link> · <Link to={`/inspections/${finding.inspectionId}`}>{detail.inspectionTitle}</Link></>}
      acts={(
        <Group>
          {detail.can.change ? <Button component={Link} to="edit" variant="default" leftSection={<IconPencil size={16} />}>{t('page.edit')}</Button> : null}
          <TrailLink subject="finding" id={finding.id} />
        </Group>
      )}
    >
      <p className={classes.line}>
        <SeverityBadge severity={finding.severity} word /> <FindingStateTag state={finding.state} />
        {finding.daysLeft === null ? null : <DueText dueOn={finding.dueOn} daysLeft={finding.daysLeft} />}
      </p>
      {remedy.referredTo ? <Notice tone="soon" icon={IconGavel} title={t(`referred.${remedy.referredTo}`)} /> : null}
      <FindingActs detail={detail} />
      <CaseTasks caseId={finding.id} />
      <FactsPanel detail={detail} />
      <Panel title={t('page.responsible')} flush={detail.responsible.length > 0}>
        {detail.responsible.length === 0 ? <EmptyView title={t('page.nobodyNamed')} /> : (
          <table className="facts-table">
            <thead><tr><th scope="col">{t('page.level')}</th><th scope="col">{t('page.post')}</th><th scope="col">{t('page.person')}</th></tr></thead>
            <tbody>{detail.responsible.map((one, index) => <tr key={index}><td>{one.levelName}</td><td>{one.post}</td><td>{one.person}</td></tr>)}</tbody>
          </table>
        )}
      </Panel>
      {detail.opinionReason ? (
        <Panel title={t('page.opinion')}><p className={classes.text}>{detail.opinionReason}</p>{detail.opinionProof ? <p>{t('page.proof', { proof: detail.opinionProof })}</p> : null}</Panel>
      ) : null}
      {finding.criterion && detail.facts.sectionId && !remedy.movedFrom ? (
        <Panel title={t('evidence:title')}><EvidenceStrip subject={{ kind: 'checklist-item', id: `${detail.facts.sectionId}/${finding.criterion}` }} mayAdd={detail.can.change && finding.state === 'DRAFT'} /></Panel>
      ) : null}
      {finding.state === 'DRAFT' || finding.state === 'WITHDRAWN' ? null : (
        <Panel title={t('page.proofs')}>
          {detail.can.prove ? <p>{t('page.proofsWhat')}</p> : null}
          <EvidenceStrip subject={{ kind: 'finding', id: finding.id }} mayAdd={detail.can.prove} />
        </Panel>
      )}
      <RemedyPanel detail={detail} />
      {progress ? (
        <Panel title={t('page.progress')}>
          <CaseDiagram definitionId={progress.definitionId} activeElements={progress.active} passedElements={progress.passed} height={280} />
        </Panel>
      ) : null}
      <Panel title={t('page.acts')} flush>
        <table className="facts-table">
          <thead><tr><th scope="col">{t('page.when')}</th><th scope="col">{t('page.who')}</th><th scope="col">{t('page.what')}</th></tr></thead>
          <tbody>{detail.acts.map((act, index) => <tr key={index}><td className="num">{formatMoment(act.at)}</td><td>{act.who}</td><td>{act.text}</td></tr>)}</tbody>
        </table>
      </Panel>
    </Page>
  );
}

function FactsPanel({ detail: { finding, facts } }: { detail: FindingDetail }) {
  const { t, i18n } = useTranslation('finding');
  const figure = (value: number) => formatNumber(value, i18n.language, 2);
  return (
    <Panel title={t('page.facts')}>
      <p className={classes.text}>{finding.description}</p>
      <dl className={classes.facts}>
        {facts.denominator === null || facts.numerator === null ? null : (
          <><dt>{t('page.ratio')}</dt><dd>{t('page.share', { part: figure(facts.numerator), whole: figure(facts.denominator), percent: formatNumber(facts.ratio ?? 0, i18n.language) })}</dd></>
        )}
        {facts.cases === null ? null : <><dt>{t('note.cases')}</dt><dd>{figure(facts.cases)}</dd></>}
        <dt>{t('page.occurred')}</dt><dd>{formatDay(facts.occurredOn)}</dd>
        <dt>{t('page.detected')}</dt><dd>{formatDay(finding.detectedOn)}</dd>
        <dt>{t('page.severity')}</dt>
        <dd>{facts.rule}{facts.severityReason ? ` · ${t('page.chosen', { proposed: facts.proposed, reason: facts.severityReason })}` : ''}</dd>
        {facts.repeatOf ? <><dt>{t('page.repeats')}</dt><dd><Link to={`/findings/${facts.repeatOf.id}`}>{facts.repeatOf.code}</Link></dd></> : null}
        <dt>{t('page.basis')}</dt><dd>{facts.legalBasis} <SourceTag source={facts.source} lookedAt={facts.lookedAt} /></dd>
        <dt>{t('page.track')}</dt><dd>{facts.track}</dd>
        {finding.criterion && facts.sectionId ? <><dt>{t('page.criterion')}</dt><dd><Link to={`/sections/${facts.sectionId}#${finding.criterion}`}>{finding.criterion}</Link></dd></> : null}
      </dl>
    </Panel>
  );
}
