import { Button, Drawer } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { noticesQuery, useRead } from './api';
import { NoticeList } from './notice-list';
import classes from './notice-list.module.css';

const SHOWN = 20;

/** The newest notices over the current page; everything else is on the page of notices. */
export function NoticeDrawer({ opened, onClose, unread }: { opened: boolean; onClose: () => void; unread: number }) {
  const { t } = useTranslation('notification');
  return (
    <Drawer
      opened={opened} onClose={onClose} position="right" size="min(460px, 100vw)" title={t('title')} padding={0}
      closeButtonProps={{ 'aria-label': t('common:close') }} styles={{ header: { padding: '10px 14px' }, title: { fontWeight: 600 } }}
    >
      {opened ? <DrawerBody onClose={onClose} unread={unread} /> : null}
    </Drawer>
  );
}

function DrawerBody({ onClose, unread }: { onClose: () => void; unread: number }) {
  const { t } = useTranslation('notification');
  const pages = useInfiniteQuery(noticesQuery({ size: SHOWN }));
  const read = useRead();
  return (
    <>
      <div className={classes.head}>
        <p role="status">{unread > 0 ? t('headline.unread', { count: unread }) : t('headline.none')}</p>
        {unread > 0 ? <Button variant="subtle" loading={read.isPending} onClick={() => { read.mutate('all'); }}>{t('readAll')}</Button> : null}
      </div>
      <QueryView query={pages}>
        {({ pages: [first] }) => (first && first.items.length > 0
          ? <NoticeList notices={first.items} onRead={id => { read.mutate(id); }} onLeave={onClose} />
          : <EmptyView title={t('empty.title')}>{t('empty.text')}</EmptyView>)}
      </QueryView>
      <div className={classes.foot}>
        <Button component={Link} to="/notices" variant="default" onClick={onClose}>{t('all')}</Button>
      </div>
    </>
  );
}
