import { queryOptions } from '@tanstack/react-query';
import { getJson, getText } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { EngineModel } from '@/shared/api/types';

export type Model = EngineModel;

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => getJson<Page<Model>>('/api/models', signal),
});

export const modelQuery = (definitionId: string) => queryOptions({
  queryKey: ['models', definitionId],
  queryFn: ({ signal }) => getJson<Model>(`/api/models/${encodeURIComponent(definitionId)}`, signal),
});

/** A deployed diagram never changes, so it is asked for once. */
export const diagramQuery = (definitionId: string) => queryOptions({
  queryKey: ['models', definitionId, 'xml'],
  queryFn: ({ signal }) => getText(`/api/models/${encodeURIComponent(definitionId)}/xml`, signal),
  staleTime: Infinity,
});
