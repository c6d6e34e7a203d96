import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';

/** One page of a list. */
export interface Paged<T> { items: T[]; next: string | null }

export type PlanState = 'DRAFT' | 'CONSULTING' | 'REVISING' | 'SUBMITTED' | 'ISSUED' | 'REJECTED';

export interface PlanRow {
  id: string; year: number; title: string; state: PlanState; documentNumber: string | null; issuedOn: string | null; amends: string | null;
  createdAt: string;
}

export interface Meter { covered: number; total: number; percent: number; threshold: number; met: boolean }

export interface Target {
  unitCode: string; unitName: string; communeLevel: boolean; mode: string; wave: number | null; riskScore: number;
  reasons: { text: string; points: number }[]; pickReason: string | null;
}

export interface PlanDetail {
  plan: PlanRow;
  purpose: string | null;
  contents: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  unannounced: number;
  approvedBy: string | null;
  approvedAt: string | null;
  seal: string | null;
  decisionReason: string | null;
  coverage: { communes: Meter; departments: Meter };
  targets: Target[];
  waves: { number: number; name: string; startsOn: string; endsOn: string }[];
  opinions: { unitCode: string; unitName: string; agrees: boolean; text: string | null; givenAt: string }[];
  problems: { code: string; text: string }[];
  gaps: { unitCode: string; unitName: string; riskScore: number }[];
  progress: { definitionId: string; active: string[]; passed: string[] } | null;
}

export const plansQuery = (state: string) => infiniteQueryOptions({
  queryKey: ['plans', 'list', state],
  queryFn: ({ pageParam }) => getJson<Paged<PlanRow>>(withQuery('/api/plans', { state, cursor: pageParam })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
});

export const planQuery = (id: string) => queryOptions({ queryKey: ['plans', 'detail', id], queryFn: () => getJson<PlanDetail>(`/api/plans/${id}`) });

export const openPlan = (year: number, title: string, amends: string | null) => sendJson<{ id: string }>('POST', '/api/plans', { year, title, amends });
