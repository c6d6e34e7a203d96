import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Narrowed, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { FindingRowView } from '@/shared/api/types';
import { getKeeping } from '@/shared/offline/keeping';
import type { Severity } from '@/shared/ui/severity-badge';

export const findingStates = ['DRAFT', 'CONFIRMED', 'ACCEPTED', 'CONTESTED', 'CONCLUDED', 'REMEDIATING', 'REPORTED', 'REJECTED', 'VERIFIED',
  'CLOSED', 'WITHDRAWN', 'TRANSFERRED', 'WRITTEN_OFF'] as const satisfies readonly FindingState[];
export type FindingState = FindingRow['state'];

export type FindingRow = Narrowed<FindingRowView, { severity: Severity }>;

export interface FindingFilter {
  unit?: string | undefined;
  inspection?: string | undefined;
  area?: string | undefined;
  violation?: string | undefined;
  responsible?: string | undefined;
  plan?: string | undefined;
  sort?: string | undefined;
  severity?: string | undefined;
  group?: string | undefined;
  q?: string | undefined;
  size?: number | undefined;
}

/** Findings page by page, oldest limit first or as asked. */
export const findingPagesQuery = (filter: FindingFilter) => infiniteQueryOptions({
  queryKey: ['findings', 'pages', filter],
  queryFn: ({ pageParam, signal }) => getKeeping<Page<FindingRow>>(withQuery('/api/findings', { ...filter, cursor: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
});

/** The findings of one inspection or one unit, at most two hundred. */
export const findingsOfQuery = (filter: FindingFilter) => queryOptions({
  queryKey: ['findings', 'of', filter],
  queryFn: async ({ signal }) => (await getKeeping<Page<FindingRow>>(withQuery('/api/findings', { ...filter, size: 200 }), signal)).items,
});
