import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import type { PlanningDetailView } from '@/shared/api/types';
import { getKeeping } from '@/shared/offline/keeping';
import { PlanBasis } from '@/shared/plans/plan-basis';
import classes from './task-view.module.css';

/** The plan that a task is about, before the form in which somebody decides on it. */
export function TaskPlan({ planId }: { planId: string }) {
  const { t } = useTranslation('planning');
  const plan = useQuery({
    queryKey: ['plans', 'detail', planId],
    queryFn: ({ signal }) => getKeeping<PlanningDetailView>(`/api/plans/${planId}`, signal),
  });
  if (!plan.data) return null;
  return (
    <details className={classes.basis} open>
      <summary>{t('basis.title')}</summary>
      <PlanBasis detail={plan.data} />
    </details>
  );
}
