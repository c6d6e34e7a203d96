import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import type { FindingRemedyDetailView } from '@/shared/api/types';
import { EvidenceStrip } from '@/shared/evidence/evidence-strip';
import { getKeeping } from '@/shared/offline/keeping';
import { Link } from '@/shared/routing/routing';
import classes from './task-view.module.css';

/** Photos and files of every demand that a task on a whole conclusion is about, beside its form. */
export function TaskRemedy({ remedyId }: { remedyId: string }) {
  const { t } = useTranslation('evidence');
  const remedy = useQuery({
    queryKey: ['remedies', remedyId],
    queryFn: ({ signal }) => getKeeping<FindingRemedyDetailView>(`/api/remedies/${remedyId}`, signal),
  });
  if (!remedy.data) return null;
  return (
    <section className={classes.evidence} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      {remedy.data.demands.map(demand => (
        <div key={demand.findingId} role="group" aria-label={demand.code}>
          <p><Link to={`/findings/${demand.findingId}`}>{demand.code}</Link> – {demand.requirement}</p>
          <EvidenceStrip subject={{ kind: 'finding', id: demand.findingId }} mayAdd={demand.mayProve} />
        </div>
      ))}
    </section>
  );
}
