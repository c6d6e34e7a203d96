import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useNavigate } from '@/shared/routing/routing';
import { isProblem } from '@/shared/api/problem';
import { plain } from '@/shared/lib/format';
import { LongSelect } from '@/shared/ui/long-select';
import { UnitSelect } from '@/shared/ui/unit-select';
import { type Official, orderVisit, type VisitOrder } from './api';

/** Orders a visit that the unit does not expect; what was typed stays when the server refuses it. */
export function OrderVisitDialog({ officials, close }: { officials: Official[]; close: () => void }) {
  const { t } = useTranslation('inspection');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [order, setOrder] = useState<VisitOrder>({ unitCode: '', visitDate: null, leaderId: null, secretaryId: null });
  const set = (change: Partial<VisitOrder>) => { setOrder(before => ({ ...before, ...change })); };
  const ordering = useMutation({
    mutationFn: () => orderVisit(order),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries();
      navigate(`/inspections/${id}`);
    },
  });
  const { error } = ordering;
  const wrong = (field: keyof VisitOrder) => (isProblem(error) ? error.fields.find(one => one.path === field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ordering.mutate();
  };
  const people = officials.map(({ id, name, post }) => ({ value: id, label: post ? `${name} – ${post}` : name }));
  const person = (field: 'leaderId' | 'secretaryId', label: string) => (
    <LongSelect
      label={label} required searchable size="md" data={people} value={order[field]} error={wrong(field)} onChange={id => { set({ [field]: id }); }}
      filter={({ options, search }) => options.filter(option => 'value' in option && plain(option.label).includes(plain(search)))} nothingFoundMessage="–"
    />
  );
  return (
    <Modal opened onClose={close} size="lg" title={t('order.act')} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t('order.what')}</Text>
          {error ? <Alert color="red" variant="light" role="alert">{(isProblem(error) && error.message) || t('common:state.failed.text')}</Alert> : null}
          <UnitSelect label={t('list.unit')} value={order.unitCode} error={wrong('unitCode')} onChange={unitCode => { set({ unitCode }); }} />
          <TextInput type="date" label={t('list.visit')} required size="md" value={order.visitDate ?? ''} error={wrong('visitDate')} onChange={event => { set({ visitDate: event.currentTarget.value || null }); }} />
          {person('leaderId', t('order.leader'))}
          {person('secretaryId', t('order.secretary'))}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={ordering.isPending}>{t('order.confirm')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
