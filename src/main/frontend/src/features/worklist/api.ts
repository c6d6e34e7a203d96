import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Page } from '@/shared/api/query-client';
import type { EngineModel } from '@/shared/api/types';
import type { FormData } from '@/shared/form/form-engine';
import type { Remark, TaskDetail, TaskRow, TaskSummary, VerbAnswer } from './types';

export const filterNames = ['scope', 'due', 'returned', 'process', 'unit', 'state', 'q'] as const;
export type TaskFilter = Partial<Record<(typeof filterNames)[number], string>>;

/** The list looks for changes by itself: work arrives without anybody reloading. */
const LIST_REFRESH = 60_000;

export const tasksQuery = (filter: TaskFilter) => infiniteQueryOptions({
  queryKey: ['tasks', 'list', filter],
  queryFn: ({ signal, pageParam }) => getJson<Page<TaskRow>>(withQuery('/api/tasks', { ...filter, scope: filter.scope ?? 'held', cursor: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
  refetchInterval: LIST_REFRESH,
});

export const summaryQuery = queryOptions({
  queryKey: ['tasks', 'summary'],
  queryFn: ({ signal }) => getJson<TaskSummary>('/api/tasks/summary', signal),
  refetchInterval: LIST_REFRESH,
});

export const taskQuery = (id: string) => queryOptions({
  queryKey: ['tasks', 'one', id],
  queryFn: ({ signal }) => getJson<TaskDetail>(`/api/tasks/${encodeURIComponent(id)}`, signal),
  // Somebody may be typing: the task changes here only through a verb.
  staleTime: Infinity,
  gcTime: 0,
});

/** Names of the processes, for the filter. */
export const processNamesQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => getJson<Page<EngineModel>>('/api/models', signal),
});

export const draftPath = (id: string) => `/api/tasks/${encodeURIComponent(id)}/draft`;

export type Verb =
  | { verb: 'claim' }
  | { verb: 'release'; body: { reason: string } }
  | { verb: 'return'; body: { remarks: Remark[] } }
  | { verb: 'complete'; body: { data: FormData } };

/** Does something with a task. Pressing again after a lost answer repeats the request instead of doing it twice. */
export function useTaskVerb(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Verb) => withIdempotencyKey([id, act], key =>
      sendJson<VerbAnswer>('POST', `/api/tasks/${encodeURIComponent(id)}/${act.verb}`, 'body' in act ? act.body : undefined, key)),
    onSuccess: async (_, act) => {
      const closes = act.verb === 'complete' || act.verb === 'return';
      await client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session' && !(closes && queryKey[0] === 'tasks' && queryKey[1] === 'one' && queryKey[2] === id),
      });
    },
  });
}
