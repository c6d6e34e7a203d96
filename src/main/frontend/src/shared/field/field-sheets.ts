import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/shared/api/client';

export const fieldSheets = ['dossiers', 'roll-call', 'interviews'] as const;
export type FieldSheet = (typeof fieldSheets)[number];

/** Name by which the server calls a sheet outside addresses. */
export type FieldSheetKey = 'DOSSIERS' | 'ROLL_CALL' | 'INTERVIEWS';
export const sheetKey = (sheet: FieldSheet) => sheet.toUpperCase().replace('-', '_') as FieldSheetKey;
export const sheetOfKey = (key: FieldSheetKey) => key.toLowerCase().replace('_', '-') as FieldSheet;

/** What a sheet proposes as the answer to a criterion: a number, or both parts of a ratio. */
export interface FieldOffer {
  sheet: FieldSheetKey;
  number: number | null;
  numerator: number | null;
  denominator: number | null;
}

export interface Named { code: string; name: string }

export interface Sample {
  listed: boolean;
  dossiers: number;
  byStratum: Record<string, number>;
  proposedSize: number;
  size: number;
  seed: number;
  drawnAt: string;
}

export interface FieldLibrary {
  version: string;
  sourceStatus: Record<FieldSheetKey, string>;
  sampleRule: { sharePercent: number; minimum: number; maximum: number };
  strata: Named[];
  scale: Named[];
  questions: (Named & { text: string })[];
}

export interface FieldOverview {
  subjectId: string;
  right: 'READ' | 'PREPARE' | 'WRITE';
  open: boolean;
  sample: Sample | null;
  figures: Record<string, number>;
  averages: Record<string, number>;
  offers: Record<string, FieldOffer>;
  library: FieldLibrary;
}

/** What the field sheets of an inspection count and propose. */
export const fieldOverviewQuery = (subject: string) => queryOptions({
  queryKey: ['field', subject, 'overview'],
  queryFn: ({ signal }) => getJson<FieldOverview>(`/api/sheets/${subject}/field`, signal),
});
