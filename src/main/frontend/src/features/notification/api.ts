import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { NotificationNoticeView, NotificationUnreadView } from '@/shared/api/types';

export type NoticeRow = NotificationNoticeView;

/** Every window asks this often; the answer is one figure. */
const REFRESH = 60_000;

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: ({ signal }) => getJson<NotificationUnreadView>('/api/notices/unread', signal),
  refetchInterval: REFRESH,
});

export const noticesQuery = (filter: { unread?: boolean; size?: number }) => infiniteQueryOptions({
  queryKey: ['notices', 'list', filter],
  queryFn: ({ signal, pageParam }) => getJson<Page<NoticeRow>>(withQuery('/api/notices', { ...filter, cursor: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
  staleTime: 0,
});

/** Marks one notice as read, or all of them. */
export function useRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | 'all') => sendJson<undefined>('POST', id === 'all' ? '/api/notices/read-all' : `/api/notices/${id}/read`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
