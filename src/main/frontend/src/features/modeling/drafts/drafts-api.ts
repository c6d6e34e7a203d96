import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, request, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type {
  Created, ModelingAdaptedView, ModelingChangeView, ModelingDetailView, ModelingDifferencesView, ModelingEditorView, ModelingEffectView, ModelingImportedView, ModelingModelFile,
  ModelingPresenceView, ModelingRefusalView, ModelingReleaseView, ModelingRowView, ModelingRuleView, ModelingSavedView, ModelingSaveView, ModelingTemplateView,
  ModelingUnusualView, ModelingVerdictView,
} from '@/shared/api/types';

/** A file of a set: `bpmn/<key>.bpmn`, `bpmn/<id>.dmn` or `forms/<key>/<form>.form`. */
export type SetFile = ModelingModelFile;
export type DraftRow = ModelingRowView;
export type DraftKind = DraftRow['kind'];
export type DraftState = DraftRow['state'];
export type DraftDetail = ModelingDetailView;
export type Presence = ModelingEditorView;
/** What stands in the way of a release, in words: where it is and which rule says so. */
export type Refusal = ModelingRefusalView;
export type UnusualPoint = ModelingUnusualView['points'][number];
export type Rule = ModelingRuleView;
export type SaveRow = ModelingSaveView;
export type Differences = ModelingDifferencesView;
export type Change = ModelingChangeView;
export type Effect = ModelingEffectView;
export type Release = ModelingReleaseView;

const root = '/api/modeling';
const of = (id: string) => `${root}/drafts/${encodeURIComponent(id)}`;

export const draftsQuery = infiniteQueryOptions({
  queryKey: ['drafts', 'list'],
  queryFn: ({ pageParam, signal }) => getJson<Page<DraftRow>>(withQuery(`${root}/drafts`, { cursor: pageParam }), signal),
  initialPageParam: '',
  getNextPageParam: page => page.next ?? undefined,
});

/** Not refetched by itself, what is being written must not be replaced; and not kept, the next opening shows what was saved last. */
export const draftQuery = (id: string) => queryOptions({
  queryKey: ['drafts', 'detail', id],
  queryFn: () => readDraft(id),
  staleTime: Infinity,
  gcTime: 0,
});

export const savesQuery = (id: string) => infiniteQueryOptions({
  queryKey: ['drafts', 'saves', id],
  queryFn: ({ pageParam, signal }) => getJson<Page<SaveRow>>(withQuery(`${of(id)}/saves`, { cursor: pageParam }), signal),
  initialPageParam: '',
  getNextPageParam: page => page.next ?? undefined,
  staleTime: 0,
});

export const differencesQuery = (id: string) => queryOptions({
  queryKey: ['drafts', 'differences', id],
  queryFn: ({ signal }) => getJson<Differences>(`${of(id)}/differences`, signal),
  staleTime: 0,
});

export const unusualQuery = (id: string, saved: () => Promise<boolean>) => queryOptions({
  queryKey: ['drafts', 'unusual', id],
  queryFn: async ({ signal }) => {
    await saved();
    return (await getJson<ModelingUnusualView>(`${of(id)}/unusual`, signal)).points;
  },
  staleTime: 0,
  gcTime: 0,
});

export const rulesQuery = queryOptions({
  queryKey: ['modeling-rules'],
  queryFn: ({ signal }) => getJson<Page<Rule>>(`${root}/rules`, signal),
  staleTime: Infinity,
});

export const templatesQuery = queryOptions({
  queryKey: ['modeling-templates'],
  queryFn: ({ signal }) => getJson<ModelingTemplateView[]>(`${root}/templates`, signal),
  staleTime: Infinity,
});

export const releasesQuery = infiniteQueryOptions({
  queryKey: ['releases'],
  queryFn: ({ pageParam, signal }) => getJson<Page<Release>>(withQuery(`${root}/releases`, { cursor: pageParam }), signal),
  initialPageParam: '',
  getNextPageParam: page => page.next ?? undefined,
});

export const readDraft = (id: string) => getJson<DraftDetail>(of(id));

export const createDraft = (kind: DraftKind, key: string, name: string) => sendJson<Created>('POST', `${root}/drafts`, { kind, key, name });

export const saveFiles = (id: string, version: number, files: readonly SetFile[], note: string | null) =>
  sendJson<ModelingSavedView>('PUT', of(id), { version, files, note });

export const checkFiles = (files: readonly SetFile[]) => sendJson<ModelingVerdictView>('POST', `${root}/check`, { files });

export const tellPresence = (id: string) => sendJson<ModelingPresenceView>('POST', `${of(id)}/presence`);

/** The steps in the life of a draft; each answers with the draft as it is after it. */
export type DraftVerb =
  | { verb: 'restore'; body: { version: number; save: number } }
  | { verb: 'discard' | 'reopen' | 'rebase' | 'withdraw'; body: { version: number } }
  | { verb: 'release'; body: { version: number; knowing: boolean } }
  | { verb: 'return'; body: { version: number; remark: string } }
  | { verb: 'submit'; body: { version: number; reason: string; legalBasis: string; inForceOn: string | null } };

export const act = (id: string, { verb, body }: DraftVerb) => sendJson<DraftDetail>('POST', `${of(id)}/${verb}`, body);

/** The set of a draft as one signed file that another server takes. */
export async function readBundle(id: string): Promise<Blob> {
  return (await request(`${of(id)}/bundle`, { accept: 'application/zip' })).blob();
}

/** Makes a draft of files of other tools, whatever their names and encodings. */
export const importFiles = (files: readonly File[]) => sendFiles<ModelingImportedView>(`${root}/drafts/import`, files);

/** Gives files from elsewhere back as they come into a draft; nothing is saved. */
export const adaptFiles = (draft: string, files: readonly File[]) => sendFiles<ModelingAdaptedView>(withQuery(`${root}/drafts/incoming`, { draft }), files);

async function sendFiles<T>(path: string, files: readonly File[]): Promise<T> {
  const form = new FormData();
  files.forEach(file => { form.append('file', file, file.name); });
  return (await (await request(path, { method: 'POST', body: form })).json()) as T;
}

/** Makes a draft of a signed file. */
export async function bringBundle(file: File): Promise<Created> {
  const form = new FormData();
  form.append('file', file);
  return (await (await request(`${root}/bundles`, { method: 'POST', body: form })).json()) as Created;
}
