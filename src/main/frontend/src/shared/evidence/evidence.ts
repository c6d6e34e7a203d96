import { queryOptions } from '@tanstack/react-query';
import { sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { EvidenceLimitsView, EvidenceView } from '@/shared/api/types';
import { getKeeping } from '@/shared/offline/keeping';

export type EvidenceFile = EvidenceView;

/** What evidence belongs to. */
export interface EvidenceSubject { kind: 'checklist-item' | 'finding'; id: string }

const parameters = ({ kind, id }: EvidenceSubject) => ({ subjectKind: kind, subjectId: id });

export const evidenceQuery = (subject: EvidenceSubject) => queryOptions({
  queryKey: ['evidence', subject.kind, subject.id],
  queryFn: async ({ signal }) => (await getKeeping<Page<EvidenceFile>>(withQuery('/api/evidence', { ...parameters(subject), size: 200 }), signal)).items,
});

/** How large one file may be. */
export const evidenceLimitsQuery = queryOptions({
  queryKey: ['evidence', 'limits'],
  queryFn: ({ signal }) => getKeeping<EvidenceLimitsView>('/api/evidence/limits', signal),
  staleTime: Infinity,
});

/** Where a file goes; sent again with the same id it is kept once. */
export const uploadPath = (subject: EvidenceSubject, id: string, takenAt: string) => withQuery('/api/evidence', { ...parameters(subject), id, takenAt });

export const withdrawEvidence = (id: string, reason: string) => sendJson<EvidenceFile>('POST', `/api/evidence/${id}/withdraw`, { reason });
