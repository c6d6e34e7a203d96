import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconCopy, IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import classes from './tokens.module.css';
import { makeToken, type NewToken, tokensQuery } from './tokens-api';

/** Makes a token and shows it this once. */
export function NewTokenForm({ made, onMade }: { made: NewToken | null; onMade: (token: NewToken) => void }) {
  const { t } = useTranslation('security');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: () => makeToken(name.trim()),
    onSuccess: token => {
      setName('');
      onMade(token);
      void client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() && !make.isPending) make.mutate();
  }

  return (
    <Panel title={t('tokens.new')}>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={t('tokens.name')} description={t('tokens.nameHint')} maxLength={100} required withAsterisk={false} className={classes.name ?? ''}
          value={name} onChange={event => { setName(event.currentTarget.value); }}
        />
        <Button type="submit" leftSection={<IconPlus size={16} />} loading={make.isPending} disabled={!name.trim()}>{t('tokens.make')}</Button>
      </form>
      {make.error ? <Notice tone="late" role="alert" title={(isProblem(make.error) && make.error.message) || t('tokens.failed')} /> : null}
      <div role="status">{made ? <Made token={made} /> : null}</div>
    </Panel>
  );
}

function Made({ token }: { token: NewToken }) {
  const { t } = useTranslation('security');
  return (
    <Notice tone="ok" title={t('tokens.made', { name: token.name })}>
      <p className={classes.once}>{t('tokens.once')}</p>
      <code className={classes.secret}>{token.token}</code>
      <CopyButton value={token.token}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={copy}>{copied ? t('tokens.copied') : t('tokens.copy')}</Button>
        )}
      </CopyButton>
    </Notice>
  );
}
