import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';

export const unitKinds = ['COMMUNE', 'WARD', 'DEPARTMENT', 'PROVINCE', 'DISTRICT'] as const;
export type UnitKind = (typeof unitKinds)[number];

export interface Unit {
  code: string;
  kind: UnitKind;
  name: string;
  area: string | null;
  validFrom: string;
  validTo: string | null;
  flag: string | null;
}

export interface Holder {
  personId: string;
  name: string;
  post: string;
  since: string;
}

export interface UnitDetail {
  unit: Unit;
  head: Holder | null;
  contact: Holder | null;
  people: { id: string; name: string; unitCode: string; post: string }[];
  successors: Unit[];
  predecessors: Unit[];
}

export interface UnitFilter {
  q?: string;
  kind?: string;
  size?: number;
}

const units = (filter: UnitFilter, cursor?: string | null) => withQuery('/api/units', { ...filter, cursor });

export const unitsQuery = (filter: UnitFilter) => queryOptions({
  queryKey: ['units', 'first', filter],
  queryFn: ({ signal }) => getJson<Page<Unit>>(units(filter), signal),
});

export const unitPagesQuery = (filter: UnitFilter) => infiniteQueryOptions({
  queryKey: ['units', 'pages', filter],
  queryFn: ({ signal, pageParam }) => getJson<Page<Unit>>(units(filter, pageParam), signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
});

export const unitQuery = (code: string) => queryOptions({
  queryKey: ['units', 'one', code],
  queryFn: ({ signal }) => getJson<UnitDetail>(`/api/units/${encodeURIComponent(code)}`, signal),
});
