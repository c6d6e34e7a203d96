import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useNavigate, useSearchParams } from '@/shared/routing/routing';
import { useUrlChange, useUrlFilters } from '@/shared/lib/url-filters';
import { useKeys } from '@/shared/lib/use-keys';
import { useIsNarrow } from '@/shared/lib/use-media';
import { hasRole, useSession } from '@/shared/session/session';
import { ErrorBoundary } from '@/shared/ui/error-boundary';
import { Late, Page } from '@/shared/ui/page';
import { QueryView } from '@/shared/ui/state-views';
import { withMantine } from '@/shared/ui/with-mantine';
import { filterNames, summaryQuery, tasksQuery } from './api';
import { InboxEmpty } from './inbox-empty';
import { InboxFilters } from './inbox-filters';
import classes from './inbox.module.css';
import { TaskList } from './task-list';
import { TaskPane } from './task-pane';
import type { TaskSummary } from './types';

// Only those who decide what others hand in need it.
const AwaitingDecision = lazy(async () => ({ default: await withMantine(async () => (await import('@/shared/requests/awaiting-decision')).AwaitingDecision) }));

/** Everybody's first screen: what there is to do, soonest due first, with the chosen task beside it. */
export function InboxPage() {
  const { t } = useTranslation('worklist');
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const isManager = hasRole(useSession(), 'process-manager');
  const [params] = useSearchParams();
  const setParams = useUrlChange<'task'>();
  const [filters, setFilters] = useUrlFilters(filterNames);
  const summary = useQuery(summaryQuery);
  const pages = useInfiniteQuery(tasksQuery(filters));
  const tasks = pages.data?.pages.flatMap(page => page.items) ?? [];
  const open = params.get('task');

  const choose = useCallback((id: string | null) => {
    if (isNarrow && id) {
      navigate(`/tasks/${id}`);
      return;
    }
    setParams({ task: id });
  }, [isNarrow, navigate, setParams]);

  // The first task is chosen like any other, so that new work at the top of the list never takes the place of what is being typed.
  const first = tasks[0]?.id;
  useEffect(() => {
    if (!isNarrow && !open && first) choose(first);
  }, [isNarrow, open, first, choose]);

  function step(by: 1 | -1) {
    const next = tasks[tasks.findIndex(task => task.id === open) + by];
    if (next) choose(next.id);
  }
  useKeys([['J', () => { step(1); }], ['K', () => { step(-1); }]]);

  return (
    <Page title={t('title')} headline={summary.data ? <Headline summary={summary.data} /> : t('title')} fill={!isNarrow}>
      {isManager ? <Suspense fallback={null}><AwaitingDecision /></Suspense> : null}
      <InboxFilters filters={filters} onChange={change => { setFilters(change); if (params.has('task')) choose(null); }} summary={summary.data} />
      <div className={classes.split} data-alone={isNarrow ? true : undefined}>
        <section className={classes.list} aria-label={t('list')}>
          <QueryView query={pages}>
            {() => (tasks.length === 0
              ? <InboxEmpty isFiltered={Object.keys(filters).length > 0} onClear={() => { setFilters(Object.fromEntries(filterNames.map(name => [name, null]))); }} />
              : (
                <TaskList
                  tasks={tasks} selected={isNarrow ? null : open} onSelect={choose}
                  {...(pages.hasNextPage ? { onMore: () => { void pages.fetchNextPage(); } } : {})} loadingMore={pages.isFetchingNextPage}
                />
              ))}
          </QueryView>
        </section>
        {isNarrow || !open ? null : (
          <section className={classes.pane} aria-label={t('pane')}>
            <ErrorBoundary key={open}><TaskPane key={open} id={open} onOpen={choose} isPane /></ErrorBoundary>
          </section>
        )}
      </div>
    </Page>
  );
}

function Headline({ summary }: { summary: TaskSummary }) {
  const { t } = useTranslation('worklist');
  if (summary.open === 0) return t('headline.nothing');
  return (
    <>
      {t('headline.open', { count: summary.open })}
      {summary.overdue > 0 ? <>{', '}<Late>{t('headline.overdue', { count: summary.overdue })}</Late></> : null}
      {summary.dueThisWeek > 0 ? `, ${t('headline.week', { count: summary.dueThisWeek })}` : null}
    </>
  );
}
