import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { noticesQuery, unreadQuery, useRead } from './api';
import { NoticeList } from './notice-list';

const filterNames = ['unread'] as const;

/** Everything that the reader was ever reminded of: what is due or late, by how much, and with whom. */
export function NoticesPage() {
  const { t } = useTranslation('notification');
  const [filters, setFilters] = useUrlFilters(filterNames);
  const onlyUnread = filters.unread === 'true';
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  const pages = useInfiniteQuery(noticesQuery(onlyUnread ? { unread: true } : {}));
  const read = useRead();
  const notices = pages.data?.pages.flatMap(page => page.items) ?? [];
  const showAll = () => { setFilters({ unread: null }); };
  return (
    <Page
      title={t('title')} headline={unread > 0 ? t('headline.unread', { count: unread }) : t('headline.none')}
      lead={notices.some(notice => !notice.ladderConfirmed) ? t('drafted') : undefined}
      acts={unread > 0 ? (
        <Button variant="default" leftSection={<IconChecks size={16} />} loading={read.isPending} onClick={() => { read.mutate('all'); }}>{t('readAll')}</Button>
      ) : undefined}
    >
      <FilterChips label={t('filter.label')}>
        <FilterChip on={onlyUnread} label={t('filter.unread')} count={unread} onToggle={() => { setFilters({ unread: onlyUnread ? null : 'true' }); }} />
      </FilterChips>
      <Panel flush>
        <QueryView query={pages}>
          {() => (notices.length > 0 ? <NoticeList notices={notices} onRead={id => { read.mutate(id); }} />
            : onlyUnread ? <EmptyView title={t('empty.unread')} act={<Button variant="default" onClick={showAll}>{t('empty.all')}</Button>} />
              : <EmptyView title={t('empty.title')}>{t('empty.text')}</EmptyView>)}
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
