import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from '@/shared/api/client';

export const inspectionStates = ['PLANNED', 'TEAM_SIGNED', 'ASSIGNED', 'SELF_REPORTED', 'PREPARED', 'ON_SITE', 'SITE_CLOSED', 'MINUTES_SIGNED',
  'REPORTED', 'CONCLUDED', 'CANCELLED'] as const;
export type InspectionState = (typeof inspectionStates)[number];

export interface InspectionRow {
  id: string;
  title: string;
  unitCode: string;
  unitName: string;
  mode: 'PLANNED' | 'THEMATIC' | 'UNANNOUNCED';
  state: InspectionState;
  visitStartsAt: string;
  conclusionNumber: string | null;
  concludedOn: string | null;
}

export interface InspectionDetail {
  inspection: InspectionRow;
  decisionNumber: string | null;
  minutesNumber: string | null;
  cancelReason: string | null;
  planId: string | null;
  team: { seat: string; seatName: string; person: string; discipline: string | null }[];
  acts: { text: string; who: string; at: string }[];
  documents: { number: string; type: string; issuedOn: string }[];
  progress: { definitionId: string; active: string[]; passed: string[] } | null;
}

export interface SheetSection {
  section: { id: string; area: string; name: string; closed: boolean };
  right: 'NONE' | 'READ' | 'SELF' | 'VERIFY';
  progress: { answered: number; total: number; nonCompliant: number };
  self: { answered: number; total: number; nonCompliant: number };
}

export interface Sheet {
  sections: SheetSection[];
  score: { self: number | null; verified: number | null; rating: string | null };
}

interface Paged<T> { items: T[]; next: string | null }

export const inspectionPagesQuery = (filters: { state?: string | undefined; unit?: string | undefined }) => infiniteQueryOptions({
  queryKey: ['inspections', 'list', filters],
  queryFn: ({ pageParam, signal }) => getJson<Paged<InspectionRow>>(withQuery('/api/inspections', { ...filters, cursor: pageParam }), signal),
  initialPageParam: '',
  getNextPageParam: page => page.next ?? undefined,
});

export const inspectionQuery = (id: string) => queryOptions({
  queryKey: ['inspections', 'detail', id],
  queryFn: ({ signal }) => getJson<InspectionDetail>(`/api/inspections/${id}`, signal),
});

export const sheetQuery = (id: string) => queryOptions({
  queryKey: ['sheets', id],
  queryFn: ({ signal }) => getJson<Sheet>(`/api/sheets/${id}`, signal),
});
