import { Button, Modal } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { useSaving, useSavingQueue } from './saving-context';
import classes from './saving.module.css';
import { StorageRoom } from './storage-room';
import { ofOthers, toldOf } from './waiting';
import { WaitingEntry } from './waiting-entry';

interface WaitingDialogProps {
  opened: boolean;
  onClose: () => void;
  /** Milliseconds since 1970. */
  now: number;
}

/** What this browser holds that has not arrived, why, and what can be done. */
export function WaitingDialog({ opened, onClose, now }: WaitingDialogProps) {
  const { t } = useTranslation('saving');
  const shown = useSaving();
  const queue = useSavingQueue();
  const mine = toldOf(shown, now);
  const others = ofOthers(shown);
  const files = mine.filter(({ item }) => item.file).length;
  return (
    <Modal opened={opened} onClose={onClose} title={t('list.title')} closeButtonProps={{ 'aria-label': t('list.close') }}>
      {shown.trouble ? <p className={classes.lead} role="alert">{t(`trouble.${shown.trouble}`)}</p> : null}
      {mine.length > 0 ? (
        <>
          <p className={classes.lead}>{[t('list.lead'), files > 0 ? t('list.files', { count: files }) : ''].filter(Boolean).join(' ')}</p>
          <ul className={classes.list}>{mine.map(one => <WaitingEntry key={one.item.id} waiting={one} onOpen={onClose} />)}</ul>
          <Button mt="md" onClick={() => { queue.resume(); }}>{t('list.sendNow')}</Button>
        </>
      ) : null}
      {opened ? <StorageRoom /> : null}
      {others.map(([name, count]) => <p key={name}>{t('list.others', { name, count })}</p>)}
    </Modal>
  );
}
