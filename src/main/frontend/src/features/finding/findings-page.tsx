import { Button, Group, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { withQuery } from '@/shared/api/client';
import { FindingTable } from '@/shared/findings/finding-table';
import { findingPagesQuery } from '@/shared/findings/findings';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { Late, Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, ErrorView, QueryView } from '@/shared/ui/state-views';
import { countsQuery } from './api';
import { registerFilters, RegisterFilters } from './register-filters';

/** The register of findings: how many are open and late, and which; it opens with what is open, oldest limit first. */
export function FindingsPage() {
  const { t } = useTranslation('finding');
  const [filters, setFilters] = useUrlFilters(registerFilters);
  const { group = 'open', severity, q, sort = 'due', ...place } = filters;
  const asked = { ...place, severity, q, group: group === 'all' ? undefined : group, sort: sort === 'due' ? undefined : sort };
  const counting = useQuery(countsQuery(place));
  const counts = counting.data;
  const pages = useInfiniteQuery(findingPagesQuery(asked));
  const late = counts?.overdue ?? 0;
  return (
    <Page
      title={t('list.title')}
      headline={counts ? <>{t('list.headline', { open: counts.open ?? 0 })}{late > 0 ? <>, <Late>{t('list.late', { count: late })}</Late></> : null}</> : counting.isError ? t('list.title') : <Skeleton height={28} width={320} maw="100%" role="status" aria-label={t('common:state.loading')} />}
      acts={(
        <Group>
          <Button component="a" href="/api/violations/export" download variant="default" leftSection={<IconDownload size={16} />}>{t('list.catalogue')}</Button>
          <Button component="a" href={withQuery('/api/findings/export', asked)} download variant="default" leftSection={<IconDownload size={16} />}>{t('list.export')}</Button>
        </Group>
      )}
    >
      {counting.isError && !counts ? <Panel><ErrorView error={counting.error} onRetry={() => { void counting.refetch(); }} /></Panel> : null}
      <RegisterFilters filters={filters} onChange={setFilters} counts={counts} />
      <Panel flush>
        <QueryView query={pages}>
          {({ pages: read }) => {
            const rows = read.flatMap(page => page.items);
            return rows.length === 0
              ? <EmptyView title={t('list.none')}>{t('list.noneWhy')}</EmptyView>
              : <FindingTable rows={rows} sort={sort} onSort={next => { setFilters({ sort: next === 'due' ? null : next }); }} />;
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
