import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { NotificationRequestView } from '@/shared/api/types';

/** What waits for the reader's decision. */
export const requestsQuery = queryOptions({
  queryKey: ['requests'],
  queryFn: ({ signal }) => getJson<Page<NotificationRequestView>>('/api/requests', signal),
  refetchInterval: 60_000,
});
