import { queryOptions } from '@tanstack/react-query';
import { getJson, getText } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { EngineCatalogueView, EngineModel, EngineTable, EngineTableWordsView } from '@/shared/api/types';

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

export type Table = EngineTable;

export const tablesQuery = queryOptions({
  queryKey: ['models', 'tables'],
  queryFn: ({ signal }) => getJson<Page<Table>>('/api/models/tables', signal),
});

export const tableXmlQuery = (key: string) => queryOptions({
  queryKey: ['models', 'tables', key, 'xml'],
  queryFn: ({ signal }) => getText(`/api/models/tables/${encodeURIComponent(key)}/xml`, signal),
});

/** Words for the codes of a table, in the reader's language. */
export const tableWordsQuery = (key: string, language: string) => queryOptions({
  queryKey: ['models', 'tables', key, 'words', language],
  queryFn: ({ signal }) => getJson<EngineTableWordsView>(`/api/models/tables/${encodeURIComponent(key)}/words`, signal),
});

export type Catalogue = EngineCatalogueView;

/** The names that a diagram may use: seats, deadlines, actions, forms and tables. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => getJson<Catalogue>('/api/catalogue', signal),
  staleTime: 5 * 60_000,
});
