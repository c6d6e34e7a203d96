import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';

/** One page of a list. */
export interface Paged<T> { items: T[]; next: string | null }

export interface TaskRow {
  id: string; processKey: string; elementId: string; name: string; caseId: string; caseKind: string; caseTitle: string;
  unitCode: string | null; unitName: string | null; dueOn: string | null; daysLeft: number | null; legal: boolean; confirmed: boolean;
  provisional: boolean; createdAt: string; closedAt: string | null; state: string; assignee: { id: string; name: string } | null;
  mine: boolean; returned: boolean; offline: boolean; path: string | null;
}

export interface Remark { path: string; text: string }

export interface TaskDetail {
  task: TaskRow;
  help: string;
  form: Record<string, unknown> | null;
  context: Record<string, unknown>;
  data: Record<string, unknown>;
  draftSavedAt: string | null;
  remarks: Remark[];
  remarksBy: string | null;
  why: { seat: string; seatName: string; reason: string };
  deadline: { due: { source: string; confirmed: boolean; provisional: boolean }; text: string } | null;
  returnTo: { elementId: string; name: string } | null;
  can: { claim: boolean; release: boolean; draft: boolean; complete: boolean; returnForCorrection: boolean };
  history: { at: string; who: string; act: string; text: string }[];
  version: number;
  definitionId: string;
}

export interface Summary { open: number; mine: number; seats: number; overdue: number; dueThisWeek: number; returned: number }

export interface Answer { taskId: string; state: string; nextTaskId: string | null }

export interface InboxFilters { scope: string; due: string; returned: boolean; q: string; state: string }

export const summaryQuery = queryOptions({
  queryKey: ['tasks', 'summary'],
  queryFn: () => getJson<Summary>('/api/tasks/summary'),
  refetchInterval: 60_000,
});

export const inboxQuery = (filters: InboxFilters) => infiniteQueryOptions({
  queryKey: ['tasks', 'list', filters],
  queryFn: ({ pageParam }) => getJson<Paged<TaskRow>>(withQuery('/api/tasks', { ...filters, cursor: pageParam, size: 50 })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
});

export const taskQuery = (id: string) => queryOptions({
  queryKey: ['tasks', 'detail', id],
  queryFn: () => getJson<TaskDetail>(`/api/tasks/${id}`),
  // Never fetched again under somebody's typing; acts invalidate it.
  staleTime: Infinity,
  refetchOnWindowFocus: false,
});

export const claim = (id: string, key: string) => sendJson<Answer>('POST', `/api/tasks/${id}/claim`, {}, key);
export const release = (id: string, reason: string, key: string) => sendJson<Answer>('POST', `/api/tasks/${id}/release`, { reason }, key);
export const saveDraft = (id: string, data: Record<string, unknown>) => sendJson<undefined>('POST', `/api/tasks/${id}/draft`, { data });
export const complete = (id: string, data: Record<string, unknown>, key: string) => sendJson<Answer>('POST', `/api/tasks/${id}/complete`, { data }, key);
export const giveBack = (id: string, remarks: Remark[], key: string) => sendJson<Answer>('POST', `/api/tasks/${id}/return`, { remarks }, key);
