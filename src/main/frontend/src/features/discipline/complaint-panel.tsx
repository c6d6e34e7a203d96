import { Alert, Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { formatDay } from '@/shared/lib/format';
import { Panel } from '@/shared/ui/panel';
import { Tag } from '@/shared/ui/tag';
import { type CaseDetail, giveUpComplaint } from './api';
import classes from './case.module.css';
import { ClockLine } from './clock-line';

/** The complaints of a case: where each stands, how many days are left, its papers, who has it. */
export function ComplaintPanel({ detail: { complaints, can, one } }: { detail: CaseDetail }) {
  const { t } = useTranslation('discipline');
  const [asked, setAsked] = useState(false);
  if (complaints.length === 0) return null;
  return (
    <Panel title={t('complaint.title')}>
      {complaints.map(complaint => (
        <section key={complaint.round} className={classes.side}>
          <h3>{t('complaint.round', { round: complaint.round })}</h3>
          <p className={classes.line}>
            <Tag>{complaint.stateText}</Tag>
            {complaint.paused ? <Tag tone="soon">{t('complaint.paused')}</Tag> : null}
            {complaint.clock ? <ClockLine clock={complaint.clock} long /> : null}
          </p>
          <dl className={classes.facts}>
            <dt>{t('complaint.receivedOn')}</dt><dd>{formatDay(complaint.receivedOn)}</dd>
            {complaint.writtenOn ? <><dt>{t('complaint.writtenOn')}</dt><dd>{formatDay(complaint.writtenOn)}</dd></> : null}
            <dt>{t('complaint.text')}</dt><dd>{complaint.text}</dd>
            {complaint.holder ? <><dt>{t('complaint.holder')}</dt><dd>{complaint.holder}</dd></> : null}
            {complaint.dueOn ? <><dt>{t('complaint.dueOn')}</dt><dd>{formatDay(complaint.dueOn)}{complaint.basis ? ` (${complaint.basis})` : ''}</dd></> : null}
            {complaint.refusal ? <><dt>{t('complaint.refusal')}</dt><dd>{complaint.refusal}</dd></> : null}
            {complaint.complexGround ? <><dt>{t('complaint.complex')}</dt><dd>{complaint.complexGround}</dd></> : null}
            {complaint.papers.length > 0 ? <><dt>{t('complaint.papers')}</dt><dd>{complaint.papers.map(paper => <div key={paper}>{paper}</div>)}</dd></> : null}
          </dl>
        </section>
      ))}
      {can.withdraw ? <Button variant="default" size="sm" onClick={() => { setAsked(true); }}>{t('complaint.withdraw')}</Button> : null}
      {asked ? <WithdrawDialog id={one.id} close={() => { setAsked(false); }} /> : null}
    </Panel>
  );
}

function WithdrawDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation('discipline');
  const client = useQueryClient();
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const acting = useMutation({
    mutationFn: () => giveUpComplaint(id, on, reason),
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
    <Modal opened onClose={close} title={t('complaint.withdraw')} closeButtonProps={{ 'aria-label': t('common:cancel') }}>
      <form onSubmit={submit}>
        <Stack>
          {acting.error ? <Alert color="red" variant="light" role="alert">{isProblem(acting.error) ? acting.error.message : ''}</Alert> : null}
          <TextInput type="date" label={t('complaint.withdrawnOn')} required value={on} onChange={event => { setOn(event.currentTarget.value); }} />
          <Textarea label={t('complaint.petition')} required autosize minRows={3} maxLength={10000} value={reason} onChange={event => { setReason(event.currentTarget.value); }} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={acting.isPending}>{t('complaint.withdraw')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
