import { IconArrowBackUp, IconDeviceTablet, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { DueTag } from '@/shared/ui/due';
import { Tag } from '@/shared/ui/tag';
import type { TaskRow } from './worklist-api';

const SOON = 3;

function groupOf(row: TaskRow): string {
  if (row.daysLeft === null) return 'inbox.group.none';
  if (row.daysLeft < 0) return 'inbox.group.overdue';
  return row.daysLeft <= SOON ? 'inbox.group.soon' : 'inbox.group.later';
}

/** Tasks under headings by the days that are left; a row is a link, so it opens in a new tab as well. */
export function TaskList({ rows, chosen, done, open }: { rows: TaskRow[]; chosen: string | undefined; done: boolean; open: (id: string) => void }) {
  const { t } = useTranslation('worklist');
  const [parameters] = useSearchParams();
  return (
    <ul className="tasks">
      {rows.map((row, index) => {
        const heading = done ? 'inbox.group.done' : groupOf(row);
        const before = rows[index - 1];
        const first = before === undefined || (!done && groupOf(before) !== heading);
        return (
          <li key={row.id}>
            {first && <h2 className="group">{t(heading)}</h2>}
            <Link to={{ pathname: `/tasks/${row.id}`, search: parameters.toString() }} className={`task ${row.id === chosen ? 'on' : ''}`}
              aria-current={row.id === chosen ? 'true' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                open(row.id);
              }}>
              <span className="task-main">
                <span className="task-name">{row.name}{row.returned && <Tag tone="plain" icon={IconArrowBackUp}>{t('inbox.returned')}</Tag>}</span>
                <span className="muted small">{[row.unitName, row.caseTitle].filter(Boolean).join(' · ')}</span>
                {row.assignee === null && !row.mine && <span className="muted small row"><IconUsers size={14} aria-hidden />{t('inbox.group-work')}</span>}
                {row.assignee && !row.mine && <span className="muted small">{t('inbox.with', { name: row.assignee.name })}</span>}
                {row.offline && <span className="muted small row"><IconDeviceTablet size={14} aria-hidden />{t('inbox.offline')}</span>}
              </span>
              <span className="task-due">
                {done ? <span className="muted small num">{row.closedAt && formatMoment(row.closedAt)}</span> : (
                  <><DueTag dueOn={row.dueOn} daysLeft={row.daysLeft} />{row.dueOn && <span className="muted small num">{formatDay(row.dueOn)}</span>}</>
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
