import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import type { FindingDetailView } from '@/shared/api/types';
import { EvidenceStrip } from '@/shared/evidence/evidence-strip';
import { getKeeping } from '@/shared/offline/keeping';
import classes from './task-view.module.css';

/** Photos and files of the finding that a task is about, beside its form: who remedies or verifies brings proof where it is reported. */
export function TaskEvidence({ findingId }: { findingId: string }) {
  const { t } = useTranslation('evidence');
  const finding = useQuery({
    queryKey: ['findings', 'detail', findingId],
    queryFn: ({ signal }) => getKeeping<FindingDetailView>(`/api/findings/${findingId}`, signal),
  });
  if (!finding.data) return null;
  return (
    <section className={classes.evidence} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <EvidenceStrip subject={{ kind: 'finding', id: findingId }} mayAdd={finding.data.can.prove} />
    </section>
  );
}
