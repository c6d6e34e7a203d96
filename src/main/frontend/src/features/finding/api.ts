import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, type Narrowed, sendJson, withQuery } from '@/shared/api/client';
import type {
  ChecklistSectionView, FindingActView, FindingChoicesView, FindingCircumstances, FindingDetailView, FindingFacts, FindingFactsView, FindingRefView, FindingRemedyView,
  FindingDemandView, FindingRemedyDetailView, FindingResponsible, FindingResponsibleView, FindingViolationView, OrganizationUnitDetail,
  PlanningRowView,
} from '@/shared/api/types';
import type { Page } from '@/shared/api/query-client';
import type { FindingFilter, FindingRow } from '@/shared/findings/findings';
import { getKeeping, orCopy } from '@/shared/offline/keeping';
import type { Severity } from '@/shared/ui/severity-badge';

export const levels = ['OFFICIAL', 'DIVISION_HEAD', 'DEPUTY', 'HEAD', 'UNIT'] as const;
export type Level = (typeof levels)[number];

export type Responsible = Narrowed<Required<FindingResponsible>, { level: Level }>;
/** What the team says of a violation; all of it is sent. */
export type Circumstances = Required<FindingCircumstances>;
export type Facts = Narrowed<Required<FindingFacts>, { severity: Severity | null; responsible: Responsible[]; circumstances: Circumstances | null }>;
export type { FindingActView as Act, FindingRefView as Ref };
export type FindingDetail = Narrowed<FindingDetailView, {
  finding: FindingRow;
  facts: Narrowed<FindingFactsView, { proposed: Severity }>;
  responsible: Narrowed<FindingResponsibleView, { level: Level }>[];
  remedy: Narrowed<FindingRemedyView, { referredTo: 'DISCIPLINE' | 'AUTHORITY' | null }>;
}>;
export type Violation = Narrowed<FindingViolationView, { severity: Severity }>;

export const countsQuery = (filter: FindingFilter) => queryOptions({
  queryKey: ['findings', 'counts', filter],
  queryFn: ({ signal }) => getJson<Record<string, number>>(withQuery('/api/findings/counts', { ...filter }), signal),
});

/** What the register can be narrowed to besides units, violations and plans. */
export const registerChoicesQuery = queryOptions({
  queryKey: ['findings', 'choices'],
  queryFn: ({ signal }) => getJson<FindingChoicesView>('/api/findings/choices', signal),
  staleTime: 60_000,
});

/** The plans that can be chosen from, newest first. */
export const issuedPlansQuery = queryOptions({
  queryKey: ['plans', 'issued'],
  queryFn: async ({ signal }) => (await getJson<Page<PlanningRowView>>('/api/plans?state=ISSUED&size=200', signal)).items,
  staleTime: 60_000,
});

export const findingQuery = (id: string) => queryOptions({
  queryKey: ['findings', 'detail', id],
  queryFn: ({ signal }) => getKeeping<FindingDetail>(`/api/findings/${id}`, signal),
});

/** The catalogue of the day on which it occurred; today's while that is not known, and where the device keeps no other. */
export const violationsQuery = (on: string) => queryOptions({
  queryKey: ['violations', on],
  queryFn: ({ signal }) => orCopy('/api/violations', getKeeping<Violation[]>(withQuery('/api/violations', { on }), signal)),
  staleTime: Infinity,
  placeholderData: keepPreviousData,
});

export const sectionFactsQuery = (id: string) => queryOptions({
  queryKey: ['sections', 'facts', id],
  queryFn: ({ signal }) => getKeeping<ChecklistSectionView>(`/api/sections/${id}`, signal),
});

export const peopleQuery = (unitCode: string) => queryOptions({
  queryKey: ['units', 'one', unitCode],
  queryFn: ({ signal }) => getKeeping<OrganizationUnitDetail>(`/api/units/${unitCode}`, signal),
  enabled: unitCode !== '',
});

export type Demand = Narrowed<FindingDemandView, { severity: Severity; state: FindingRow['state'] }>;
export type Remedy = Narrowed<FindingRemedyDetailView, { demands: Demand[] }>;

export const remedyQuery = (id: string) => queryOptions({
  queryKey: ['remedies', id],
  queryFn: ({ signal }) => getKeeping<Remedy>(`/api/remedies/${id}`, signal),
});

/** Opens the early report on what is to be done at once as a task of the unit's head. */
export const reportEarly = (id: string) => sendJson<undefined>('POST', `/api/remedies/${id}/quick-report`, {});

/** Lets somebody else decide in the place of whoever signed, by a letter. */
export const delegate = (id: string, personId: string | null, letter: string) =>
  sendJson<undefined>('POST', `/api/remedies/${id}/delegation`, { personId, letter });

export const changeFinding = (id: string, facts: Facts, revision: number) => sendJson<FindingRow>('PUT', `/api/findings/${id}`, { facts, revision });
export const actOn = (id: string, act: 'withdraw' | 'extension' | 'transfer' | 'write-off', body: Record<string, unknown>) =>
  sendJson<undefined>('POST', `/api/findings/${id}/${act}`, body);
