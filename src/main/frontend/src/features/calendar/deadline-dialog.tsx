import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useNavigate } from '@/shared/routing/routing';
import { dayInVietnam } from '@/shared/lib/format';
import { FigureField } from '@/shared/ui/figure-field';
import { DeadlineExample } from './deadline-example';
import { type Deadline, eventsQuery, type Proposal, type Terms, usePropose } from './deadlines-api';
import { Fault } from './fault';

const units = ['WORKING_DAYS', 'CALENDAR_DAYS', 'BEFORE_WORKING_DAYS'] as const;
const MOST_DAYS = 3650;
const OWN = 'own.';

interface DeadlineDialogProps {
  /** What it is to be a version of, or what was given back; nothing for a new deadline. */
  of?: Deadline | Proposal;
  /** Whether the deadline counts already, so that a version begins on a later day. */
  isVersion?: boolean;
  onClose: () => void;
}

const startOf = (of: Deadline | Proposal | undefined): Terms => ({
  key: of?.key ?? null, name: of?.name ?? '', nameEn: of?.nameEn ?? '', fromEvent: of?.fromEvent ?? 'task created', amount: of?.amount ?? 5,
  unit: of?.unit ?? 'WORKING_DAYS', endRule: of?.endRule ?? 'NEXT_WORKING_DAY', confirmed: of?.confirmed ?? false, source: of?.source ?? '',
  validFrom: dayInVietnam(), reason: '',
});

/** Proposes a deadline or a further version of one, with a look at what it comes to. */
export function DeadlineDialog({ of, isVersion = false, onClose }: DeadlineDialogProps) {
  const { t } = useTranslation('calendar');
  const navigate = useNavigate();
  const events = useQuery(eventsQuery).data?.items ?? [];
  const [{ amount, ...rest }, setTerms] = useState((): Omit<Terms, 'amount'> & { amount: number | null } => startOf(of));
  const isAmount = amount !== null && !Number.isNaN(amount);
  const terms: Terms = { ...rest, amount: isAmount ? amount : 0 };
  const set = (change: Partial<Omit<Terms, 'amount'>> & { amount?: number | null }) => { setTerms(before => ({ ...before, ...change })); };
  const propose = usePropose(() => {
    onClose();
    if (!of) navigate('/models/deadlines');
  });
  const isProduct = terms.key !== null && !terms.key.startsWith(OWN);
  const isReady = isAmount && [terms.name, terms.nameEn, terms.source, terms.reason, terms.validFrom].every(text => text.trim() !== '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !propose.isPending) propose.mutate(terms);
  };
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} size="lg" title={t(of ? 'change' : 'add')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={send}>
        <Stack>
          <TextInput label={t('name')} required maxLength={200} disabled={isProduct} value={terms.name} data-autofocus onChange={event => { set({ name: event.currentTarget.value }); }} />
          <TextInput label={t('nameEn')} required maxLength={200} disabled={isProduct} value={terms.nameEn} onChange={event => { set({ nameEn: event.currentTarget.value }); }} />
          <Group grow align="flex-end">
            <FigureField label={t('amount')} required min={0} max={MOST_DAYS} isWhole value={amount} onChange={value => { set({ amount: value }); }} />
            <NativeSelect label={t('unit')} value={terms.unit} data={units.map(value => ({ value, label: t(`unitOf.${value}`) }))} onChange={event => { set({ unit: event.currentTarget.value }); }} />
          </Group>
          <NativeSelect
            label={t('event')} {...(isProduct ? { description: t('eventFixed') } : {})} disabled={isProduct} value={terms.fromEvent}
            data={events.map(({ event, name }) => ({ value: event, label: name }))} onChange={event => { set({ fromEvent: event.currentTarget.value }); }}
          />
          <Checkbox
            label={t('endRule')} checked={terms.endRule === 'NEXT_WORKING_DAY'} onChange={event => { set({ endRule: event.currentTarget.checked ? 'NEXT_WORKING_DAY' : 'NONE' }); }}
          />
          {isAmount ? <DeadlineExample terms={terms} /> : null}
          <Textarea label={t('source')} description={t('sourceHint')} required autosize minRows={2} maxLength={2000} value={terms.source} onChange={event => { set({ source: event.currentTarget.value }); }} />
          <Checkbox label={t('confirmed')} checked={terms.confirmed} onChange={event => { set({ confirmed: event.currentTarget.checked }); }} />
          <TextInput
            type="date" label={t('validFrom')} description={t(isVersion ? 'validFromLater' : 'validFromNow')} required min={dayInVietnam()} value={terms.validFrom}
            onChange={event => { set({ validFrom: event.currentTarget.value }); }}
          />
          <Textarea label={t('reason')} required autosize minRows={2} maxLength={2000} value={terms.reason} onChange={event => { set({ reason: event.currentTarget.value }); }} />
          <Fault error={propose.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="submit" disabled={!isReady} loading={propose.isPending}>{t('act.propose')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
