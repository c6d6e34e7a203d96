import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/notice';
import { Dialog } from '../dialog';

interface ReasonDialogProps {
  title: string;
  what: string;
  yes: string;
  isPending: boolean;
  error: Error | null;
  onYes: (reason: string) => void;
  onClose: () => void;
}

/** Asks before cases change their version, or change back; why they do is kept with the move. */
export function ReasonDialog({ title, what, yes, isPending, error, onYes, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('moving');
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onYes(reason.trim());
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={send}>
        <Stack>
          <Text size="sm">{what}</Text>
          <Textarea
            label={t('reason.label')} description={t('reason.kept')} required autosize minRows={2} maxLength={2000} value={reason} data-autofocus
            onChange={event => { setReason(event.currentTarget.value); }}
          />
          {isProblem(error) ? <Notice tone="late" role="alert" title={error.message} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('undo.no')}</Button>
            <Button type="submit" disabled={!reason.trim()} loading={isPending}>{yes}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
