import { Button, Modal } from '@mantine/core';
import { IconAlertTriangle, IconCloudUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsPhone } from '@/shared/lib/use-media';
import { useSaving, useSavingQueue } from './saving-context';
import classes from './saving.module.css';
import { ofOthers, PATIENCE, toldOf, type Waiting } from './waiting';

/** Says everywhere that this browser holds work that has not arrived; opens what that is, why, and what can be done. */
export function SavingChip() {
  const { t } = useTranslation('saving');
  const shown = useSaving();
  const queue = useSavingQueue();
  const isPhone = useIsPhone();
  const [opened, setOpened] = useState(false);
  const now = useNow(shown.unsent.length > 0);
  const mine = toldOf(shown, now);
  const others = ofOthers(shown);
  if (mine.length === 0 && others.length === 0) return null;
  const words = mine.length > 0 ? t('chip', { count: mine.length }) : t('chipOthers');
  const isLate = shown.trouble !== null || mine.some(({ reason }) => reason === 'refused' || reason === 'conflicting' || reason === 'newer');
  const Icon = isLate ? IconAlertTriangle : IconCloudUp;
  return (
    <>
      <button type="button" className={classes.chip} data-tone={isLate ? 'late' : 'soon'} data-unsent onClick={() => { setOpened(true); }}>
        <Icon size={16} stroke={1.75} aria-hidden />
        {isPhone ? <><span className="visually-hidden">{words}</span><span aria-hidden>{mine.length > 0 ? mine.length : ''}</span></> : words}
      </button>
      <Modal opened={opened} onClose={() => { setOpened(false); }} title={t('list.title')} closeButtonProps={{ 'aria-label': t('list.close') }}>
        {shown.trouble ? <p className={classes.lead} role="alert">{t(`trouble.${shown.trouble}`)}</p> : null}
        {mine.length > 0 ? (
          <>
            <p className={classes.lead}>{t('list.lead')}</p>
            <ul className={classes.list}>{mine.map(one => <Entry key={one.item.id} waiting={one} close={() => { setOpened(false); }} />)}</ul>
            <Button mt="md" onClick={() => { queue.resume(); }}>{t('list.sendNow')}</Button>
          </>
        ) : null}
        {others.map(([name, count]) => <p key={name}>{t('list.others', { name, count })}</p>)}
      </Modal>
    </>
  );
}

function Entry({ waiting: { item, reason }, close }: { waiting: Waiting; close: () => void }) {
  const { t } = useTranslation('saving');
  const queue = useSavingQueue();
  const [asked, setAsked] = useState(false);
  const message = item.fault ? item.fault.fields.map(field => field.message).join(' ') || item.fault.message : '';
  return (
    <li>
      <Link to={item.page} onClick={close}>{item.label}</Link>
      <small>{[t(`reason.${reason}`), reason === 'refused' || reason === 'unreachable' ? message : ''].filter(Boolean).join(' ')}</small>
      {reason === 'refused' || reason === 'held' ? (
        <div className={classes.acts}>
          {reason === 'refused' ? <Button size="xs" variant="default" onClick={() => { queue.retry(item); }}>{t('retry')}</Button> : null}
          <Button size="xs" variant={asked ? 'filled' : 'default'} {...(asked ? { color: 'red' } : {})} onClick={() => { if (asked) void queue.discardSubject(item); else setAsked(true); }}>
            {t(asked ? 'list.dropSure' : 'list.drop')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** The time, looked at again while something is on its way. */
function useNow(isWatching: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isWatching) return;
    const timer = setInterval(() => { setNow(Date.now()); }, PATIENCE / 3);
    return () => { clearInterval(timer); };
  }, [isWatching]);
  return now;
}
