import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { dayInVietnam } from '@/shared/lib/format';
import { Dialog } from '../dialog';
import type { DraftDetail } from '../drafts/drafts-api';
import type { DraftFiles } from '../workshop/use-draft-files';
import { Fault } from './fault';
import { UnusualList, useUnusual } from './unusual-list';
import { useDraftVerb } from './use-draft-verb';

interface SubmitDialogProps {
  detail: DraftDetail;
  work: DraftFiles;
  onClose: () => void;
}

/** Hands a draft in for release: why, by which decision, from when. */
export function SubmitDialog({ detail, work, onClose }: SubmitDialogProps) {
  const { t } = useTranslation('modeling');
  const [reason, setReason] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [inForceOn, setInForceOn] = useState('');
  const [isUnsaved, setUnsaved] = useState(false);
  const submit = useDraftVerb(detail.draft.id, onClose);
  const unusual = useUnusual(detail.draft.id, work).data ?? [];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isSaved = await work.flush();
    setUnsaved(!isSaved);
    if (!isSaved) return;
    submit.mutate({ verb: 'submit', body: { version: work.latestVersion(), reason: reason.trim(), legalBasis: legalBasis.trim(), inForceOn: inForceOn || null } });
  };
  return (
    <Dialog onClose={onClose} title={t('act.submit')}>
      <form onSubmit={event => { void send(event); }}>
        <Stack>
          <Text size="sm" c="dimmed">{t('submit.lead')}</Text>
          <Textarea label={t('submit.reason')} required autosize minRows={3} maxLength={2000} value={reason} data-autofocus onChange={event => { setReason(event.currentTarget.value); }} />
          <TextInput label={t('submit.legalBasis')} placeholder={t('submit.legalBasisHint')} required maxLength={200} value={legalBasis} onChange={event => { setLegalBasis(event.currentTarget.value); }} />
          <TextInput
            type="date" label={t('submit.inForceOn')} description={t('submit.inForceOnWhy')} min={dayInVietnam()} value={inForceOn}
            onChange={event => { setInForceOn(event.currentTarget.value); }}
          />
          <UnusualList points={unusual} />
          <Fault error={isUnsaved ? new Error(t('saving:state.refused')) : submit.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="submit" disabled={!reason.trim() || !legalBasis.trim()} loading={submit.isPending}>{t(unusual.length > 0 ? 'unusual.submit' : 'act.submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
