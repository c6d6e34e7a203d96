import { queryOptions } from '@tanstack/react-query';
import { getJson, request, sendJson } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';

export type DraftKind = 'process' | 'table';
export type DraftState = 'open' | 'submitted' | 'scheduled' | 'released' | 'discarded';

/** A file of a set: `bpmn/<key>.bpmn`, `bpmn/<id>.dmn` or `forms/<key>/<form>.form`. */
export interface SetFile {
  path: string;
  text: string;
}

export interface Presence {
  name: string;
  since: string;
}

export interface DraftRow {
  id: string;
  key: string;
  kind: DraftKind;
  name: string;
  state: DraftState;
  baseVersion: number | null;
  version: number;
  savedAt: string;
  savedBy: string;
  editing: Presence[];
}

export interface Submission {
  reason: string;
  legalBasis: string;
  inForceOn: string | null;
  by: string;
  at: string;
}

export interface DraftDetail extends DraftRow {
  files: SetFile[];
  baseDefinitionId: string | null;
  mayRelease: boolean;
  submission: Submission | null;
  remark: string | null;
}

/** What stands in the way of a release, in words: where it is and which rule says so. */
export interface Refusal {
  file: string;
  element: string;
  rule: string;
  sentence: string;
}

export interface Rule {
  rule: string;
  sentence: string;
}

export interface SaveRow {
  number: number;
  savedAt: string;
  savedBy: string;
  note: string | null;
  hash: string;
}

export interface Change {
  file: string;
  element: string;
  kind: 'added' | 'changed' | 'removed';
  sentence: string;
}

export interface Effect {
  definitionId: string;
  version: number;
  element: string;
  name: string;
  running: number;
  stranded: boolean;
  sentence: string | null;
}

export interface Differences {
  baseDefinitionId: string | null;
  changes: Change[];
  effects: Effect[];
}

export interface Release {
  id: string;
  key: string;
  name: string;
  version: number;
  releasedAt: string;
  releasedBy: string;
  submittedBy: string;
  reason: string;
  legalBasis: string;
  inForceOn: string | null;
  hash: string;
}

const root = '/api/modeling';
const of = (id: string) => `${root}/drafts/${encodeURIComponent(id)}`;

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => getJson<Page<DraftRow>>(`${root}/drafts`, signal),
});

/** Not refetched by itself, what is being written must not be replaced; and not kept, the next opening shows what was saved last. */
export const draftQuery = (id: string) => queryOptions({
  queryKey: ['drafts', id],
  queryFn: ({ signal }) => getJson<DraftDetail>(of(id), signal),
  staleTime: Infinity,
  gcTime: 0,
});

export const savesQuery = (id: string) => queryOptions({
  queryKey: ['drafts', id, 'saves'],
  queryFn: ({ signal }) => getJson<Page<SaveRow>>(`${of(id)}/saves`, signal),
  staleTime: 0,
});

export const differencesQuery = (id: string) => queryOptions({
  queryKey: ['drafts', id, 'differences'],
  queryFn: ({ signal }) => getJson<Differences>(`${of(id)}/differences`, signal),
  staleTime: 0,
});

export const rulesQuery = queryOptions({
  queryKey: ['modeling-rules'],
  queryFn: ({ signal }) => getJson<Page<Rule>>(`${root}/rules`, signal),
  staleTime: Infinity,
});

export const templatesQuery = queryOptions({
  queryKey: ['modeling-templates'],
  queryFn: ({ signal }) => getJson<unknown[]>(`${root}/templates`, signal),
  staleTime: Infinity,
});

export const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: ({ signal }) => getJson<Page<Release>>(`${root}/releases`, signal),
});

export const createDraft = (kind: DraftKind, key: string, name: string) => sendJson<{ id: string }>('POST', `${root}/drafts`, { kind, key, name });

export const saveFiles = (id: string, version: number, files: readonly SetFile[], note: string | null) =>
  sendJson<{ version: number; savedAt: string; refusals: Refusal[] }>('PUT', of(id), { version, files, note });

export const checkFiles = (files: readonly SetFile[]) => sendJson<{ refusals: Refusal[] }>('POST', `${root}/check`, { files });

export const tellPresence = (id: string) => sendJson<{ editing: Presence[] }>('POST', `${of(id)}/presence`, {});

/** The steps in the life of a draft that answer with the draft as it is after them. */
export type DraftVerb =
  | { verb: 'restore'; body: { version: number; save: number } }
  | { verb: 'discard' | 'reopen' | 'withdraw' | 'release'; body: { version: number } }
  | { verb: 'return'; body: { version: number; remark: string } }
  | { verb: 'submit'; body: { version: number; reason: string; legalBasis: string; inForceOn: string | null } };

export const act = (id: string, { verb, body }: DraftVerb) => sendJson<unknown>('POST', `${of(id)}/${verb}`, body);

function withFile(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** Puts a file, or all files of a bundle, into a draft. */
export async function importFile(id: string, version: number, file: File): Promise<void> {
  const form = withFile(file);
  form.append('version', String(version));
  await request(`${of(id)}/files`, { method: 'POST', body: form });
}

/** Makes a new draft of a signed bundle. */
export async function importBundle(file: File): Promise<{ id: string }> {
  const response = await request(`${root}/bundles`, { method: 'POST', body: withFile(file) });
  return (await response.json()) as { id: string };
}

export async function downloadBundle(id: string): Promise<Blob> {
  return (await request(`${of(id)}/bundle`, { accept: 'application/zip' })).blob();
}
