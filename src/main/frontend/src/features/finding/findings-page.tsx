import { Button, CloseButton, Skeleton, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconDownload, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { withQuery } from '@/shared/api/client';
import { FindingTable } from '@/shared/findings/finding-table';
import { findingPagesQuery } from '@/shared/findings/findings';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Late, Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, ErrorView, QueryView } from '@/shared/ui/state-views';
import { countsQuery } from './api';

const filterNames = ['group', 'severity', 'unit', 'inspection', 'q'] as const;
const severities = ['F5', 'F4', 'F3', 'F2', 'F1'] as const;

/** The register of findings: how many are open and late, and which. */
export function FindingsPage() {
  const { t } = useTranslation('finding');
  const [filters, setFilters] = useUrlFilters(filterNames);
  const [words, setWords] = useUrlSearch(filters.q, q => { setFilters({ q }); });
  const counting = useQuery(countsQuery({ unit: filters.unit, inspection: filters.inspection }));
  const counts = counting.data;
  const pages = useInfiniteQuery(findingPagesQuery(filters));
  const toggle = (name: 'group' | 'severity', value: string) => () => { setFilters({ [name]: filters[name] === value ? null : value }); };
  const late = counts?.overdue ?? 0;
  return (
    <Page
      title={t('list.title')}
      headline={counts ? <>{t('list.headline', { open: counts.open ?? 0 })}{late > 0 ? <>, <Late>{t('list.late', { count: late })}</Late></> : null}</> : counting.isError ? t('list.title') : <Skeleton height={28} width={320} maw="100%" role="status" aria-label={t('common:state.loading')} />}
      acts={<Button component="a" href={withQuery('/api/findings/export', filters)} download variant="default" leftSection={<IconDownload size={16} />}>{t('list.export')}</Button>}
    >
      {counting.isError && !counts ? <Panel><ErrorView error={counting.error} onRetry={() => { void counting.refetch(); }} /></Panel> : null}
      <FilterChips label={t('list.filters')}>
        <FilterChip on={filters.group === 'open'} label={t('group.open')} count={counts?.open} onToggle={toggle('group', 'open')} />
        <FilterChip on={filters.group === 'overdue'} label={t('group.overdue')} count={counts?.overdue} tone={late > 0 ? 'late' : 'plain'} icon={IconAlertTriangle} onToggle={toggle('group', 'overdue')} />
        <FilterChip on={filters.group === 'ended'} label={t('group.ended')} count={counts?.ended} onToggle={toggle('group', 'ended')} />
        {severities.map(severity => (
          <FilterChip key={severity} on={filters.severity === severity} label={severity} count={counts && (counts[severity] ?? 0)} onToggle={toggle('severity', severity)} />
        ))}
        {filters.unit || filters.inspection ? <FilterChip on label={t('list.narrowed')} onToggle={() => { setFilters({ unit: null, inspection: null }); }} /> : null}
      </FilterChips>
      <TextInput
        size="sm" value={words} onChange={event => { setWords(event.currentTarget.value); }} aria-label={t('list.words')} placeholder={t('list.words')}
        leftSection={<IconSearch size={16} stroke={1.75} />} style={{ maxWidth: 420 }}
        rightSection={words ? <CloseButton size="sm" aria-label={t('list.clear')} onClick={() => { setWords(''); }} /> : null}
      />
      <Panel flush>
        <QueryView query={pages}>
          {({ pages: read }) => {
            const rows = read.flatMap(page => page.items);
            return rows.length === 0 ? <EmptyView title={t('list.none')}>{t('list.noneWhy')}</EmptyView> : <FindingTable rows={rows} />;
          }}
        </QueryView>
      </Panel>
      {pages.hasNextPage ? (
        <Button variant="default" style={{ alignSelf: 'center' }} loading={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>
          {t('common:loadMore')}
        </Button>
      ) : null}
    </Page>
  );
}
