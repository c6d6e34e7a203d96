import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/notice';
import { type Account, changeRoles, giveSeat, setEnabled, setPassword, unitSeats } from './accounts-api';
import { RoleFields, takesTwo } from './role-fields';

/** What one person may do: roles, seats of the unit, a new password, whether they may sign in at all. */
export function AccountDialog({ account: opened, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation('organization');
  const client = useQueryClient();
  const [account, setAccount] = useState(opened);
  const [chosen, setChosen] = useState<string[]>(opened.roles);
  const [reason, setReason] = useState('');
  const [password, setNewPassword] = useState('');
  const [done, setDone] = useState('');
  const act = useMutation({
    mutationFn: ({ run }: { run: () => Promise<Account>; said: string | ((changed: Account) => string) }) => run(),
    onMutate: () => { setDone(''); },
    onSuccess: (changed, { said }) => {
      setAccount(changed);
      setChosen(changed.roles);
      setReason('');
      setDone(typeof said === 'string' ? said : said(changed));
      setNewPassword('');
      void client.invalidateQueries({ queryKey: ['accounts'] });
      void client.invalidateQueries({ queryKey: ['role-grants'] });
    },
  });
  const unchanged = chosen.length === account.roles.length && chosen.every(role => account.roles.includes(role));
  return (
    <Modal opened onClose={onClose} size="lg" title={account.name} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <RoleFields chosen={chosen} onChosen={setChosen} reason={reason} onReason={setReason} held={account.roles} waiting={account.waiting} />
        <Group>
          <Button
            disabled={unchanged} loading={act.isPending}
            onClick={() => {
              act.mutate({
                run: () => changeRoles(account.id, chosen, takesTwo(chosen, account.roles) ? reason : null),
                said: changed => t(changed.waiting.some(role => chosen.includes(role)) ? 'accounts.rolesWait' : 'accounts.rolesSaved'),
              });
            }}
          >
            {t('accounts.saveRoles')}
          </Button>
        </Group>
        <Group>
          {unitSeats.map(seat => (
            <Button
              key={seat} variant="default" disabled={account.seats.includes(seat)}
              onClick={() => { act.mutate({ run: () => giveSeat(account.id, seat), said: t('accounts.seatGiven') }); }}
            >
              {t(`accounts.give.${seat}`)}
            </Button>
          ))}
        </Group>
        <Group align="end">
          <PasswordInput
            label={t('accounts.newPassword')} autoComplete="new-password" maxLength={200} style={{ flex: '1 1 220px' }}
            value={password} onChange={event => { setNewPassword(event.currentTarget.value); }}
          />
          <Button variant="default" disabled={!password} onClick={() => { act.mutate({ run: () => setPassword(account.id, password), said: t('accounts.passwordSet') }); }}>{t('accounts.setPassword')}</Button>
        </Group>
        <div role="status">{done ? <Notice tone="ok" title={done} /> : null}</div>
        {act.error ? <Notice tone="late" role="alert" title={(isProblem(act.error) && act.error.message) || t('accounts.failed')} /> : null}
        <Group justify="space-between">
          <Button
            variant="default" color={account.enabled ? 'red' : 'teal'}
            onClick={() => { act.mutate({ run: () => setEnabled(account.id, !account.enabled), said: t(account.enabled ? 'accounts.lockedNow' : 'accounts.unlockedNow') }); }}
          >
            {t(account.enabled ? 'accounts.lock' : 'accounts.unlock')}
          </Button>
          <Button variant="default" onClick={onClose}>{t('common:close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
