import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay } from '@/shared/lib/format';
import { useSession } from '@/shared/session/session';
import { DueTag } from '@/shared/ui/due';
import { Tag } from '@/shared/ui/tag';
import type { NoticeRow } from './api';
import classes from './notice-list.module.css';

interface NoticeListProps {
  notices: readonly NoticeRow[];
  onRead: (id: string) => void;
  /** Told when a notice leads elsewhere. */
  onLeave?: () => void;
}

/** Notices, newest first. One that opens its work counts as read. */
export function NoticeList({ notices, onRead, onLeave }: NoticeListProps) {
  const { t } = useTranslation('notification');
  return (
    <ul className={classes.rows} aria-label={t('list')}>
      {notices.map(notice => <NoticeItem key={notice.id} notice={notice} onRead={onRead} onLeave={onLeave} />)}
    </ul>
  );
}

function NoticeItem({ notice, onRead, onLeave }: { notice: NoticeRow; onRead: (id: string) => void; onLeave: (() => void) | undefined }) {
  const { t } = useTranslation('notification');
  const sentence = useSentence(notice);
  const place = [notice.unitName, notice.caseTitle].filter(Boolean).join(' · ');
  const meta = [
    t(notice.askedBy ? 'meta.told' : 'meta.sent', { day: formatDay(notice.sentOn) }),
    notice.mine ? '' : t('meta.as', { seat: notice.as }),
    notice.dueOn && notice.dueThen && notice.dueOn !== notice.dueThen ? t('meta.then', { day: formatDay(notice.dueThen) }) : '',
    notice.confirmed ? '' : t('meta.unconfirmed'),
  ];

  function follow() {
    if (!notice.read) onRead(notice.id);
    onLeave?.();
  }

  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <p className={classes.name} data-unread={notice.read ? undefined : true}>
          {notice.read ? null : <span className={classes.dot} role="img" aria-label={t('new')} />}
          {notice.path ? <Link to={notice.path} onClick={follow}>{notice.taskName}</Link> : notice.taskName}
        </p>
        {notice.caseKind === 'told' || (notice.open && notice.askedBy) ? null : notice.open ? <DueTag dueOn={notice.dueOn} daysLeft={notice.daysLeft} /> : <Tag tone="ok" icon={IconCheck}>{t('tag.done')}</Tag>}
      </div>
      <div className={classes.line}>
        <div className={classes.text}>
          {place ? <p className={classes.place}>{place}</p> : null}
          <p>{sentence}</p>
          <p className={classes.meta}>{meta.filter(Boolean).join(' · ')}</p>
        </div>
        {notice.read ? null : (
          <Tooltip label={t('readShort')}>
            <ActionIcon
              className={classes.act ?? ''} variant="subtle" color="gray" size={44} aria-label={t('read', { task: notice.taskName })}
              onClick={() => { onRead(notice.id); }}
            >
              <IconCheck size={18} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    </li>
  );
}

/** "Đã quá hạn 1 ngày làm việc, hạn 20/11/2026, đang chờ Mùa A Páo." */
function useSentence({ open, caseKind, daysLeft, dueOn, with: names, withSeat, askedBy }: NoticeRow): string {
  const { t } = useTranslation('notification');
  const me = useSession()?.person.name;
  if (askedBy && caseKind === 'told') return t('says.did', { name: askedBy });
  if (askedBy) return open ? t('says.asked', { name: askedBy }) : t('says.decided');
  if (!open) return `${t('says.done')}.`;
  const day = dueOn ? formatDay(dueOn) : '';
  const due = daysLeft === null || daysLeft === 0 ? t('says.today', { day })
    : daysLeft > 0 ? t('says.left', { count: daysLeft, day }) : t('says.late', { count: -daysLeft, day });
  const who = names.length === 0 ? t('says.withNobody', { seat: withSeat })
    : names.length === 1 && names[0] === me ? t('says.withYou') : t('says.with', { names: names.join(', ') });
  return `${due}, ${who}.`;
}
