import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';
import type { FieldSheet, Sample } from '@/shared/field/field-sheets';

export const standings = ['ON_TIME', 'OVERDUE', 'OVERDUE_OPEN', 'PENDING', 'UNDETERMINED'] as const;
export type Standing = (typeof standings)[number];

export interface FieldRow {
  id: string;
  origin: 'DRAWN' | 'OVERDUE_OPEN' | 'ADDED';
  given: Record<string, string>;
  found: Record<string, string>;
  revision: number;
  state: Standing | null;
  overdueDays: number | null;
}

export const readFieldRows = async (subject: string, sheet: FieldSheet, signal?: AbortSignal) =>
  (await getJson<{ rows: FieldRow[] }>(`/api/sheets/${subject}/field/${sheet}`, signal)).rows;

/** The rows of a sheet; a sample that is drawn anew has other rows. */
export const fieldRowsQuery = (subject: string, sheet: FieldSheet, drawnAt: string) => queryOptions({
  queryKey: ['field', subject, 'rows', sheet, drawnAt],
  queryFn: ({ signal }) => readFieldRows(subject, sheet, signal),
  // Fetched when the sheet is opened, never again under somebody's work.
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
});

export const putFieldRow = (subject: string, sheet: FieldSheet, id: string, cells: Record<string, string>, revision: number) =>
  sendJson<FieldRow>('PUT', `/api/sheets/${subject}/field/${sheet}/${id}`, { cells, revision });

export const deleteFieldRow = (subject: string, sheet: FieldSheet, id: string, revision: number) =>
  sendJson<undefined>('DELETE', `/api/sheets/${subject}/field/${sheet}/${id}?revision=${revision}`);

export interface DrawRequest {
  text: string | null;
  counts: Record<string, number> | null;
  seed: number;
  size: number | null;
}

export const drawSample = (subject: string, request: DrawRequest) => sendJson<Sample>('PUT', `/api/sheets/${subject}/field/sample`, request);
