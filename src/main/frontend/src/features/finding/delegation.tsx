import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { useTranslation } from '@/shared/i18n';
import { LongSelect } from '@/shared/ui/long-select';
import { UnitSelect } from '@/shared/ui/unit-select';
import { delegate, peopleQuery } from './api';

/** Whoever signed the conclusion lets somebody else extend, end and transfer, by a letter. */
export function Delegation({ id }: { id: string }) {
  const { t } = useTranslation('finding');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => { setOpen(true); }}>{t('delegation.name')}</Button>
      {open ? <DelegationDialog id={id} close={() => { setOpen(false); }} /> : null}
    </>
  );
}

function DelegationDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('finding');
  const client = useQueryClient();
  const [unitCode, setUnitCode] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const [letter, setLetter] = useState('');
  const people = useQuery(peopleQuery(unitCode)).data?.people ?? [];
  const acting = useMutation({
    mutationFn: () => delegate(id, personId, letter),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    acting.mutate();
  };
  return (
    <Modal opened onClose={close} title={t('delegation.name')} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('delegation.what')}</Text>
          {acting.error ? <Alert color="red" variant="light" role="alert">{isProblem(acting.error) ? acting.error.message : ''}</Alert> : null}
          <UnitSelect label={t('act.unit')} value={unitCode} onChange={code => { setUnitCode(code); setPersonId(null); }} />
          <LongSelect label={t('page.person')} data={people.map(person => ({ value: person.id, label: `${person.name} – ${person.post}` }))} value={personId} searchable required onChange={setPersonId} />
          <TextInput label={t('delegation.letter')} required maxLength={200} value={letter} onChange={event => { setLetter(event.currentTarget.value); }} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={acting.isPending}>{t('delegation.name')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
