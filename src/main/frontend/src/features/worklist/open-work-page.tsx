import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconArrowBackUp, IconDownload } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { withQuery } from '@/shared/api/client';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { useIsPhone } from '@/shared/lib/use-media';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { ChoiceFilter, FilterFields, WordsFilter } from '@/shared/ui/filter-fields';
import { Late, Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { UnitSelect } from '@/shared/ui/unit-select';
import { processNamesQuery } from './api';
import { figuresQuery, heapsQuery, openWorkFilters, openWorkQuery } from './open-work-api';
import { HeapTable, WorkTable } from './open-work-tables';

const ways = ['rows', 'people', 'units'] as const;

/** Everybody's open work, for those who oversee it: how much there is, in whose hands, about which unit. */
export function OpenWorkPage() {
  const { t } = useTranslation('worklist');
  const [{ by = 'rows', ...filters }, setFilters] = useUrlFilters(openWorkFilters);
  const [words, setWords] = useUrlSearch(filters.q, q => { setFilters({ q }); });
  const isPhone = useIsPhone();
  const figures = useQuery(figuresQuery).data;
  const processes = useQuery(processNamesQuery).data?.items ?? [];
  const holders = useQuery(heapsQuery('people')).data ?? [];
  const toggle = (name: 'due' | 'returned', value: string) => () => { setFilters({ [name]: filters[name] === value ? null : value, by: null }); };
  return (
    <Page
      title={t('open.title')} back={{ to: '/tasks', label: t('title') }}
      headline={figures ? <>{t('open.headline', { count: figures.open })}{figures.overdue > 0 ? <>{', '}<Late>{t('headline.overdue', { count: figures.overdue })}</Late></> : null}{figures.unclaimed > 0 ? `, ${t('open.unclaimed', { count: figures.unclaimed })}` : null}</> : t('open.title')}
      acts={<Button component="a" href={withQuery('/api/open-work/export', filters)} download variant="default" leftSection={<IconDownload size={16} />}>{t('open.export')}</Button>}
    >
      <SegmentedControl
        aria-label={t('open.by')} size="sm" style={{ alignSelf: isPhone ? 'stretch' : 'flex-start' }} value={by}
        onChange={way => { setFilters({ by: way === 'rows' ? null : way }); }} data={ways.map(way => ({ value: way, label: t(`open.${way}`) }))}
      />
      <FilterChips label={t('filter.label')}>
        <FilterChip on={filters.due === 'overdue'} onToggle={toggle('due', 'overdue')} label={t('filter.overdue')} count={figures?.overdue} tone={figures?.overdue ? 'late' : 'plain'} icon={IconAlertTriangle} />
        <FilterChip on={filters.due === 'week'} onToggle={toggle('due', 'week')} label={t('filter.week')} count={figures?.dueThisWeek} />
        <FilterChip on={filters.returned === 'true'} onToggle={toggle('returned', 'true')} label={t('filter.returned')} count={figures?.returned} icon={IconArrowBackUp} />
      </FilterChips>
      {by === 'rows' ? (
        <FilterFields set={[filters.unit, filters.holder, filters.process, filters.q].filter(Boolean).length}>
          <WordsFilter label={t('filter.words')} value={words} onChange={setWords} />
          <ChoiceFilter label={t('open.everyHolder')} value={filters.holder} onChange={holder => { setFilters({ holder }); }} choices={holders.map(({ key, name }) => ({ value: key, label: name }))} />
          <UnitSelect isFilter label={t('filter.unit')} value={filters.unit ?? ''} onChange={unit => { setFilters({ unit: unit || null }); }} />
          <ChoiceFilter label={t('filter.allProcesses')} value={filters.process} onChange={process => { setFilters({ process }); }} choices={processes.map(({ key, name }) => ({ value: key, label: name }))} />
        </FilterFields>
      ) : null}
      {by === 'people' || by === 'units' ? <Heaps by={by} /> : <Rows filters={filters} />}
    </Page>
  );
}

function Heaps({ by }: { by: 'people' | 'units' }) {
  return <Panel flush><QueryView query={useQuery(heapsQuery(by))}>{heaps => <HeapTable heaps={heaps} by={by} />}</QueryView></Panel>;
}

function Rows({ filters }: { filters: Parameters<typeof openWorkQuery>[0] }) {
  const { t } = useTranslation('worklist');
  const pages = useInfiniteQuery(openWorkQuery(filters));
  return (
    <>
      <Panel flush>
        <QueryView query={pages}>
          {({ pages: read }) => {
            const rows = read.flatMap(page => page.items);
            return rows.length === 0 ? <EmptyView title={t('empty.filtered')}>{t('empty.filteredWhy')}</EmptyView> : <WorkTable rows={rows} />;
          }}
        </QueryView>
      </Panel>
      {pages.hasNextPage ? (
        <Button variant="default" style={{ alignSelf: 'center' }} loading={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>{t('loadMore')}</Button>
      ) : null}
    </>
  );
}
