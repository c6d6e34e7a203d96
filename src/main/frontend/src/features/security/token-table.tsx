import { Button, Group, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { Notice } from '@/shared/ui/notice';
import { revokeToken, type Token, tokensQuery } from './tokens-api';

/** Tokens with their dates; each can be taken back. */
export function TokenTable({ rows, onRevoked }: { rows: readonly Token[]; onRevoked: (id: string) => void }) {
  const { t } = useTranslation('security');
  const [asked, setAsked] = useState<Token | null>(null);
  return (
    <>
      <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('tokens.own')}>
        <table className="facts-table">
          <thead>
            <tr>
              <th scope="col">{t('tokens.nameHead')}</th><th scope="col">{t('tokens.created')}</th><th scope="col">{t('tokens.used')}</th>
              <th scope="col">{t('tokens.expires')}</th><th scope="col"><span className="visually-hidden">{t('tokens.acts')}</span></th>
            </tr>
          </thead>
          <tbody>
            {rows.map(token => (
              <tr key={token.id}>
                <td style={{ minWidth: 120, overflowWrap: 'anywhere' }}>{token.name}</td>
                <td className="num">{formatMoment(token.createdAt)}</td>
                <td className="num">{token.lastUsedOn ? formatDay(token.lastUsedOn) : t('tokens.never')}</td>
                <td className="num">{formatMoment(token.expiresAt)}</td>
                <td>
                  <Button variant="default" leftSection={<IconTrash size={16} />} aria-label={t('tokens.revokeOne', { name: token.name })} onClick={() => { setAsked(token); }}>{t('tokens.revoke')}</Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
