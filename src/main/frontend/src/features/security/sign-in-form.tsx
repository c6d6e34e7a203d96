import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { useSignIn } from '@/shared/session/session';
import { Notice } from '@/shared/ui/notice';

export function SignInForm({ onSignedIn }: { onSignedIn?: () => void }) {
  const { t } = useTranslation('security');
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ username: username.trim(), password }, {
      onSuccess: () => { onSignedIn?.(); },
      onError: () => { setPassword(''); },
    });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {signIn.error ? (
          <Notice tone="late" role="alert" title={(isProblem(signIn.error) && signIn.error.message) || t('signIn.unreachable')} />
        ) : null}
        <TextInput
          label={t('signIn.username')} size="md" autoComplete="username" autoCapitalize="none" spellCheck={false} required withAsterisk={false} autoFocus
          value={username} onChange={event => { setUsername(event.currentTarget.value); }}
        />
        <PasswordInput
          label={t('signIn.password')} size="md" autoComplete="current-password" required withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.reveal') }}
          value={password} onChange={event => { setPassword(event.currentTarget.value); }}
        />
        <Button type="submit" size="md" loading={signIn.isPending} fullWidth>{t('signIn.act')}</Button>
      </Stack>
    </form>
  );
}
