import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { formatDay } from '@/shared/lib/format';
import { Link } from '@/shared/routing/routing';
import { exchangeVisits, moveVisit, type Session, type Slot, type Visit } from './schedule-api';

/** What a leader does with the time of a visit; going back is a move like another, from the time that the visit had before. */
export type MoveAct = 'move' | 'exchange' | 'back';

interface MoveDialogProps {
  act: MoveAct;
  planId: string;
  visit: Visit;
  /** Visits that could change times with it. */
  others: readonly Visit[];
  close: () => void;
}

const SESSIONS: readonly Session[] = ['DAY', 'MORNING', 'AFTERNOON', 'TWO_DAYS', 'DAY_AND_MORNING', 'AFTERNOON_AND_DAY', 'AFTERNOON_AND_MORNING'];

/** Asks for the new time or the other visit and for the reason, and does it. */
export function MoveDialog({ act, planId, visit, others, close }: MoveDialogProps) {
  const { t } = useTranslation('team');
  const client = useQueryClient();
  const [slot, setSlot] = useState<Slot>(act === 'back' && visit.moved
    ? { day: visit.moved.fromDay, session: visit.moved.fromSession, place: visit.moved.fromPlace ?? '' }
    : { day: visit.day, session: visit.session, place: visit.place ?? '' });
  const [other, setOther] = useState('');
  const [reason, setReason] = useState('');
  const partner = others.find(one => one.unitCode === other);
  const doing = useMutation({
    mutationFn: () => (act === 'exchange' ? exchangeVisits(planId, visit, partner ?? visit, reason) : moveVisit(planId, visit, slot, reason)),
    onSuccess: async () => {
      await client.invalidateQueries();
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    doing.mutate();
  };
  const isBeyondPlan = isProblem(doing.error) && doing.error.code === 'visit-move-outside-wave';
  return (
    <Modal opened onClose={close} title={t(`schedule.${act}.title`, { unit: visit.unitName })} closeButtonProps={{ 'aria-label': t('common:cancel') }} closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t(`schedule.${act}.what`)}</Text>
          {visit.from && visit.to ? <Text size="sm">{t('schedule.wave', { from: formatDay(visit.from), to: formatDay(visit.to) })}</Text> : null}
          {doing.error ? (
            <Alert color="red" variant="light" role="alert">
              {(isProblem(doing.error) && doing.error.message) || t('common:state.failed.text')}
              {isBeyondPlan ? <> <Link to={`/plans/${planId}`}>{t('schedule.amend')}</Link></> : null}
            </Alert>
          ) : null}
          {act === 'exchange' ? (
            <NativeSelect label={t('schedule.other')} required data-autofocus value={other} onChange={event => { setOther(event.currentTarget.value); }}
              data={[{ value: '', label: t('schedule.choose') }, ...others.map(one => ({ value: one.unitCode, label: `${one.unitName} – ${formatDay(one.day)}, ${t(`session.${one.session}`)}` }))]} />
          ) : (
            <>
              <TextInput type="date" label={t('schedule.day')} required data-autofocus value={slot.day} {...(visit.from && visit.to ? { min: visit.from, max: visit.to } : {})}
                onChange={event => { setSlot({ ...slot, day: event.currentTarget.value }); }} />
              <NativeSelect label={t('schedule.session')} required value={slot.session} data={SESSIONS.map(session => ({ value: session, label: t(`session.${session}`) }))}
                onChange={event => { setSlot({ ...slot, session: event.currentTarget.value as Session }); }} />
              <TextInput label={t('schedule.place')} maxLength={200} value={slot.place} onChange={event => { setSlot({ ...slot, place: event.currentTarget.value }); }} />
            </>
          )}
          <Textarea label={t('schedule.reason')} required autosize minRows={2} maxLength={2000} value={reason} onChange={event => { setReason(event.currentTarget.value); }} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={doing.isPending}>{t(`schedule.${act}.confirm`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
