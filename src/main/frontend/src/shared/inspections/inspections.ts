import { queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from '@/shared/api/client';
import type { InspectionRowView } from '@/shared/api/types';

export type InspectionRow = InspectionRowView;
export type InspectionState = InspectionRow['state'];

/** How far the visits of a plan are, those that the reader may know of. */
export const inspectionsOfPlanQuery = (planId: string) => queryOptions({
  queryKey: ['inspections', 'of-plan', planId],
  queryFn: ({ signal }) => getJson<InspectionRow[]>(withQuery('/api/inspections/of-plan', { planId }), signal),
});
