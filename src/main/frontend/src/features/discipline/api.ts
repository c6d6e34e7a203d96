import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';

export const caseStates = ['OPENED', 'DEFERRED', 'ACCEPTED', 'REVIEWED', 'COUNCIL_FORMED', 'RECOMMENDED', 'DECIDED', 'SERVED', 'CLOSED',
  'NOT_OPENED', 'EXEMPTED', 'TRANSFERRED', 'EXPIRED', 'CANCELLED'] as const;
export type CaseState = (typeof caseStates)[number];

export interface LegalClock { from: string; dueOn: string; day: number; limit: number; pausedDays: number; paused: boolean; extended: boolean; passed: number }

export interface CaseRow {
  id: string;
  code: string;
  unitCode: string;
  unitName: string;
  person: string;
  post: string;
  state: CaseState;
  clock: LegalClock | null;
  decided: string | null;
  openedAt: string;
}

export interface Subject {
  unitCode: string;
  personId: string | null;
  personName: string;
  post: string;
  subjectType: string;
  leader: boolean;
  facts: string;
  factOn: string;
  detectedOn: string;
  specialGround: string | null;
  priorForm: string | null;
  noLimitation: boolean;
  circumstance: string | null;
  proceedAnyway: boolean;
}

export interface Proposal { outcome: string; reason: string; article: string; confirmed: boolean }

export interface CaseDetail {
  one: CaseRow;
  subject: Subject;
  findingId: string | null;
  findingCode: string | null;
  seats: { seat: string; person: string; represents: string | null }[];
  outcome: {
    screening: Proposal | null; proposed: Proposal | null; consequence: string | null; recommended: string | null;
    ballots: { form: string; votes: number }[]; decided: string | null; effectiveOn: string | null; decisionNumber: string | null;
    servedOn: string | null; complaintUntil: string | null;
  };
  acts: { text: string; who: string; at: string }[];
  progress: { definitionId: string; active: string[]; passed: string[] } | null;
  revision: number;
  can: { prepare: boolean; extend: boolean; resume: boolean; complain: boolean };
  words: Record<'subjectType' | 'circumstance' | 'specialGround' | 'priorForm', string>;
}

export interface Option { value: string; label: string }
export interface Choices { subjectTypes: Option[]; specialGrounds: Option[]; priorForms: Option[]; circumstances: Option[] }

export const casePagesQuery = (filters: { state?: string | undefined }) => infiniteQueryOptions({
  queryKey: ['disciplinary-cases', 'pages', filters],
  queryFn: ({ pageParam, signal }) => getJson<Page<CaseRow>>(withQuery('/api/disciplinary-cases', { ...filters, cursor: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
});

export const caseQuery = (id: string) => queryOptions({
  queryKey: ['disciplinary-cases', 'detail', id],
  queryFn: ({ signal }) => getJson<CaseDetail>(`/api/disciplinary-cases/${id}`, signal),
});

export const choicesQuery = queryOptions({
  queryKey: ['disciplinary-cases', 'choices'],
  queryFn: ({ signal }) => getJson<Choices>('/api/disciplinary-cases/choices', signal),
  staleTime: Infinity,
});

export const openCase = (subject: Subject) => sendJson<{ id: string }>('POST', '/api/disciplinary-cases', subject);
export const completeCase = (id: string, subject: Subject, revision: number) => sendJson<CaseDetail>('PUT', `/api/disciplinary-cases/${id}`, { subject, revision });
export const measure = (id: string, act: 'extend' | 'resume' | 'complaints', body: Record<string, unknown>) =>
  sendJson<undefined>('POST', `/api/disciplinary-cases/${id}/${act}`, body);
