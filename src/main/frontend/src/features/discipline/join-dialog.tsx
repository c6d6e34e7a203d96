import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { LongSelect } from '@/shared/ui/long-select';
import { choicesQuery, measure } from './api';

/** Another act of the same person, considered together with the first: it has its own day and its own grade. */
export function JoinDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('discipline');
  const client = useQueryClient();
  const choices = useQuery(choicesQuery()).data;
  const [facts, setFacts] = useState('');
  const [factOn, setFactOn] = useState('');
  const [consequence, setConsequence] = useState<string | null>(null);
  const [specialGround, setSpecialGround] = useState<string | null>(null);
  const joining = useMutation({
    mutationFn: () => measure(id, 'acts', { facts, factOn, consequence, specialGround }),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const wrong = (field: string) => (isProblem(joining.error) ? joining.error.fields.find(one => one.path === field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    joining.mutate();
  };
  return (
    <Modal opened onClose={close} title={t('measure.acts.name')} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('measure.acts.what')}</Text>
          {joining.error ? <Alert color="red" variant="light" role="alert">{isProblem(joining.error) ? joining.error.message : ''}</Alert> : null}
          <TextInput type="date" label={t('subject.factOn')} required value={factOn} error={wrong('factOn')} onChange={event => { setFactOn(event.currentTarget.value); }} />
          <LongSelect label={t('measure.acts.grade')} data={choices?.grades ?? []} value={consequence} error={wrong('consequence')} onChange={setConsequence} />
          <LongSelect label={t('subject.special')} data={choices?.specialGrounds ?? []} clearable value={specialGround} onChange={setSpecialGround} />
          <Textarea label={t('subject.facts')} required autosize minRows={3} maxLength={10000} value={facts} error={wrong('facts')} onChange={event => { setFacts(event.currentTarget.value); }} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={joining.isPending}>{t('measure.acts.name')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
