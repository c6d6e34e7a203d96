import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Link, useParams } from '@/shared/routing/routing';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { PapersPanel } from '@/shared/papers/papers-panel';
import { CaseDiagram } from '@/shared/ui/case-diagram';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { TrailLink } from '@/shared/ui/trail-link';
import { type CaseDetail, caseQuery } from './api';
import classes from './case.module.css';
import { CaseMeasures } from './case-measures';
import { ClockLine } from './clock-line';
import { ComplaintPanel } from './complaint-panel';
import { CoursePanel } from './course-panel';
import { OutcomePanel } from './outcome-panel';

/** One case: day n of 90, whom it concerns, what is proposed and what was decided, who handles it. */
export function CasePage() {
  const { caseId = '' } = useParams();
  const query = useQuery(caseQuery(caseId));
  return <QueryView query={query}>{detail => <Case detail={detail} />}</QueryView>;
}

function Case({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('discipline');
  const { one, progress } = detail;
  return (
    <Page
      title={one.code} headline={t('page.title', { code: one.code })} back={{ to: '/disciplinary-cases', label: t('list.title') }} lead={t('list.confidential')}
      acts={(
        <Group>
          {detail.can.prepare ? <Button component={Link} to="edit" variant="default" leftSection={<IconPencil size={16} />}>{t('page.complete')}</Button> : null}
          <TrailLink subject="case" id={one.id} />
        </Group>
      )}
    >
      <p className={classes.line}><Tag>{t(`state.${one.state}`)}</Tag>{one.clock ? <ClockLine clock={one.clock} long /> : null}</p>
      <CaseMeasures detail={detail} />
      <SubjectPanel detail={detail} />
      <OutcomePanel outcome={detail.outcome} />
      <ComplaintPanel detail={detail} />
      <PapersPanel subject="case" id={one.id} />
      <CoursePanel course={detail.course} />
      <Panel title={t('page.seats')} flush={detail.seats.length > 0}>
        {detail.seats.length === 0 ? <EmptyView title={t('page.noSeats')} /> : (
          <table className="facts-table">
            <thead><tr><th scope="col">{t('page.seat')}</th><th scope="col">{t('page.person')}</th><th scope="col">{t('page.represents')}</th></tr></thead>
            <tbody>{detail.seats.map((seat, index) => <tr key={index}><td>{seat.seat}</td><td>{seat.person}</td><td>{seat.represents}</td></tr>)}</tbody>
          </table>
        )}
      </Panel>
      {progress ? (
        <Panel title={t('page.progress')}>
          <CaseDiagram definitionId={progress.definitionId} activeElements={progress.active} passedElements={progress.passed} height={300} />
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

function SubjectPanel({ detail: { subject, one, words, findingId, findingCode } }: { detail: CaseDetail }) {
  const { t } = useTranslation('discipline');
  return (
    <Panel title={t('page.subject')}>
      <p className={classes.text}>{subject.facts}</p>
      <dl className={classes.facts}>
        <dt>{t('page.person')}</dt><dd>{subject.personName}, {subject.post} – {one.unitName}</dd>
        <dt>{t('subject.type')}</dt><dd>{words.subjectType}{subject.leader ? `, ${t('subject.leads')}` : ''}</dd>
        <dt>{t('subject.factOn')}</dt><dd>{formatDay(subject.factOn)}</dd>
        <dt>{t('subject.detectedOn')}</dt><dd>{formatDay(subject.detectedOn)}</dd>
        {words.specialGround ? <><dt>{t('subject.special')}</dt><dd>{words.specialGround}</dd></> : null}
        {words.priorForm ? <><dt>{t('subject.prior')}</dt><dd>{words.priorForm}</dd></> : null}
        {subject.assessment?.priorFrom ? <><dt>{t('subject.priorFrom')}</dt><dd>{formatDay(subject.assessment.priorFrom)}</dd></> : null}
        {words.servingForm ? <><dt>{t('subject.serving')}</dt><dd>{words.servingForm}</dd></> : null}
        {subject.assessment?.handledFrom ? <><dt>{t('subject.handledFrom')}</dt><dd>{formatDay(subject.assessment.handledFrom)}</dd></> : null}
        {words.regime ? <><dt>{t('subject.regime')}</dt><dd>{words.regime}</dd></> : null}
        {words.waste ? <><dt>{t('subject.waste')}</dt><dd>{words.waste}</dd></> : null}
        {words.mitigating ? <><dt>{t('subject.mitigating')}</dt><dd>{words.mitigating}</dd></> : null}
        {words.aggravating ? <><dt>{t('subject.aggravating')}</dt><dd>{words.aggravating}</dd></> : null}
        {words.circumstance ? <><dt>{t('subject.circumstance')}</dt><dd>{words.circumstance}</dd></> : null}
        {findingId && findingCode ? <><dt>{t('page.finding')}</dt><dd>{findingCode}</dd></> : null}
      </dl>
    </Panel>
  );
}
