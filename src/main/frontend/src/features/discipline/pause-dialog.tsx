import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { LongSelect } from '@/shared/ui/long-select';
import { choicesQuery, measure } from './api';

/** The clock stands still by the days of a paper, not by the day on which it is entered. */
export function PauseDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('discipline');
  const client = useQueryClient();
  const choices = useQuery(choicesQuery()).data;
  const [ground, setGround] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const pausing = useMutation({
    mutationFn: () => measure(id, 'pause', { ground, from, to: to || null, reason }),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pausing.mutate();
  };
  return (
    <Modal opened onClose={close} title={t('measure.pause.name')} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('measure.pause.what')}</Text>
          {pausing.error ? <Alert color="red" variant="light" role="alert">{isProblem(pausing.error) ? pausing.error.message : ''}</Alert> : null}
          <LongSelect label={t('measure.pause.ground')} data={choices?.pauses ?? []} value={ground} onChange={setGround} />
          <TextInput type="date" label={t('measure.pause.from')} required value={from} onChange={event => { setFrom(event.currentTarget.value); }} />
          <TextInput type="date" label={t('measure.pause.to')} value={to} onChange={event => { setTo(event.currentTarget.value); }} />
          <Textarea label={t('measure.reason')} required autosize minRows={3} maxLength={10000} value={reason} onChange={event => { setReason(event.currentTarget.value); }} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={pausing.isPending}>{t('measure.pause.name')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
