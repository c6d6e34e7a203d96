import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { cancelInspection } from './api';

/** Asks why an inspection does not take place, and ends it. */
export function CancelDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('inspection');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const cancelling = useMutation({
    mutationFn: () => cancelInspection(id, reason),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    cancelling.mutate();
  };
  return (
    <Modal opened onClose={close} title={t('cancel.act')} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t('cancel.what')}</Text>
          {cancelling.error ? (
            <Alert color="red" variant="light" role="alert">{(isProblem(cancelling.error) && cancelling.error.message) || t('common:state.failed.text')}</Alert>
          ) : null}
          <Textarea label={t('cancel.reason')} required autosize minRows={3} maxLength={2000} data-autofocus value={reason} onChange={event => { setReason(event.currentTarget.value); }} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" color="red" loading={cancelling.isPending}>{t('cancel.confirm')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
