import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';

export interface NoticeRow {
  id: string;
  /** Working days before (negative) or after the last day. */
  rung: number;
  sentOn: string;
  read: boolean;
  /** Whether it is the reader's own work. */
  mine: boolean;
  /** Seat as whose holder the reader was told. */
  as: string;
  taskName: string;
  caseTitle: string | null;
  caseKind: string;
  unitCode: string | null;
  unitName: string | null;
  dueOn: string | null;
  /** Last day as it was when the notice was sent. */
  dueThen: string;
  /** Working days left now, negative when late. */
  daysLeft: number | null;
  open: boolean;
  /** Who has the work now. */
  with: string[];
  withSeat: string;
  confirmed: boolean;
  ladderConfirmed: boolean;
  /** Screen that it opens. */
  path: string | null;
}

/** Every window asks this often; the answer is one figure. */
const REFRESH = 60_000;

export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: ({ signal }) => getJson<{ unread: number }>('/api/notices/unread', signal),
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
