import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { withQuery } from '@/shared/api/client';
import { useTranslation } from '@/shared/i18n';
import { dayInVietnam } from '@/shared/lib/format';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { NumberDialog } from '@/shared/papers/number-dialog';
import type { Paper } from '@/shared/papers/papers';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { GapsPanel } from './gaps-panel';
import { PaperFilters } from './paper-filters';
import { PaperRows } from './paper-rows';
import { choicesQuery, paperFilters, papersQuery } from './register-api';
import { SeriesPanel } from './series-panel';

/** The register of papers: what bears which number, what has none yet, which numbers of a series are missing. */
export function PapersPage() {
  const { t } = useTranslation('paper');
  const [filters, setFilters] = useUrlFilters(paperFilters);
  const choices = useQuery(choicesQuery).data;
  const pages = useInfiniteQuery(papersQuery(filters));
  const [numbering, setNumbering] = useState<Paper | null>(null);
  const sort = filters.sort ?? '-signed';
  return (
    <Page
      title={t('register.title')}
      headline={choices && choices.missing > 0 ? t('register.headline', { count: choices.missing }) : t('register.title')}
      acts={<Button component="a" href={withQuery('/api/papers/export', filters)} download variant="default" leftSection={<IconDownload size={16} />}>{t('register.export')}</Button>}
    >
      {numbering ? <NumberDialog paper={numbering} close={() => { setNumbering(null); }} /> : null}
      <PaperFilters filters={filters} onChange={setFilters} choices={choices} />
      <Panel flush>
        <QueryView query={pages}>
          {({ pages: read }) => {
            const rows = read.flatMap(page => page.items);
            return rows.length === 0
              ? <EmptyView title={t('register.none')} />
              : <PaperRows rows={rows} sort={sort} onSort={next => { setFilters({ sort: next === '-signed' ? null : next }); }} open={setNumbering} />;
          }}
        </QueryView>
      </Panel>
      {pages.hasNextPage ? (
        <Button variant="default" style={{ alignSelf: 'center' }} loading={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>{t('common:loadMore')}</Button>
      ) : null}
      <GapsPanel year={filters.year ?? dayInVietnam(new Date()).slice(0, 4)} />
      <SeriesPanel />
    </Page>
  );
}
