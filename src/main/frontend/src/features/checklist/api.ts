import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';

/** Parts that are set depend on the criterion's answer type. */
export interface AnswerValue {
  choice?: string | null;
  number?: number | null;
  numerator?: number | null;
  denominator?: number | null;
  due?: string | null;
  actual?: string | null;
  notApplicable?: boolean | null;
}

export interface Answer {
  value: AnswerValue;
  note: string | null;
  points: number | null;
  revision: number;
  answeredAt: string;
}

export interface Criterion {
  code: string;
  text: string;
  evidence: string;
  legalBasis: string;
  answerType: 'compliance' | 'number' | 'ratio' | 'date';
  maxScore: number;
  unit: string;
  sourceStatus: string;
  answer: Answer | null;
  self: Answer | null;
}

export interface SectionDetail {
  section: { id: string; subjectId: string; area: string; name: string; closed: boolean };
  right: 'READ' | 'SELF' | 'VERIFY';
  criteria: Criterion[];
}

export const sectionQuery = (id: string) => queryOptions({
  queryKey: ['sections', id],
  queryFn: ({ signal }) => getJson<SectionDetail>(`/api/sections/${id}`, signal),
  // Never fetched again under somebody's answers.
  staleTime: Infinity,
  refetchOnWindowFocus: false,
});

export function putAnswer(section: string, code: string, value: AnswerValue, note: string, revision: number) {
  return sendJson<Answer>('PUT', `/api/sections/${section}/answers/${code}`, { value, note, revision });
}

/** Whether a value says enough to be stored. */
export function isComplete(type: Criterion['answerType'], value: AnswerValue, note: string): boolean {
  if (value.notApplicable) return note.trim() !== '';
  if (type === 'compliance') return Boolean(value.choice);
  if (type === 'number') return value.number !== null && value.number !== undefined;
  if (type === 'ratio') return value.numerator !== null && value.numerator !== undefined && (value.denominator ?? 0) > 0;
  return Boolean(value.due);
}
