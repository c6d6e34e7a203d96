import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type {
  CalendarClock, Created, DisciplineAssessment, DisciplineChoicesView, DisciplineDetailView, DisciplineOptionView, DisciplineProposalView, DisciplineRowView, DisciplineSubject,
} from '@/shared/api/types';

export const caseStates = ['OPENED', 'DEFERRED', 'ACCEPTED', 'REVIEWED', 'COUNCIL_FORMED', 'RECOMMENDED', 'DECIDED', 'SERVED', 'CLOSED',
  'NOT_OPENED', 'EXEMPTED', 'TRANSFERRED', 'EXPIRED', 'CANCELLED'] as const satisfies readonly CaseState[];
export type CaseState = CaseRow['state'];

export type { CalendarClock as LegalClock, DisciplineDetailView as CaseDetail, DisciplineProposalView as Proposal };

export type CaseRow = DisciplineRowView;

export type Subject = DisciplineSubject;
export type Assessment = DisciplineAssessment;

/** Nothing is known yet for the choice of law and form. */
export const unassessed: Assessment = {
  handledFrom: null, regime: null, servingForm: null, priorFrom: null, repeatAgreed: false, reminderNeeded: false, reminded: false, mitigating: [], aggravating: [], waste: null,
};

export type Option = DisciplineOptionView;
export type Choices = DisciplineChoicesView;

export const casePagesQuery = (filters: { state?: string | undefined }) => infiniteQueryOptions({
  queryKey: ['disciplinary-cases', 'pages', filters],
  queryFn: ({ pageParam, signal }) => getJson<Page<CaseRow>>(withQuery('/api/disciplinary-cases', { ...filters, cursor: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
});

export const caseQuery = (id: string) => queryOptions({
  queryKey: ['disciplinary-cases', 'detail', id],
  queryFn: ({ signal }) => getJson<DisciplineDetailView>(`/api/disciplinary-cases/${id}`, signal),
});

/** What may be chosen where a person and an act are described. */
export const choicesQuery = () => queryOptions({
  queryKey: ['disciplinary-cases', 'choices'],
  queryFn: ({ signal }) => getJson<Choices>('/api/disciplinary-cases/choices', signal),
  staleTime: Infinity,
});

export const openCase = (subject: Subject) => sendJson<Created>('POST', '/api/disciplinary-cases', subject);
export const completeCase = (id: string, subject: Subject, revision: number) => sendJson<DisciplineDetailView>('PUT', `/api/disciplinary-cases/${id}`, { subject, revision });
export const measure = (id: string, act: 'extend' | 'resume' | 'complaints' | 'acts' | 'pause', body: Record<string, unknown>) =>
  sendJson<undefined>('POST', `/api/disciplinary-cases/${id}/${act}`, body);
/** The person withdraws the complaint by a petition of that day. */
export const giveUpComplaint = (id: string, on: string, reason: string) => sendJson<undefined>('POST', `/api/disciplinary-cases/${id}/complaint/withdraw`, { on, reason });
