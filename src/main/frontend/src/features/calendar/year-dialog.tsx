import { ActionIcon, Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Fault } from './fault';
import { kinds, type Kind, type NewDay, useDeclareYear, type Year } from './years-api';

/** All special days of a year at once, by the notice that names them. */
export function YearDialog({ of, onClose }: { of: Year; onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const [decision, setDecision] = useState('');
  const [days, setDays] = useState<readonly NewDay[]>(of.days.map(({ day, kind, name, nameEn }, id) => ({ id, day, kind, name, nameEn })));
  const declare = useDeclareYear(of.year, onClose);
  const change = (id: number, part: Partial<NewDay>) => { setDays(before => before.map(day => (day.id === id ? { ...day, ...part } : day))); };
  const add = () => {
    setDays(before => [...before, { id: Math.max(-1, ...before.map(({ id }) => id)) + 1, day: '', kind: 'HOLIDAY', name: '', nameEn: '' }]);
  };
  const isReady = decision.trim() !== '' && days.every(({ day, name }) => day !== '' && name.trim() !== '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !declare.isPending) declare.mutate({ decision, days });
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} size="xl" title={t('year.declare', { year: of.year })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={send}>
        <Stack>
          <Textarea
            label={t('year.decision')} description={t('year.decisionHint')} required autosize minRows={2} maxLength={2000} value={decision} data-autofocus
            onChange={event => { setDecision(event.currentTarget.value); }}
          />
          {days.map(({ id, day, kind, name, nameEn }, at) => (
            <Group key={id} align="flex-end" wrap="wrap" role="group" aria-label={t('year.row', { number: at + 1 })}>
              <TextInput
                type="date" label={t('year.day')} required min={`${of.year}-01-01`} max={`${of.year}-12-31`} value={day}
                onChange={event => { change(id, { day: event.currentTarget.value }); }}
              />
              <NativeSelect
                label={t('year.kindOf')} value={kind} data={kinds.map(value => ({ value, label: t(`year.kind.${value}`) }))}
                onChange={event => { change(id, { kind: event.currentTarget.value as Kind }); }}
              />
              <TextInput label={t('name')} required maxLength={200} value={name} onChange={event => { change(id, { name: event.currentTarget.value }); }} />
              <TextInput label={t('nameEn')} maxLength={200} value={nameEn} onChange={event => { change(id, { nameEn: event.currentTarget.value }); }} />
              <ActionIcon
                variant="default" size="lg" aria-label={t('year.remove', { number: at + 1 })}
                onClick={() => { setDays(before => before.filter(one => one.id !== id)); }}
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Group>
          ))}
          <Group><Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>{t('year.add')}</Button></Group>
          <Fault error={declare.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="submit" disabled={!isReady} loading={declare.isPending}>{t('year.send')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
