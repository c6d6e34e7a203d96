import { Alert, Button, Group, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { UnitSelect } from '@/shared/ui/unit-select';
import { actOn, type FindingDetail } from './api';
import classes from './finding.module.css';

type ActName = 'withdraw' | 'extension' | 'transfer' | 'write-off';

/** What the reader may do with a finding beside the tasks of its process; each act is asked about. */
export function FindingActs({ detail: { finding, can } }: { detail: FindingDetail }) {
  const { t } = useTranslation('finding');
  const [asked, setAsked] = useState<ActName | null>(null);
  const offered: ActName[] = [
    ...(can.change ? ['withdraw' as const] : []), ...(can.extend ? ['extension' as const] : []),
    ...(can.decide ? [...(finding.state === 'VERIFIED' ? [] : ['transfer' as const]), 'write-off' as const] : []),
  ];
  if (offered.length === 0) return null;
  return (
    <div className={classes.acts}>
      {offered.map(act => <Button key={act} variant="default" size="sm" onClick={() => { setAsked(act); }}>{t(`act.${act}.name`)}</Button>)}
      {asked ? <ActDialog id={finding.id} act={asked} close={() => { setAsked(null); }} /> : null}
    </div>
  );
}

function ActDialog({ id, act, close }: { id: string; act: ActName; close: () => void }) {
  const { t } = useTranslation('finding');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [unitCode, setUnitCode] = useState('');
  const [document, setDocument] = useState('');
  const decides = act === 'transfer' || act === 'write-off';
  const acting = useMutation({
    mutationFn: () => actOn(id, act, act === 'extension' ? {} : { reason, ...(act === 'transfer' ? { unitCode } : {}), ...(decides ? { document: document || null } : {}) }),
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
    <Modal opened onClose={close} title={t(`act.${act}.name`)} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t(`act.${act}.what`)}</Text>
          {acting.error ? <Alert color="red" variant="light" role="alert">{isProblem(acting.error) ? acting.error.message : ''}</Alert> : null}
          {act === 'transfer' ? <UnitSelect label={t('act.unit')} value={unitCode} onChange={setUnitCode} /> : null}
          {act === 'extension' ? null : (
            <Textarea label={t('act.reason')} required autosize minRows={3} maxLength={2000} data-autofocus value={reason} onChange={event => { setReason(event.currentTarget.value); }} />
          )}
          {decides ? <TextInput label={t('act.document')} maxLength={100} value={document} onChange={event => { setDocument(event.currentTarget.value); }} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={acting.isPending}>{t(`act.${act}.name`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
