import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Late, Page } from '@/shared/ui/page';
import './worklist.css';
import { ErrorBoundary } from '@/shared/ui/error-boundary';
import { EmptyView, ErrorView, LoadingView } from '@/shared/ui/state-views';
import { TaskList } from './task-list';
import { TaskPane } from './task-pane';
import { inboxQuery, summaryQuery, type InboxFilters, type Summary } from './worklist-api';

/** The list of work with the open task beside it; on a phone one of the two fills the screen. */
export function InboxPage() {
  const { t } = useTranslation('worklist');
  const { taskId } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const navigate = useNavigate();
  const filters: InboxFilters = {
    scope: parameters.get('scope') ?? 'held',
    due: parameters.get('due') ?? '',
    returned: parameters.get('returned') === 'true',
    q: parameters.get('q') ?? '',
    state: parameters.get('state') ?? '',
  };
  const summary = useQuery(summaryQuery);
  const list = useInfiniteQuery(inboxQuery(filters));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const open = (id: string | null) => void navigate({ pathname: id ? `/tasks/${id}` : '/tasks', search: parameters.toString() });
  const filter = (changes: Record<string, string>) => {
    const next = new URLSearchParams(parameters);
    Object.entries(changes).forEach(([name, value]) => (value ? next.set(name, value) : next.delete(name)));
    setParameters(next, { replace: true });
  };
  return (
    <Page title={t('inbox.title')} headline={<FirstLine summary={summary.data} />}>
      <Filters filters={filters} summary={summary.data} change={filter} />
      <div className={`inbox ${taskId ? 'has-task' : ''}`}>
        <section className="card inbox-list" aria-label={t('inbox.list')}>
          {list.isPending && <LoadingView height={52} />}
          {list.isError && <ErrorView error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && rows.length === 0 && <EmptyView title={t(filters.q || filters.due ? 'inbox.empty.filtered' : 'inbox.empty')} />}
          {rows.length > 0 && <TaskList rows={rows} chosen={taskId} done={filters.state === 'done'} open={open} />}
          {list.hasNextPage && (
            <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('common:loadMore')}</Button>
          )}
        </section>
        <section className="card inbox-task" aria-label={t('inbox.task')}>
          <ErrorBoundary key={taskId}>
            {taskId ? <TaskPane id={taskId} close={() => open(null)} next={open} /> : <EmptyView title={t('inbox.choose')} />}
          </ErrorBoundary>
        </section>
      </div>
    </Page>
  );
}

function FirstLine({ summary }: { summary: Summary | undefined }) {
  const { t } = useTranslation('worklist');
  if (!summary) return <>{t('inbox.title')}</>;
  return (
    <>
      {t('inbox.line.open', { count: summary.open })}
      {summary.overdue > 0 && <>, <Late>{t('inbox.line.overdue', { count: summary.overdue })}</Late></>}
      {summary.dueThisWeek > 0 && <>, {t('inbox.line.week', { count: summary.dueThisWeek })}</>}
    </>
  );
}

function Filters({ filters, summary, change }: { filters: InboxFilters; summary: Summary | undefined; change: (changes: Record<string, string>) => void }) {
  const { t } = useTranslation('worklist');
  const search = useDebouncedCallback((words: string) => change({ q: words }), 300);
  const chip = (text: string, count: number | undefined, on: boolean, changes: Record<string, string>, late = false) => (
    <FilterChip on={on} label={t(text)} count={count} onToggle={() => change(changes)}
      {...(late && count ? { tone: 'late' as const, icon: IconAlertTriangle } : {})} />
  );
  const all = filters.scope === 'held' && !filters.due && !filters.returned && !filters.state;
  return (
    <div className="inbox-filters">
      <FilterChips label={t('inbox.filters')}>
      {chip('inbox.chip.all', summary?.open, all, { scope: '', due: '', returned: '', state: '' })}
      {chip('inbox.chip.mine', summary?.mine, filters.scope === 'mine', { scope: filters.scope === 'mine' ? '' : 'mine', state: '' })}
      {chip('inbox.chip.seats', summary?.seats, filters.scope === 'seats', { scope: filters.scope === 'seats' ? '' : 'seats', state: '' })}
      {chip('inbox.chip.overdue', summary?.overdue, filters.due === 'overdue', { due: filters.due === 'overdue' ? '' : 'overdue', state: '' }, true)}
      {chip('inbox.chip.returned', summary?.returned, filters.returned, { returned: filters.returned ? '' : 'true', state: '' })}
      {chip('inbox.chip.done', undefined, filters.state === 'done', { state: filters.state === 'done' ? '' : 'done', due: '', returned: '' })}
      </FilterChips>
      <TextInput className="filter-search" size="xs" placeholder={t('inbox.search')} aria-label={t('inbox.search')} defaultValue={filters.q}
        leftSection={<IconSearch size={14} aria-hidden />} onChange={(event) => search(event.currentTarget.value)} />
    </div>
  );
}
