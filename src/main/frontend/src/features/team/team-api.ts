import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { Created, TeamDetailView, TeamMemberView, TeamRowView, TeamView } from '@/shared/api/types';
import { newId } from '@/shared/lib/new-id';

export type DecisionRow = TeamRowView;
export type Decision = TeamDetailView;
export type Team = TeamView;
export type Member = TeamMemberView;

export const decisionsQuery = () => infiniteQueryOptions({
  queryKey: ['teams', 'list'],
  queryFn: ({ pageParam }) => getJson<Page<DecisionRow>>(withQuery('/api/teams', { cursor: pageParam })),
  initialPageParam: '',
  getNextPageParam: page => page.next ?? undefined,
});

export const decisionQuery = (id: string) => queryOptions({ queryKey: ['teams', 'detail', id], queryFn: () => getJson<Decision>(`/api/teams/${id}`) });

export const changeTeams = (id: string) => sendJson<Created>('POST', `/api/teams/${id}/changes`, undefined, newId());

export const withdrawDecision = (id: string, reason: string) => sendJson('POST', `/api/teams/${id}/withdraw`, { reason }, newId());
