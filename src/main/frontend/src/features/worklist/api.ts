import { infiniteQueryOptions, type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import { withIdempotencyKey } from '@/shared/api/idempotency';
import type { Page } from '@/shared/api/query-client';
import type { EngineModel } from '@/shared/api/types';
import { getKeeping, withCopies } from '@/shared/offline/keeping';
import type { FormData } from '@/shared/form/form-engine';
import type { Remark, TaskDetail, TaskRow, TaskSummary, VerbAnswer } from './types';

export const filterNames = ['scope', 'due', 'returned', 'process', 'unit', 'state', 'q'] as const;
export type TaskFilter = Partial<Record<(typeof filterNames)[number], string>>;

const TASKS = '/api/tasks';

/** What only few may know of stays on no device. */
const mayBeKept = ({ caseKind }: TaskRow) => caseKind !== 'case';

/** The list looks for changes by itself: work arrives without anybody reloading. */
const LIST_REFRESH = 60_000;

export const tasksQuery = (filter: TaskFilter) => infiniteQueryOptions({
  queryKey: ['tasks', 'list', filter],
  queryFn: ({ signal, pageParam }) => getKeeping<Page<TaskRow>>(withQuery(TASKS, { ...filter, scope: filter.scope ?? 'held', cursor: pageParam }), signal,
    page => ({ ...page, items: page.items.filter(mayBeKept) })),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
  refetchInterval: LIST_REFRESH,
});

/** The list as everybody meets it first. */
export const INBOX = withQuery(TASKS, { scope: 'held' });

export const summaryQuery = queryOptions({
  queryKey: ['tasks', 'summary'],
  queryFn: ({ signal }) => getKeeping<TaskSummary>(`${TASKS}/summary`, signal),
  refetchInterval: LIST_REFRESH,
});

const taskPath = (id: string) => `${TASKS}/${encodeURIComponent(id)}`;

export const taskQuery = (id: string) => queryOptions({
  queryKey: ['tasks', 'one', id],
  queryFn: ({ signal }) => getKeeping<TaskDetail>(taskPath(id), signal, detail => (mayBeKept(detail.task) ? detail : null)),
  // Somebody may be typing: the task changes here only through a verb.
  staleTime: Infinity,
  gcTime: 0,
});

/** Puts a draft that has arrived where the task is read from next, so that nobody meets their own draft as somebody else's. */
export function learnDraft(client: QueryClient, id: string, draft: Pick<TaskDetail, 'data' | 'draftRevision' | 'draftSavedAt'>): void {
  const detail = client.setQueryData<TaskDetail>(taskQuery(id).queryKey, before => (before && before.draftRevision < draft.draftRevision ? { ...before, ...draft } : before));
  if (detail && mayBeKept(detail.task)) withCopies(copies => copies.put(taskPath(id), detail));
}

/** Names of the processes, for the filter. */
export const processNamesQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => getJson<Page<EngineModel>>('/api/models', signal),
});

export const draftPath = (id: string) => `${taskPath(id)}/draft`;

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
      sendJson<VerbAnswer>('POST', `${taskPath(id)}/${act.verb}`, 'body' in act ? act.body : undefined, key)),
    onSuccess: async (_, act) => {
      const closes = act.verb === 'complete' || act.verb === 'return';
      await client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session' && !(closes && queryKey[0] === 'tasks' && queryKey[1] === 'one' && queryKey[2] === id),
      });
    },
  });
}
