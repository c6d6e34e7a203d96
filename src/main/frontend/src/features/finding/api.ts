import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { FindingFilter, FindingRow } from '@/shared/findings/findings';
import type { Severity } from '@/shared/ui/severity-badge';

export const levels = ['OFFICIAL', 'DIVISION_HEAD', 'DEPUTY', 'HEAD', 'UNIT'] as const;
export type Level = (typeof levels)[number];

export interface Responsible { level: Level; personId: string | null; post: string }

export interface Facts {
  violation: string;
  description: string;
  numerator: number | null;
  denominator: number | null;
  cases: number | null;
  occurredOn: string;
  severity: Severity | null;
  severityReason: string | null;
  responsible: Responsible[];
}

export interface Ref { id: string; code: string }

export interface Act { act: string; text: string; who: string; at: string; facts: Record<string, unknown> }

export interface FindingDetail {
  finding: FindingRow;
  inspectionTitle: string;
  facts: {
    sectionId: string | null; numerator: number | null; denominator: number | null; ratio: number | null; cases: number | null;
    occurredOn: string; proposed: Severity; rule: string; severityReason: string | null; repeatOf: Ref | null; legalBasis: string; track: string;
    confirmed: boolean; escalation: string;
  };
  responsible: { level: Level; levelName: string; personId: string | null; person: string | null; post: string }[];
  opinionReason: string | null;
  opinionProof: string | null;
  remedy: {
    requirement: string | null; concludedOn: string | null; reportedOn: string | null; closedOn: string | null;
    referredTo: 'DISCIPLINE' | 'AUTHORITY' | null; endReason: string | null; movedFrom: Ref | null;
  };
  acts: Act[];
  progress: { definitionId: string; active: string[]; passed: string[] } | null;
  revision: number;
  can: { change: boolean; extend: boolean; decide: boolean };
}

export interface Violation {
  code: string;
  name: string;
  criteria: string[];
  severity: Severity;
  countUnit: string;
  track: string;
  escalation: string;
  confirmed: boolean;
}

export const countsQuery = (filter: FindingFilter) => queryOptions({
  queryKey: ['findings', 'counts', filter],
  queryFn: ({ signal }) => getJson<Record<string, number>>(withQuery('/api/findings/counts', { ...filter }), signal),
});

export const findingQuery = (id: string) => queryOptions({
  queryKey: ['findings', 'detail', id],
  queryFn: ({ signal }) => getJson<FindingDetail>(`/api/findings/${id}`, signal),
});

export const violationsQuery = queryOptions({
  queryKey: ['violations'],
  queryFn: ({ signal }) => getJson<Violation[]>('/api/violations', signal),
  staleTime: Infinity,
});

interface SectionFacts {
  section: { id: string; subjectId: string; name: string };
  criteria: { code: string; text: string; answer: { value: { denominator?: number | null } } | null }[];
}

export const sectionFactsQuery = (id: string) => queryOptions({
  queryKey: ['sections', 'facts', id],
  queryFn: ({ signal }) => getJson<SectionFacts>(`/api/sections/${id}`, signal),
});

interface PeopleOfUnit { unit: { name: string }; people: { id: string; name: string; post: string }[] }

export const peopleQuery = (unitCode: string) => queryOptions({
  queryKey: ['units', 'one', unitCode],
  queryFn: ({ signal }) => getJson<PeopleOfUnit>(`/api/units/${unitCode}`, signal),
  enabled: unitCode !== '',
});

export const inspectedUnitQuery = (inspectionId: string) => queryOptions({
  queryKey: ['inspections', 'unit', inspectionId],
  queryFn: async ({ signal }) => (await getJson<{ inspection: { unitCode: string; unitName: string } }>(`/api/inspections/${inspectionId}`, signal)).inspection,
  enabled: inspectionId !== '',
});

export const noteFinding = (note: { id: string; inspectionId: string; sectionId: string; criterion: string; facts: Facts }) =>
  sendJson<FindingRow>('POST', '/api/findings', note);
export const changeFinding = (id: string, facts: Facts, revision: number) => sendJson<FindingRow>('PUT', `/api/findings/${id}`, { facts, revision });
export const actOn = (id: string, act: 'withdraw' | 'extension' | 'transfer' | 'write-off', body: Record<string, unknown>) =>
  sendJson<undefined>('POST', `/api/findings/${id}/${act}`, body);
