import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { OrganizationHolder, OrganizationUnitDetail, OrganizationUnitView } from '@/shared/api/types';

export const unitKinds = ['COMMUNE', 'WARD', 'DEPARTMENT', 'PROVINCE', 'DISTRICT'] as const satisfies readonly UnitKind[];
export type UnitKind = Unit['kind'];

export type Unit = OrganizationUnitView;
export type Holder = OrganizationHolder;
export type UnitDetail = OrganizationUnitDetail;

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
