import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type {
  ChecklistSheetSectionView, ChecklistSheetView, Created, InspectionDetailView, InspectionOfficialView, InspectionOrderView,
} from '@/shared/api/types';
import type { InspectionRow, InspectionState } from '@/shared/inspections/inspections';
import { getKeeping } from '@/shared/offline/keeping';

export const inspectionStates = ['PLANNED', 'TEAM_SIGNED', 'ASSIGNED', 'SELF_REPORTED', 'PREPARED', 'ON_SITE', 'SITE_CLOSED', 'MINUTES_SIGNED',
  'REPORTED', 'CONCLUDED', 'CANCELLED'] as const satisfies readonly InspectionState[];
export type { InspectionRow, InspectionState };

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
  queryFn: ({ signal }) => getKeeping<InspectionDetail>(`/api/inspections/${id}`, signal),
});

export const sheetQuery = (id: string) => queryOptions({
  queryKey: ['sheets', id],
  queryFn: ({ signal }) => getKeeping<Sheet>(`/api/sheets/${id}`, signal),
});

export type Official = InspectionOfficialView;

/** An order for a visit that nobody expects, as far as it is filled in. */
export interface VisitOrder { unitCode: string; visitDate: string | null; leaderId: string | null; secretaryId: string | null }

/** Whether the reader may order such visits, and whom they may name. */
export const orderQuery = queryOptions({
  queryKey: ['inspections', 'order'],
  queryFn: ({ signal }) => getJson<InspectionOrderView>('/api/inspections/order', signal),
  staleTime: 5 * 60_000,
});

export const orderVisit = (order: VisitOrder) => sendJson<Created>('POST', '/api/inspections', order);

export const cancelInspection = (id: string, reason: string) => sendJson<undefined>('POST', `/api/inspections/${id}/cancel`, { reason });
