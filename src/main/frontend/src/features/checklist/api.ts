import { queryOptions } from '@tanstack/react-query';
import type { Narrowed } from '@/shared/api/client';
import type { ChecklistAnswer, ChecklistAnswerView, ChecklistCriterionView, ChecklistSectionView } from '@/shared/api/types';
import { getKeeping } from '@/shared/offline/keeping';

/** Parts that are set depend on the criterion's answer type. */
export type AnswerValue = Partial<ChecklistAnswer>;

export type Answer = Narrowed<ChecklistAnswerView, { value: AnswerValue }>;

export type Criterion = Narrowed<ChecklistCriterionView, {
  answerType: 'compliance' | 'number' | 'ratio' | 'date'; answer: Answer | null; self: Answer | null;
}>;

export type SectionDetail = Narrowed<ChecklistSectionView, { criteria: Criterion[] }>;

export const sectionPath = (id: string) => `/api/sections/${id}`;

export const sectionQuery = (id: string) => queryOptions({
  queryKey: ['sections', id],
  queryFn: ({ signal }) => getKeeping<SectionDetail>(sectionPath(id), signal),
  // Never fetched again under somebody's answers.
  staleTime: Infinity,
  refetchOnWindowFocus: false,
});

export const answerPath = (section: string, code: string) => `${sectionPath(section)}/answers/${code}`;

/** Whether an answer counts as one; what does not is kept all the same. */
export function isComplete(type: Criterion['answerType'], value: AnswerValue, note: string): boolean {
  if (value.notApplicable) return note.trim() !== '';
  if (type === 'compliance') return Boolean(value.choice);
  if (type === 'number') return value.number !== null && value.number !== undefined;
  if (type === 'ratio') return value.numerator !== null && value.numerator !== undefined && (value.denominator ?? 0) > 0;
  return Boolean(value.due);
}
