import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { ChecklistSheetSectionView, ChecklistSheetView, InspectionDetailView, InspectionRowView } from '@/shared/api/types';

export const inspectionStates = ['PLANNED', 'TEAM_SIGNED', 'ASSIGNED', 'SELF_REPORTED', 'PREPARED', 'ON_SITE', 'SITE_CLOSED', 'MINUTES_SIGNED',
  'REPORTED', 'CONCLUDED', 'CANCELLED'] as const satisfies readonly InspectionState[];
export type InspectionState = InspectionRow['state'];

export type InspectionRow = InspectionRowView;

export type InspectionDetail = InspectionDetailView;

export type SheetSection = ChecklistSheetSectionView;

export type Sheet = ChecklistSheetView;

export const inspectionPagesQuery = (filters: { state?: string | undefined; unit?: string | undefined }) => infiniteQueryOptions({
  queryKey: ['inspections', 'list', filters],
  queryFn: ({ pageParam, signal }) => getJson<Page<InspectionRow>>(withQuery('/api/inspections', { ...filters, cursor: pageParam }), signal),
  initialPageParam: '',
  getNextPageParam: page => page.next ?? undefined,
});

export const inspectionQuery = (id: string) => queryOptions({
  queryKey: ['inspections', 'detail', id],
  queryFn: ({ signal }) => getJson<InspectionDetail>(`/api/inspections/${id}`, signal),
});

export const sheetQuery = (id: string) => queryOptions({
  queryKey: ['sheets', id],
  queryFn: ({ signal }) => getJson<Sheet>(`/api/sheets/${id}`, signal),
});
