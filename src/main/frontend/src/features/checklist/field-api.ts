import { queryOptions } from '@tanstack/react-query';
import { type Narrowed, sendJson } from '@/shared/api/client';
import type { ChecklistDrawBody, ChecklistRowView, ChecklistSample } from '@/shared/api/types';
import type { FieldSheet } from '@/shared/field/field-sheets';
import { getKeeping } from '@/shared/offline/keeping';

export const standings = ['ON_TIME', 'OVERDUE', 'OVERDUE_OPEN', 'PENDING', 'UNDETERMINED'] as const;
export type Standing = (typeof standings)[number];

export type FieldRow = Narrowed<ChecklistRowView, { state: Standing | null }>;

/** The rows of a sheet; a sample that is drawn anew has other rows. */
export const fieldRowsQuery = (subject: string, sheet: FieldSheet, drawnAt: string) => queryOptions({
  queryKey: ['field', subject, 'rows', sheet, drawnAt],
  queryFn: async ({ signal }) => (await getKeeping<{ rows: FieldRow[] }>(`/api/sheets/${subject}/field/${sheet}`, signal)).rows,
  // Fetched when the sheet is opened, never again under somebody's work.
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
});

export const fieldRowPath = (subject: string, sheet: FieldSheet, id: string) => `/api/sheets/${subject}/field/${sheet}/${id}`;

export const drawSample = (subject: string, request: ChecklistDrawBody) => sendJson<ChecklistSample>('PUT', `/api/sheets/${subject}/field/sample`, request);
