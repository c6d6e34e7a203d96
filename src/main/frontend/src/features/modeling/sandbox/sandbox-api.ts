import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';
import type { Narrowed } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type {
  Created, FenceInput, FenceTableQuestion, ModelingQuestionsView, SandboxAnswer, SandboxDecision, SandboxOpenTask, SandboxState, SandboxPerson, ModelingReportView, ModelingSandboxView, ModelingScenarioView,
} from '@/shared/api/types';
import type { FormSchema } from '@/shared/form/form-schema';

export type OpenTask = Narrowed<SandboxOpenTask, { form: FormSchema | null }>;
export type TrialState = Narrowed<SandboxState, { tasks: OpenTask[] }>;
export type Trial = Narrowed<ModelingSandboxView, { state: TrialState | null }>;
export type Person = SandboxPerson;
export type Decision = SandboxDecision;
export type Scenario = ModelingScenarioView;
export type Report = ModelingReportView;
export type TableQuestion = FenceTableQuestion;
export type TableInput = FenceInput;
export type TableAnswer = SandboxAnswer;
export type Values = Record<string, unknown>;

const POLL = 700;
const of = (id: string) => `/api/modeling/sandboxes/${encodeURIComponent(id)}`;
const scenariosOf = (draftId: string) => `/api/modeling/drafts/${encodeURIComponent(draftId)}/scenarios`;

/** Asked for again and again until it can be used; after that it changes by its steps alone. */
export const trialQuery = (id: string) => queryOptions({
  queryKey: ['trials', id],
  queryFn: ({ signal }) => getJson<Trial>(of(id), signal),
  refetchInterval: query => (query.state.data?.phase === 'STARTING' ? POLL : false),
  staleTime: Infinity,
  gcTime: 0,
});

export const scenariosQuery = (draftId: string) => queryOptions({
  queryKey: ['scenarios', draftId],
  queryFn: ({ signal }) => getJson<Page<Scenario>>(scenariosOf(draftId), signal),
  staleTime: 0,
});

/** Begins a trial; another one of the same person ends only where it is named. */
export const openTrial = (draftId: string, instead: string | null) =>
  sendJson<Created>('POST', `/api/modeling/drafts/${encodeURIComponent(draftId)}/sandbox${instead ? `?instead=${encodeURIComponent(instead)}` : ''}`);
export const closeTrial = (id: string) => sendJson<undefined>('DELETE', of(id));

const tableOf = (draftId: string) => `/api/modeling/drafts/${encodeURIComponent(draftId)}/table`;

/** What must be given to try the table of a draft alone. */
export const tableQuery = (draftId: string) => queryOptions({
  queryKey: ['tables', draftId],
  queryFn: ({ signal }) => getJson<ModelingQuestionsView>(tableOf(draftId), signal),
  staleTime: 0,
});

export const askTable = (draftId: string, decision: string, values: Values) => sendJson<TableAnswer>('POST', `${tableOf(draftId)}/ask`, { decision, values });

/** One step of a trial; each answers with where the case stands after it. */
export type Step =
  | { act: 'start'; body: { day: string; variables: Values } }
  | { act: 'complete'; body: { task: string; person: string; data: Values; variables: Values; returned: boolean } }
  | { act: 'clock'; body: { to: string } | { day: string } | { workingDays: number } }
  | { act: 'message'; body: { name: string; variables: Values } }
  | { act: 'variables'; body: { variables: Values } };

export const take = (id: string, { act, body }: Step) => sendJson<Trial>('POST', `${of(id)}/${act}`, body);

export const saveScenario = (draftId: string, name: string, sandbox: string) => sendJson<Created>('POST', scenariosOf(draftId), { name, sandbox });
export const deleteScenario = (draftId: string, id: string) => sendJson<undefined>('DELETE', `${scenariosOf(draftId)}/${id}`);
/** Plays one scenario, or all of them, on what was saved last. */
export const playScenarios = (draftId: string, id: string | null) => sendJson<Report>('POST', `${scenariosOf(draftId)}${id ? `/${id}` : ''}/run`);
