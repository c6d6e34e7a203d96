import './texts';
import { useQuery } from '@tanstack/react-query';
import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useLocation, useParams } from '@/shared/routing/routing';
import { isProblem } from '@/shared/api/problem';
import { FieldLinks } from '@/shared/field/field-links';
import { fieldOverviewQuery } from '@/shared/field/field-sheets';
import { findingsOfQuery } from '@/shared/findings/findings';
import { visitQuery } from '@/shared/inspections/inspections';
import { formatMoment } from '@/shared/lib/format';
import { Button } from '@/shared/ui/button';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { type Criterion, type SectionDetail, sectionQuery } from './api';
import { CriterionCard } from './criterion-card';
import classes from './section.module.css';
import { useAnswered } from './use-answer';

/** A section of a checklist, made for one hand on a small tablet: a card per criterion, saved as one goes. */
export function SectionPage() {
  const { sectionId = '' } = useParams();
  const query = useQuery(sectionQuery(sectionId));
  return <QueryView query={query}>{detail => <Section detail={detail} />}</QueryView>;
}

type Filter = 'all' | 'unanswered' | 'short';

function Section({ detail }: { detail: SectionDetail }) {
  const { t } = useTranslation('checklist');
  const isAnswered = useAnswered(detail);
  const unanswered = () => detail.criteria.filter(criterion => !isAnswered(criterion)).map(({ code }) => code);
  const [filter, setFilter] = useState<Filter>('all');
  // Those that were unanswered when somebody asked for them: a card stays under the hand that answers it, until one moves on.
  const [asked, setAsked] = useState<readonly string[]>([]);
  const visit = useQuery(visitQuery(detail.section.subjectId)).data;
  const noted = useQuery(findingsOfQuery({ inspection: detail.section.subjectId }));
  const overview = useQuery(fieldOverviewQuery(detail.section.subjectId));
  const findings = noted.data ?? [];
  const field = overview.data;
  const { hash } = useLocation();
  // Whoever comes back from noting a violation goes on where they were.
  useEffect(() => { if (hash) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' }); }, [hash]);
  const own = (criterion: Criterion) => (detail.right === 'SELF' ? criterion.self : criterion.answer);
  const answered = detail.criteria.filter(isAnswered).length;
  const losesPoints = (criterion: Criterion) => {
    const points = own(criterion)?.points;
    return points !== null && points !== undefined && points < criterion.maxScore;
  };
  const shown = detail.criteria.filter(criterion => filter === 'all' || (filter === 'unanswered' ? asked.includes(criterion.code) || !isAnswered(criterion) : losesPoints(criterion)));
  const goToNext = () => {
    const next = detail.criteria.find(criterion => !isAnswered(criterion));
    setAsked(unanswered());
    if (next) document.getElementById(next.code)?.scrollIntoView({ block: 'start' });
  };
  return (
    <Page
      title={detail.section.name} back={{ to: `/inspections/${detail.section.subjectId}`, label: t('back') }}
      lead={(
        <>
          {visit ? <b>{t('where', { unit: visit.unitName, at: formatMoment(visit.visitStartsAt) })}<br /></b> : null}
          {t(detail.section.closed ? 'closed' : `right.${detail.right}`)}
        </>
      )}
    >
      <div className={classes.progress}>
        <div className={classes.bar} role="progressbar" aria-label={t('progress')} aria-valuenow={answered} aria-valuemin={0} aria-valuemax={detail.criteria.length}>
          <i style={{ width: `${(answered / detail.criteria.length) * 100}%` }} />
        </div>
        <b className="num">{answered}/{detail.criteria.length}</b>
      </div>
      {noted.isError && !noted.data ? <Missing what={t('findingsMissing')} query={noted} /> : null}
      {overview.isError && !field && !isProblem(overview.error, 404) ? <Missing what={t('fieldMissing')} query={overview} /> : null}
      {field ? <FieldLinks subject={detail.section.subjectId} /> : null}
      <FilterChips label={t('filters')}>
        <FilterChip on={filter === 'all'} label={t('filter.all')} onToggle={() => { setFilter('all'); }} />
        <FilterChip on={filter === 'unanswered'} label={t('filter.unanswered')} count={detail.criteria.length - answered} onToggle={() => { setAsked(unanswered()); setFilter('unanswered'); }} />
        <FilterChip on={filter === 'short'} label={t('filter.short')} count={detail.criteria.filter(losesPoints).length} onToggle={() => { setFilter('short'); }} />
      </FilterChips>
      {shown.length === 0 ? <EmptyView title={t('none')} /> : shown.map(criterion => (
      <CriterionCard
        key={criterion.code} detail={detail} criterion={criterion} findings={findings.filter(finding => finding.criterion === criterion.code)}
        offer={field?.offers[criterion.code]}
      />
      ))}
      {answered < detail.criteria.length && detail.right !== 'READ' ? (
        <div className={classes.foot}><Button size="md" rightSection={<IconArrowDown size={18} />} onClick={goToNext}>{t('next')}</Button></div>
      ) : null}
    </Page>
  );
}

/** Says that a part of the page did not come; answering goes on without it. */
function Missing({ what, query }: { what: string; query: { error: unknown; refetch: () => unknown } }) {
  const { t } = useTranslation('checklist');
  return (
    <Notice tone="late" role="alert" title={what}>
      {isProblem(query.error) ? query.error.message : t('common:state.failed.text')}{' '}
      <Button variant="default" size="xs" onClick={() => { query.refetch(); }}>{t('common:state.retry')}</Button>
    </Notice>
  );
}
