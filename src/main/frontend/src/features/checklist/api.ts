import { queryOptions } from '@tanstack/react-query';
import { getJson, type Narrowed, sendJson } from '@/shared/api/client';
import type { ChecklistAnswer, ChecklistAnswerView, ChecklistCriterionView, ChecklistSectionView } from '@/shared/api/types';

/** Parts that are set depend on the criterion's answer type. */
export type AnswerValue = Partial<ChecklistAnswer>;

export type Answer = Narrowed<ChecklistAnswerView, { value: AnswerValue }>;

export type Criterion = Narrowed<ChecklistCriterionView, {
  answerType: 'compliance' | 'number' | 'ratio' | 'date'; answer: Answer | null; self: Answer | null;
}>;

export type SectionDetail = Narrowed<ChecklistSectionView, { criteria: Criterion[] }>;

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
