import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { laterDialog } from '@/shared/ui/later';
import { unreadQuery } from './api';
import classes from './notice-list.module.css';

const NoticeDrawer = laterDialog(async () => (await import('./notice-drawer')).NoticeDrawer);

const MOST_SHOWN = 99;

/** How many notices are unread; opens them beside whatever is on the screen. */
export function NoticeBell() {
  const { t } = useTranslation('notification');
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button" className={classes.bell} onClick={() => { setOpened(true); }} aria-haspopup="dialog"
        aria-label={unread > 0 ? t('bell.unread', { count: unread }) : t('bell.none')}
      >
        <IconBell size={20} stroke={1.75} aria-hidden />
        {unread > 0 ? <b aria-hidden>{unread > MOST_SHOWN ? t('bell.many') : unread}</b> : null}
      </button>
      <NoticeDrawer opened={opened} onClose={() => { setOpened(false); }} unread={unread} />
    </>
  );
}
