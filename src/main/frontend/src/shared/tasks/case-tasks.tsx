import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { getJson } from '@/shared/api/client';
import type { WorklistWorkView } from '@/shared/api/types';
import { DueTag } from '@/shared/ui/due';
import { Panel } from '@/shared/ui/panel';
import classes from './case-tasks.module.css';

const caseTasksQuery = (caseId: string) => queryOptions({
  queryKey: ['tasks', 'of-case', caseId],
  queryFn: ({ signal }) => getJson<WorklistWorkView[]>(`/api/open-work/of-case?caseId=${encodeURIComponent(caseId)}`, signal),
});

/** What waits in a case, in whose hands, each leading to its task; nothing where the reader may see none of it. */
export function CaseTasks({ caseId }: { caseId: string }) {
  const { t } = useTranslation('common');
  const tasks = useQuery(caseTasksQuery(caseId)).data ?? [];
  if (tasks.length === 0) return null;
  return (
    <Panel title={t('waiting.title')} flush>
      <ul className={classes.tasks}>
        {tasks.map(({ task, holder }) => (
          <li key={task.id}>
            <Link to={`/tasks/${task.id}`}>{task.name}</Link>
            <span className={classes.holder}>{task.caseTitle ? `${task.caseTitle} · ` : ''}{holder.name}</span>
            <DueTag dueOn={task.dueOn} daysLeft={task.daysLeft} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
