import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay } from '@/shared/lib/format';
import { FactsTable } from '@/shared/ui/facts-table';
import { EmptyView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import type { Insight } from './insight-api';
import classes from './insight.module.css';

/** Where cases wait: the tasks that wait longest. */
export function WaitingTable({ waiting, hidden }: Pick<Insight, 'waiting' | 'hidden'>) {
  const { t } = useTranslation('moving');
  return (
    <>
      {waiting.length === 0 ? <EmptyView title={t('insight.noneWaiting')} /> : (
        <FactsTable label={t('insight.waiting')}>
          <thead>
            <tr>
              <th scope="col">{t('insight.case')}</th>
              <th scope="col">{t('insight.waited')}</th>
              <th scope="col">{t('insight.due')}</th>
            </tr>
          </thead>
          <tbody>
            {waiting.map((task, place) => (
              <tr key={`${String(place)} ${task.path ?? task.title}`}>
                <td>{task.path ? <Link to={task.path}>{task.title}</Link> : task.title}<div style={{ color: 'var(--muted)' }}>{task.unit ? `${task.unit} · ` : ''}{task.name}</div></td>
                <td className="num" style={{ whiteSpace: 'nowrap' }}>{t('insight.days', { count: task.days })}</td>
                <td className="num">
                  {task.dueOn ? formatDay(task.dueOn) : '–'}
                  {task.late > 0 ? <div><Tag tone="late" icon={IconAlertTriangle}>{t('insight.lateBy', { count: task.late })}</Tag></div> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </FactsTable>
      )}
      {hidden > 0 ? <p className={classes.hidden}>{t('insight.hidden', { count: hidden })}</p> : null}
    </>
  );
}
