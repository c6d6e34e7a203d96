import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, request, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { ModelingFailedWorkView, ModelingInsightView, ModelingStepFigures } from '@/shared/api/types';

export type Insight = ModelingInsightView;
export type Figures = ModelingStepFigures;
export type Incident = ModelingFailedWorkView;

export const insightQuery = (definitionId: string) => queryOptions({
  queryKey: ['models', definitionId, 'insight'],
  queryFn: ({ signal }) => getJson<Insight>(`/api/modeling/insight/${encodeURIComponent(definitionId)}`, signal),
});

export const incidentsQuery = infiniteQueryOptions({
  queryKey: ['models', 'incidents'],
  queryFn: ({ pageParam }) => getJson<Page<Incident>>(withQuery('/api/modeling/incidents', { cursor: pageParam })),
  initialPageParam: '',
  getNextPageParam: page => page.next ?? undefined,
});

export const retryIncident = (id: string) => sendJson<undefined>('POST', `/api/modeling/incidents/${encodeURIComponent(id)}/retry`);

/** The process as a Word paper with the picture of its diagram in it. */
export async function wordAnnex(definitionId: string, picture: Blob): Promise<Blob> {
  const accept = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return (await request(`/api/modeling/insight/${encodeURIComponent(definitionId)}/annex`, { method: 'POST', body: picture, accept })).blob();
}
