import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { WorklistFigures, WorklistHeapView, WorklistWorkView } from '@/shared/api/types';

export const openWorkFilters = ['by', 'due', 'returned', 'process', 'unit', 'holder', 'q'] as const;
export type OpenWorkFilter = Partial<Record<Exclude<(typeof openWorkFilters)[number], 'by'>, string>>;

export const figuresQuery = queryOptions({
  queryKey: ['tasks', 'open-work', 'figures'],
  queryFn: ({ signal }) => getJson<WorklistFigures>('/api/open-work/figures', signal),
});

/** How much work each holder has, or is about each unit; the latest first. */
export const heapsQuery = (by: 'people' | 'units') => queryOptions({
  queryKey: ['tasks', 'open-work', by],
  queryFn: ({ signal }) => getJson<WorklistHeapView[]>(`/api/open-work/${by}`, signal),
});

export const openWorkQuery = (filter: OpenWorkFilter) => infiniteQueryOptions({
  queryKey: ['tasks', 'open-work', 'rows', filter],
  queryFn: ({ pageParam, signal }) => getJson<Page<WorklistWorkView>>(withQuery('/api/open-work', { ...filter, cursor: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
});
