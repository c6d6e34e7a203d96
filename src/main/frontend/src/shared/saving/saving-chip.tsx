import { Button, Modal } from '@mantine/core';
import { IconAlertTriangle, IconCloudUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useIsPhone } from '@/shared/lib/use-media';
import { useSaving, useSavingQueue } from './saving-context';
import { StorageRoom } from './storage-room';
import classes from './saving.module.css';
import { ofOthers, PATIENCE, toldOf } from './waiting';
import { WaitingEntry } from './waiting-entry';

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
  const files = mine.filter(({ item }) => item.file).length;
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
            <p className={classes.lead}>{[t('list.lead'), files > 0 ? t('list.files', { count: files }) : ''].filter(Boolean).join(' ')}</p>
            <ul className={classes.list}>{mine.map(one => <WaitingEntry key={one.item.id} waiting={one} onOpen={() => { setOpened(false); }} />)}</ul>
            <Button mt="md" onClick={() => { queue.resume(); }}>{t('list.sendNow')}</Button>
          </>
        ) : null}
        {opened ? <StorageRoom /> : null}
        {others.map(([name, count]) => <p key={name}>{t('list.others', { name, count })}</p>)}
      </Modal>
    </>
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
