import { queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from '@/shared/api/client';
import type { InspectionDetailView, InspectionRowView } from '@/shared/api/types';
import { getKeeping } from '@/shared/offline/keeping';

export type InspectionRow = InspectionRowView;
export type InspectionState = InspectionRow['state'];

/** How far the visits of a plan are, those that the reader may know of. */
export const inspectionsOfPlanQuery = (planId: string) => queryOptions({
  queryKey: ['inspections', 'of-plan', planId],
  queryFn: ({ signal }) => getJson<InspectionRow[]>(withQuery('/api/inspections/of-plan', { planId }), signal),
});

/** When and where the visit is. */
export const visitQuery = (id: string) => queryOptions({
  queryKey: ['inspections', 'visit', id],
  queryFn: async ({ signal }) => (await getKeeping<InspectionDetailView>(`/api/inspections/${id}`, signal)).inspection,
  staleTime: 5 * 60_000,
  enabled: id !== '',
});
