import { queryOptions } from '@tanstack/react-query';
import { getJson, request, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { EvidenceView } from '@/shared/api/types';

export type EvidenceFile = EvidenceView;

/** What evidence belongs to. */
export interface EvidenceSubject { kind: 'checklist-item' | 'finding'; id: string }

const parameters = ({ kind, id }: EvidenceSubject) => ({ subjectKind: kind, subjectId: id });

export const evidenceQuery = (subject: EvidenceSubject) => queryOptions({
  queryKey: ['evidence', subject.kind, subject.id],
  queryFn: async ({ signal }) => (await getJson<Page<EvidenceFile>>(withQuery('/api/evidence', { ...parameters(subject), size: 200 }), signal)).items,
});

/** Sends one file; sent again with the same id it is kept once. */
export async function sendEvidence(subject: EvidenceSubject, id: string, file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  await request(withQuery('/api/evidence', { ...parameters(subject), id, takenAt: new Date(file.lastModified).toISOString() }), { method: 'POST', body });
}

export const withdrawEvidence = (id: string, reason: string) => sendJson<EvidenceFile>('POST', `/api/evidence/${id}/withdraw`, { reason });
