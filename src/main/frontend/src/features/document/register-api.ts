import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { DocumentBodyView, DocumentChoicesView, DocumentGapView, DocumentSeriesView } from '@/shared/api/types';
import type { Paper } from '@/shared/papers/papers';

export type Body = DocumentBodyView;
export type Gap = DocumentGapView;

export const paperFilters = ['group', 'year', 'issuer', 'type', 'unit', 'q', 'sort'] as const;
export type PaperFilter = Partial<Record<(typeof paperFilters)[number], string | undefined>>;

export const papersQuery = (filter: PaperFilter) => infiniteQueryOptions({
  queryKey: ['papers', 'register', filter],
  queryFn: ({ pageParam, signal }) => getJson<Page<Paper>>(withQuery('/api/papers', { ...filter, cursor: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
});

export const choicesQuery = queryOptions({ queryKey: ['papers', 'choices'], queryFn: ({ signal }) => getJson<DocumentChoicesView>('/api/papers/choices', signal) });

export const gapsQuery = (year: string) => queryOptions({
  queryKey: ['papers', 'gaps', year], queryFn: ({ signal }) => getJson<Gap[]>(withQuery('/api/papers/gaps', { year }), signal),
});

export const seriesQuery = queryOptions({ queryKey: ['papers', 'series'], queryFn: ({ signal }) => getJson<DocumentSeriesView>('/api/papers/own-series', signal) });

export const decideSeries = (issuer: Body['issuer'], since: string, own: boolean) => sendJson('POST', '/api/papers/own-series', { issuer, since: since || null, own });
