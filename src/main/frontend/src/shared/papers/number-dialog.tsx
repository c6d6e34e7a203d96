import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { enterNumber, type Paper } from './papers';

/** Enters number and date of a paper as the records office gave them, or corrects them with a reason. */
export function NumberDialog({ paper, close }: { paper: Paper; close: () => void }) {
  const { t } = useTranslation('paper');
  const client = useQueryClient();
  const [number, setNumber] = useState(paper.number ?? paper.proposed ?? '');
  const [dated, setDated] = useState(paper.issuedOn ?? paper.signedOn);
  const [reason, setReason] = useState('');
  const entering = useMutation({
    mutationFn: () => enterNumber(paper.id, number, dated, reason),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate();
  };
  return (
    <Modal opened onClose={close} title={t(paper.number ? 'number.correct' : 'number.act')} closeButtonProps={{ 'aria-label': t('common:cancel') }} closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{paper.title}</Text>
          {entering.error ? <Alert color="red" variant="light" role="alert">{(isProblem(entering.error) && entering.error.message) || t('common:state.failed.text')}</Alert> : null}
          <TextInput
            label={t('number.number')} required maxLength={60} data-autofocus value={number} onChange={event => { setNumber(event.currentTarget.value); }}
            {...(paper.proposed ? { description: t('number.proposed') } : {})}
          />
          <TextInput type="date" label={t('number.dated')} required value={dated} onChange={event => { setDated(event.currentTarget.value); }} />
          {paper.number ? <Textarea label={t('number.reason')} required autosize minRows={2} maxLength={500} value={reason} onChange={event => { setReason(event.currentTarget.value); }} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={entering.isPending}>{t('number.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
