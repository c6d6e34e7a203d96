import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type {
  CalendarDeadlineDetailView, CalendarDeadlineView, CalendarEventView, CalendarExampleView, CalendarProposalView, CalendarVersionView, Created,
} from '@/shared/api/types';

export type Deadline = CalendarDeadlineView;
export type Version = CalendarVersionView;
export type Proposal = CalendarProposalView;

/** What somebody proposes; without a key it is a new deadline. */
export interface Terms {
  key: string | null;
  name: string;
  nameEn: string;
  fromEvent: string;
  amount: number;
  unit: string;
  endRule: string;
  confirmed: boolean;
  source: string;
  validFrom: string;
  reason: string;
}

const root = '/api/calendar';

export const deadlinesQuery = queryOptions({
  queryKey: ['deadlines', 'list'],
  queryFn: ({ signal }) => getJson<Page<Deadline>>(`${root}/deadlines`, signal),
});

export const deadlineQuery = (key: string) => queryOptions({
  queryKey: ['deadlines', 'detail', key],
  queryFn: ({ signal }) => getJson<CalendarDeadlineDetailView>(`${root}/deadlines/${encodeURIComponent(key)}`, signal),
});

export const waitingQuery = queryOptions({
  queryKey: ['deadlines', 'waiting'],
  queryFn: ({ signal }) => getJson<Page<Proposal>>(withQuery(`${root}/deadline-proposals`, { size: 50 }), signal),
});

export const eventsQuery = queryOptions({
  queryKey: ['deadlines', 'events'],
  queryFn: ({ signal }) => getJson<Page<CalendarEventView>>(`${root}/deadline-events`, signal),
  staleTime: 5 * 60_000,
});

export const exampleQuery = (example: { from: string; amount: number; unit: string; endRule: string }) => queryOptions({
  queryKey: ['deadlines', 'example', example],
  queryFn: ({ signal }) => getJson<CalendarExampleView>(withQuery(`${root}/deadline-example`, example), signal),
  enabled: /^\d{4}-\d{2}-\d{2}$/.test(example.from),
});

/** Does something with deadlines; what shows them, or what waits for a decision, is read anew. */
function useAct<T, R>(act: (value: T) => Promise<R>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await Promise.all(['deadlines', 'requests', 'notices', 'catalogue', 'modeling-templates'].map(name => client.invalidateQueries({ queryKey: [name] })));
      onDone?.();
    },
  });
}

export const usePropose = (onDone: () => void) => useAct((terms: Terms) => sendJson<Created>('POST', `${root}/deadline-proposals`, terms), onDone);

export const useDecide = (id: string, onDone?: () => void) => useAct(({ verb, remark }: { verb: 'release' | 'return' | 'withdraw'; remark?: string }) =>
  sendJson<Proposal>('POST', `${root}/deadline-proposals/${id}/${verb}`, verb === 'return' ? { remark } : {}), onDone);
