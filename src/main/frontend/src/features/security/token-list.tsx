import { Button, Group, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { Notice } from '@/shared/ui/notice';
import classes from './tokens.module.css';
import { revokeToken, type Token, tokensQuery } from './tokens-api';

/** Tokens with their dates; each can be taken back. */
export function TokenList({ rows, onRevoked }: { rows: readonly Token[]; onRevoked: (id: string) => void }) {
  const { t } = useTranslation('security');
  const [asked, setAsked] = useState<Token | null>(null);
  return (
    <>
      <ul className={classes.tokens} aria-label={t('tokens.own')}>
        {rows.map(token => (
          <li key={token.id}>
            <div>
              <p className={classes.tokenName}>{token.name}</p>
              <dl className={classes.dates}>
                <div><dt>{t('tokens.scopes')}</dt><dd>{token.scopes.map(scope => t(`tokens.scope.${scope}`)).join(', ')}</dd></div>
                <div><dt>{t('tokens.created')}</dt><dd>{formatMoment(token.createdAt)}</dd></div>
                <div><dt>{t('tokens.used')}</dt><dd>{token.lastUsedOn ? formatDay(token.lastUsedOn) : t('tokens.never')}</dd></div>
                <div><dt>{t('tokens.expires')}</dt><dd>{formatMoment(token.expiresAt)}{token.ended ? ` (${t('tokens.ended')})` : ''}</dd></div>
                {token.reason ? <div><dt>{t('tokens.reason')}</dt><dd>{token.reason}</dd></div> : null}
              </dl>
            </div>
            <Button variant="default" leftSection={<IconTrash size={16} />} aria-label={t('tokens.revokeOne', { name: token.name })} onClick={() => { setAsked(token); }}>{t('tokens.revoke')}</Button>
          </li>
        ))}
      </ul>
      {asked ? <RevokeDialog token={asked} onClose={() => { setAsked(null); }} onRevoked={onRevoked} /> : null}
    </>
  );
}

function RevokeDialog({ token, onClose, onRevoked }: { token: Token; onClose: () => void; onRevoked: (id: string) => void }) {
  const { t } = useTranslation('security');
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: () => {
      onRevoked(token.id);
      void client.invalidateQueries({ queryKey: tokensQuery.queryKey });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('tokens.revokeTitle', { name: token.name })} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <p>{t('tokens.revokeText')}</p>
      {revoke.error ? <Notice tone="late" role="alert" title={(isProblem(revoke.error) && revoke.error.message) || t('tokens.failed')} /> : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
        <Button color="red" loading={revoke.isPending} onClick={() => { revoke.mutate(); }}>{t('tokens.revokeAct')}</Button>
      </Group>
    </Modal>
  );
}
