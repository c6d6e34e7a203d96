import { Button, Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';

interface ReleaseDialogProps {
  opened: boolean;
  onClose: () => void;
  onRelease: (reason: string) => void;
}

/** Asks why a task is given back to its group. */
export function ReleaseDialog({ opened, onClose, onRelease }: ReleaseDialogProps) {
  const { t } = useTranslation('worklist');
  const [reason, setReason] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim()) onRelease(reason.trim());
  }

  return (
    <Modal opened={opened} onClose={onClose} title={t('release.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Textarea
          label={t('release.reason')} required autosize minRows={3} data-autofocus
          value={reason} onChange={event => { setReason(event.currentTarget.value); }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" disabled={!reason.trim()}>{t('release.act')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
