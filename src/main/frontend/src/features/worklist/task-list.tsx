import { IconArrowBackUp, IconDeviceTablet, IconUsers } from '@tabler/icons-react';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { Button } from '@/shared/ui/button';
import { DueTag } from '@/shared/ui/due';
import { Tag } from '@/shared/ui/tag';
import classes from './task-list.module.css';
import { groupByDaysLeft } from './task-groups';
import { tellApart } from './tell-apart';
import type { TaskRow } from './types';

interface TaskListProps {
  tasks: readonly TaskRow[];
  selected: string | null;
  onSelect: (id: string) => void;
  /** Reads the next page; left out when there is none. */
  onMore?: () => void;
  loadingMore: boolean;
}

/** Tasks in groups by days left. A row opens beside the list, or in a tab of its own the way any link does. */
export function TaskList({ tasks, selected, onSelect, onMore, loadingMore }: TaskListProps) {
  const { t } = useTranslation('worklist');
  const told = useMemo(() => tellApart(tasks), [tasks]);
  return (
    <div className={classes.list}>
      {groupByDaysLeft(tasks).map(({ name, tasks: rows }) => (
        <section key={name} aria-label={t(`group.${name}`)}>
          <h2 className={classes.group}>{t(`group.${name}`)}</h2>
          <ul className={classes.rows}>
            {rows.map(task => <TaskListRow key={task.id} task={task} tells={told.get(task.id)} selected={task.id === selected} onSelect={onSelect} />)}
          </ul>
        </section>
      ))}
      {onMore ? <div className={classes.more}><Button variant="default" loading={loadingMore} onClick={onMore}>{t('loadMore')}</Button></div> : null}
    </div>
  );
}

function TaskListRow({ task, tells, selected, onSelect }: { task: TaskRow; tells: string | undefined; selected: boolean; onSelect: (id: string) => void }) {
  const { t } = useTranslation('worklist');
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (selected) link.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onSelect(task.id);
  }

  const place = [task.unitName, task.caseTitle].filter(Boolean).join(' · ');
  return (
    <li className={classes.row} data-selected={selected ? true : undefined}>
      <Link ref={link} to={`/tasks/${task.id}`} className={classes.link ?? ''} onClick={open} aria-current={selected ? 'true' : undefined}>
        <span className={classes.name}>
          {task.name}{tells ? <span className={classes.tells}>: {tells}</span> : null}
          {task.returned && !task.closedAt ? <> <Tag icon={IconArrowBackUp}>{t('tag.returned')}</Tag></> : null}
          {!task.mine && !task.assignee && !task.closedAt ? <> <Tag icon={IconUsers}>{t('tag.shared')}</Tag></> : null}
        </span>
        <span className={classes.place}>{place}</span>
        <span className={classes.due}>
          {task.closedAt ? <Tag tone="ok">{t('tag.done')}</Tag> : <DueTag dueOn={task.dueOn} daysLeft={task.daysLeft} />}
        </span>
        <span className={classes.day}>
          {task.offline && !task.closedAt ? <><IconDeviceTablet size={15} stroke={1.75} aria-hidden /> {t('tag.offline')} · </> : null}
          {task.closedAt ? formatMoment(task.closedAt) : task.dueOn ? formatDay(task.dueOn) : ''}
        </span>
      </Link>
    </li>
  );
}
