import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { type CaseDetail, measure } from './api';
import { JoinDialog } from './join-dialog';
import { PauseDialog } from './pause-dialog';
import classes from './case.module.css';

type Act = 'extend' | 'resume' | 'complaints';

/** What may happen to a case beside its tasks; each act is asked about. */
export function CaseMeasures({ detail: { one, can } }: { detail: CaseDetail }) {
  const { t } = useTranslation('discipline');
  const [asked, setAsked] = useState<Act | null>(null);
  const [joining, setJoining] = useState(false);
  const [pausing, setPausing] = useState(false);
  const offered: Act[] = [...(can.extend ? ['extend' as const] : []), ...(can.resume ? ['resume' as const] : []), ...(can.complain ? ['complaints' as const] : [])];
  if (offered.length === 0 && !can.join && !can.pause) return null;
  return (
    <div className={classes.acts}>
      {offered.map(act => <Button key={act} variant="default" size="sm" onClick={() => { setAsked(act); }}>{t(`measure.${act}.name`)}</Button>)}
      {can.join ? <Button variant="default" size="sm" onClick={() => { setJoining(true); }}>{t('measure.acts.name')}</Button> : null}
      {can.pause ? <Button variant="default" size="sm" onClick={() => { setPausing(true); }}>{t('measure.pause.name')}</Button> : null}
      {pausing ? <PauseDialog id={one.id} close={() => { setPausing(false); }} /> : null}
      {joining ? <JoinDialog id={one.id} close={() => { setJoining(false); }} /> : null}
      {asked ? <MeasureDialog id={one.id} act={asked} close={() => { setAsked(null); }} /> : null}
    </div>
  );
}

function MeasureDialog({ id, act, close }: { id: string; act: Act; close: () => void }) {
  const { t } = useTranslation('discipline');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [receivedOn, setReceivedOn] = useState('');
  const [writtenOn, setWrittenOn] = useState('');
  const acting = useMutation({
    mutationFn: () => measure(id, act, act === 'complaints' ? { receivedOn, text, ...(writtenOn ? { writtenOn } : {}) } : { reason: text, ...(act === 'resume' && receivedOn ? { on: receivedOn } : {}) }),
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
    <Modal opened onClose={close} title={t(`measure.${act}.name`)} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t(`measure.${act}.what`)}</Text>
          {acting.error ? <Alert color="red" variant="light" role="alert">{isProblem(acting.error) ? acting.error.message : ''}</Alert> : null}
          {act === 'complaints' ? <TextInput type="date" label={t('measure.receivedOn')} required value={receivedOn} onChange={event => { setReceivedOn(event.currentTarget.value); }} /> : null}
          {act === 'complaints' ? <TextInput type="date" label={t('complaint.writtenOn')} value={writtenOn} onChange={event => { setWrittenOn(event.currentTarget.value); }} /> : null}
          {act === 'resume' ? <TextInput type="date" label={t('measure.on')} description={t('measure.onHelp')} value={receivedOn} onChange={event => { setReceivedOn(event.currentTarget.value); }} /> : null}
          <Textarea label={t(act === 'complaints' ? 'measure.text' : 'measure.reason')} required autosize minRows={3} maxLength={10000} value={text} onChange={event => { setText(event.currentTarget.value); }} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={acting.isPending}>{t(`measure.${act}.name`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
