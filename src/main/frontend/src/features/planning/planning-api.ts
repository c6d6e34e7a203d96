import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { Created, PlanningDetailView, PlanningMeter, PlanningRowView, PlanningTargetView, TeamRowView } from '@/shared/api/types';

export type PlanState = PlanRow['state'];
export type PlanRow = PlanningRowView;
export type Meter = PlanningMeter;
export type Target = PlanningTargetView;
export type PlanDetail = PlanningDetailView;

export const plansQuery = (state: string) => infiniteQueryOptions({
  queryKey: ['plans', 'list', state],
  queryFn: ({ pageParam }) => getJson<Page<PlanRow>>(withQuery('/api/plans', { state, cursor: pageParam })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
});

export const planQuery = (id: string) => queryOptions({ queryKey: ['plans', 'detail', id], queryFn: () => getJson<PlanDetail>(`/api/plans/${id}`) });

export const teamsOfPlanQuery = (planId: string) => queryOptions({
  queryKey: ['teams', 'of-plan', planId],
  queryFn: () => getJson<TeamRowView[]>(withQuery('/api/teams/of-plan', { planId })),
});

export const openPlan = (year: number, title: string, amends: string | null) => sendJson<Created>('POST', '/api/plans', { year, title, amends });
