import { Button, Checkbox, CopyButton, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCheck, IconCopy, IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { hasRole, useSession } from '@/shared/session/session';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import classes from './tokens.module.css';
import { makeToken, type NewToken, type Scope, tokensQuery, usualDays, type WantedToken } from './tokens-api';

const lives = [7, 30, usualDays, 180, 365];
const empty = { name: '', scopes: [] as Scope[], days: usualDays, reason: '', accepted: false };

/** Whether everything is there that the server asks for. */
const isComplete = (values: typeof empty) => values.name.trim() !== '' && values.scopes.length > 0
  && (values.days <= usualDays || (values.accepted && values.reason.trim() !== ''));

const wanted = ({ name, scopes, days, reason, accepted }: typeof empty): WantedToken => (
  { name: name.trim(), scopes, days, longLife: days > usualDays ? { accepted, reason: reason.trim() } : null }
);

/** Makes a token and shows it this once; what was typed stays when it is refused. */
export function NewTokenForm({ made, onMade }: { made: NewToken | null; onMade: (token: NewToken) => void }) {
  const { t } = useTranslation('security');
  const client = useQueryClient();
  const [values, setValues] = useState(empty);
  const make = useMutation({
    mutationFn: () => makeToken(wanted(values)),
    onSuccess: token => {
      setValues(empty);
      onMade(token);
      void client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  const set = (changed: Partial<typeof empty>) => { setValues(before => ({ ...before, ...changed })); };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isComplete(values) && !make.isPending) make.mutate();
  }

  return (
    <Panel title={t('tokens.new')}>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={t('tokens.name')} description={t('tokens.nameHint')} maxLength={100} required withAsterisk={false} className={classes.name ?? ''}
          value={values.name} onChange={event => { set({ name: event.currentTarget.value }); }}
        />
        <Select
          label={t('tokens.days')} allowDeselect={false} className={classes.days ?? ''}
          data={lives.map(days => ({ value: String(days), label: t('tokens.daysOf', { count: days }) }))}
          value={String(values.days)} onChange={days => { set({ days: Number(days) }); }}
        />
        <ScopeChoice value={values.scopes} onChange={scopes => { set({ scopes }); }} />
        {values.days > usualDays ? (
          <>
            <TextInput
              label={t('tokens.why')} description={t('tokens.whyHint')} maxLength={500} required withAsterisk={false} className={classes.whole ?? ''}
              value={values.reason} onChange={event => { set({ reason: event.currentTarget.value }); }}
            />
            <Checkbox className={classes.whole ?? ''} label={t('tokens.accept')} checked={values.accepted} onChange={event => { set({ accepted: event.currentTarget.checked }); }} />
          </>
        ) : null}
        <Button type="submit" leftSection={<IconPlus size={16} />} loading={make.isPending} disabled={!isComplete(values)}>{t('tokens.make')}</Button>
      </form>
      {make.error ? <Notice tone="late" role="alert" title={(isProblem(make.error) && make.error.message) || t('tokens.failed')} /> : null}
      <div role="status">{made ? <Made token={made} /> : null}</div>
    </Panel>
  );
}

/** What the program may do; bringing models is offered to those who may do so themselves. */
function ScopeChoice({ value, onChange }: { value: Scope[]; onChange: (scopes: Scope[]) => void }) {
  const { t } = useTranslation('security');
  const session = useSession();
  const offered: Scope[] = hasRole(session, 'process-manager') ? ['READ', 'WORK', 'DEPLOY'] : ['READ', 'WORK'];
  return (
    <Checkbox.Group label={t('tokens.may')} value={value} onChange={chosen => { onChange(offered.filter(scope => chosen.includes(scope))); }} className={classes.whole ?? ''}>
      <div className={classes.scopes}>
        {offered.map(scope => <Checkbox key={scope} value={scope} label={t(`tokens.scope.${scope}`)} description={t(`tokens.scopeHint.${scope}`)} />)}
      </div>
    </Checkbox.Group>
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
