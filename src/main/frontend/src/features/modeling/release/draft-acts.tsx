import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconArrowBack, IconRocket, IconSend } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Dialog } from '../dialog';
import type { DraftDetail } from '../drafts/drafts-api';
import type { DraftFiles } from '../workshop/use-draft-files';
import { Fault } from './fault';
import { SubmitDialog } from './submit-dialog';
import { UnusualList, useUnusual } from './unusual-list';
import { useDraftVerb } from './use-draft-verb';

interface DraftActsProps {
  detail: DraftDetail;
  work: DraftFiles;
}

/** The next steps in the life of a draft: handing it in, releasing it, sending it back. Who wrote it does not release it. */
export function DraftActs({ detail, work }: DraftActsProps) {
  const { t } = useTranslation('modeling');
  const [asked, setAsked] = useState<'submit' | 'release' | 'return' | null>(null);
  const close = () => { setAsked(null); };
  const { mayRelease } = detail;
  const { state } = detail.draft;
  return (
    <>
      {state === 'OPEN' ? <Button leftSection={<IconSend size={16} stroke={1.75} />} onClick={() => { setAsked('submit'); }}>{t('act.submit')}</Button> : null}
      {state === 'SUBMITTED' || state === 'SCHEDULED' ? (
        <>
          <WithdrawButton detail={detail} work={work} />
          {mayRelease ? (
            <Button variant="default" leftSection={<IconArrowBack size={16} stroke={1.75} />} onClick={() => { setAsked('return'); }}>{t('act.return')}</Button>
          ) : null}
          {mayRelease && state === 'SUBMITTED' ? (
            <Button leftSection={<IconRocket size={16} stroke={1.75} />} onClick={() => { setAsked('release'); }}>{t('act.release')}</Button>
          ) : null}
        </>
      ) : null}
      {asked === 'submit' ? <SubmitDialog detail={detail} work={work} onClose={close} /> : null}
      {asked === 'release' ? <ReleaseDialog detail={detail} work={work} onClose={close} /> : null}
      {asked === 'return' ? <ReturnDialog detail={detail} work={work} onClose={close} /> : null}
    </>
  );
}

function WithdrawButton({ detail, work }: DraftActsProps) {
  const { t } = useTranslation('modeling');
  const withdraw = useDraftVerb(detail.draft.id);
  return (
    <>
      <Button variant="default" loading={withdraw.isPending} onClick={() => { withdraw.mutate({ verb: 'withdraw', body: { version: work.latestVersion() } }); }}>{t('act.withdraw')}</Button>
      {withdraw.error ? <Dialog onClose={withdraw.reset} title={t('act.withdraw')}><Fault error={withdraw.error} /></Dialog> : null}
    </>
  );
}

type DialogProps = DraftActsProps & { onClose: () => void };

function ReleaseDialog({ detail, work, onClose }: DialogProps) {
  const { t } = useTranslation('modeling');
  const release = useDraftVerb(detail.draft.id, onClose);
  const unusual = useUnusual(detail.draft.id, work);
  const knowing = (unusual.data?.length ?? 0) > 0;
  return (
    <Dialog onClose={onClose} title={t('act.release')}>
      <Stack>
        <Text size="sm">{t('release.text', { name: detail.draft.name })}</Text>
        <UnusualList points={unusual.data ?? []} />
        <Fault error={release.error ?? unusual.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            loading={release.isPending || unusual.isPending}
            onClick={() => { release.mutate({ verb: 'release', body: { version: work.latestVersion(), knowing } }); }}
          >
            {t(knowing ? 'unusual.release' : 'act.release')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function ReturnDialog({ detail, work, onClose }: DialogProps) {
  const { t } = useTranslation('modeling');
  const [remark, setRemark] = useState('');
  const back = useDraftVerb(detail.draft.id, onClose);
  const send = (event: FormEvent) => {
    event.preventDefault();
    back.mutate({ verb: 'return', body: { version: work.latestVersion(), remark: remark.trim() } });
  };
  return (
    <Dialog onClose={onClose} title={t('act.return')}>
      <form onSubmit={send}>
        <Stack>
          <Textarea label={t('return.remark')} required autosize minRows={3} maxLength={2000} value={remark} data-autofocus onChange={event => { setRemark(event.currentTarget.value); }} />
          <Fault error={back.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="submit" disabled={!remark.trim()} loading={back.isPending}>{t('act.return')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
