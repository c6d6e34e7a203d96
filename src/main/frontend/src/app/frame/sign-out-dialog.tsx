import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useSaving, useSavingQueue } from '@/shared/saving/saving-context';
import { waitingOf } from '@/shared/saving/waiting';

/** Asks whoever signs out while something is not sent; goes by itself once everything has arrived that can. */
export function SignOutDialog({ onClose, onGo }: { onClose: () => void; onGo: () => void }) {
  const { t } = useTranslation('saving');
  const queue = useSavingQueue();
  const { unsent, owner, loose } = useSaving();
  const mine = waitingOf(unsent.filter(item => item.owner === owner?.key));
  const lost = mine.filter(({ item }) => loose.has(item.id)).length;
  // What is still being written cannot be sent, nor can what waits for it.
  const held = new Set(mine.filter(({ reason }) => reason === 'held').map(({ item }) => item.subject));
  const unfinished = mine.filter(({ item }) => held.has(item.subject) || (item.after !== null && held.has(item.after))).length;
  const [isSending, setIsSending] = useState(false);
  const isSent = mine.length === 0 || (isSending && mine.length === unfinished);
  useEffect(() => { if (isSent) onGo(); }, [isSent, onGo]);
  return (
    <Modal opened onClose={onClose} title={t('leave.title')} closeButtonProps={{ 'aria-label': t('leave.stay') }}>
      <p>{lost > 0 ? t('leave.lost', { count: lost }) : t('leave.text', { count: mine.length })}</p>
      {unfinished > 0 ? <p>{t('leave.unfinished', { count: unfinished })}</p> : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>{t('leave.stay')}</Button>
        <Button variant="default" color="red" onClick={onGo}>{t('leave.go')}</Button>
        {mine.length > unfinished ? <Button onClick={() => { setIsSending(true); queue.flush(); queue.resume(); }}>{t('leave.send')}</Button> : null}
      </Group>
    </Modal>
  );
}
