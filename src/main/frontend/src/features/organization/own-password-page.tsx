import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { useSignOut } from '@/shared/session/session';
import { Notice } from '@/shared/ui/notice';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { changeOwnPassword } from './accounts-api';

/** Changes the password of whoever is signed in; all sessions end, so that they sign in anew. */
export function OwnPasswordPage() {
  const { t } = useTranslation('organization');
  const signOut = useSignOut();
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const change = useMutation({ mutationFn: () => changeOwnPassword(before, after), onSuccess: () => { signOut.mutate(); } });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!change.isPending) change.mutate();
  }

  return (
    <Page title={t('password.title')} lead={t('password.lead')}>
      <Panel>
        <form onSubmit={submit} style={{ maxWidth: 420 }}>
          <Stack>
            <PasswordInput label={t('password.before')} required autoComplete="current-password" maxLength={200} value={before} onChange={event => { setBefore(event.currentTarget.value); }} />
            <PasswordInput label={t('password.after')} description={t('password.hint')} required autoComplete="new-password" maxLength={200} value={after} onChange={event => { setAfter(event.currentTarget.value); }} />
            {change.error ? <Notice tone="late" role="alert" title={(isProblem(change.error) && change.error.message) || t('accounts.failed')} /> : null}
            <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>{t('password.change')}</Button>
          </Stack>
        </form>
      </Panel>
    </Page>
  );
}
