import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { DocumentPaperView } from '@/shared/api/types';
import './texts';

export type Paper = DocumentPaperView;
export type PaperSubject = 'plan' | 'team' | 'inspection' | 'remedy' | 'case';

/** The papers of one case. */
export const papersOfQuery = (subjectType: PaperSubject, subjectId: string) => queryOptions({
  queryKey: ['papers', 'of', subjectType, subjectId],
  queryFn: ({ signal }) => getJson<Paper[]>(withQuery('/api/papers/of-subject', { subjectType, subjectId }), signal),
});

export const enterNumber = (id: string, number: string, dated: string, reason: string) =>
  sendJson('PUT', `/api/papers/${id}/number`, { number, dated: dated || null, reason: reason || null });
