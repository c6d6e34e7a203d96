import { queryOptions } from '@tanstack/react-query';
import { getKeeping } from '@/shared/offline/keeping';
import type { ChecklistLibraryView, ChecklistOffer, ChecklistOverviewView } from '@/shared/api/types';

export const fieldSheets = ['dossiers', 'roll-call', 'interviews'] as const;
export type FieldSheet = (typeof fieldSheets)[number];

/** Name by which the server calls a sheet outside addresses. */
export type FieldSheetKey = FieldOffer['sheet'];
export const sheetKey = (sheet: FieldSheet) => sheet.toUpperCase().replace('-', '_') as FieldSheetKey;
export const sheetOfKey = (key: FieldSheetKey) => key.toLowerCase().replace('_', '-') as FieldSheet;

/** What a sheet proposes as the answer to a criterion: a number, or both parts of a ratio. */
export type FieldOffer = ChecklistOffer;
export type FieldLibrary = ChecklistLibraryView;
export type FieldOverview = ChecklistOverviewView;

/** What the field sheets of an inspection count and propose. */
export const fieldOverviewQuery = (subject: string) => queryOptions({
  queryKey: ['field', subject, 'overview'],
  queryFn: ({ signal }) => getKeeping<FieldOverview>(`/api/sheets/${subject}/field`, signal),
});
