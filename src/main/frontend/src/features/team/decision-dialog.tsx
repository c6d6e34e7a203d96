import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { useNavigate } from '@/shared/routing/routing';
import { changeTeams, type DecisionRow, withdrawDecision } from './team-api';

/** What somebody who keeps the decisions may do with one. */
export type DecisionAct = 'change' | 'withdraw';

/** Asks what an act on a decision needs, and does it. */
export function DecisionDialog({ act, decision, close }: { act: DecisionAct; decision: DecisionRow; close: () => void }) {
  const { t } = useTranslation('team');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const doing = useMutation({
    mutationFn: async () => {
      if (act === 'change') return (await changeTeams(decision.id)).id;
      await withdrawDecision(decision.id, reason);
      return null;
    },
    onSuccess: async change => {
      await client.invalidateQueries();
      close();
      if (change) navigate(`/teams/${change}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    doing.mutate();
  };
  return (
    <Modal opened onClose={close} title={t(`${act}.act`)} closeButtonProps={{ 'aria-label': t('common:cancel') }} closeOnClickOutside={act === 'change'}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{t(`${act}.what`)}</Text>
          {doing.error ? <Alert color="red" variant="light" role="alert">{(isProblem(doing.error) && doing.error.message) || t('common:state.failed.text')}</Alert> : null}
          {act === 'withdraw' ? <Textarea label={t('withdraw.reason')} required autosize minRows={3} maxLength={2000} data-autofocus value={reason} onChange={event => { setReason(event.currentTarget.value); }} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common:cancel')}</Button>
            <Button type="submit" loading={doing.isPending}>{t(act === 'change' ? 'change.confirm' : 'withdraw.act')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
