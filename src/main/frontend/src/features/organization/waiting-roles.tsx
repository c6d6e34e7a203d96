import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { formatMoment } from '@/shared/lib/format';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import { confirmRole, refuseRole, type RoleGrant, waitingRolesQuery } from './accounts-api';
import classes from './waiting-roles.module.css';

/** Roles that wait for a second administrator; nothing where none waits. */
export function WaitingRoles() {
  const { t } = useTranslation('organization');
  const client = useQueryClient();
  const { data } = useQuery(waitingRolesQuery);
  const [refused, setRefused] = useState<RoleGrant | null>(null);
  const changed = () => client.invalidateQueries({ predicate: query => ['accounts', 'role-grants', 'requests', 'notices'].includes(String(query.queryKey[0])) });
  const confirm = useMutation({ mutationFn: (id: string) => confirmRole(id), onSettled: changed });
  const waiting = data?.items ?? [];
  const failed = confirm.error ? <Notice tone="late" role="alert" title={(isProblem(confirm.error) && confirm.error.message) || t('accounts.failed')} /> : null;
  return (
    <>
      {failed}
      {waiting.length > 0 ? (
        <Panel title={t('grants.title')}>
          <ul className={classes.rows}>
            {waiting.map(one => (
              <li key={one.id} className={classes.row}>
                <div className={classes.text}>
                  <p className={classes.what}>{t('grants.what', { name: one.name, role: t(`accounts.role.${one.role}`) })}</p>
                  <p>{one.reason}</p>
                  <p className={classes.meta}>{t('grants.by', { name: one.proposedBy, when: formatMoment(one.proposedAt) })}{one.mayConfirm ? '' : ` · ${t('grants.needsAnother')}`}</p>
                </div>
                <Group gap="xs">
                  {one.mayConfirm ? (
                    <Button
                      loading={confirm.isPending && confirm.variables === one.id} aria-label={t('grants.confirmOne', { name: one.name })}
                      onClick={() => { confirm.mutate(one.id); }}
                    >
                      {t('grants.confirm')}
                    </Button>
                  ) : null}
                  <Button variant="default" aria-label={t('grants.refuseOne', { name: one.name })} onClick={() => { setRefused(one); }}>{t('grants.refuse')}</Button>
                </Group>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {refused ? <RefusalDialog grant={refused} onDone={changed} onClose={() => { setRefused(null); }} /> : null}
    </>
  );
}

/** Asks why a role is not given. */
function RefusalDialog({ grant, onDone, onClose }: { grant: RoleGrant; onDone: () => Promise<void>; onClose: () => void }) {
  const { t } = useTranslation('organization');
  const [reason, setReason] = useState('');
  const refuse = useMutation({
    mutationFn: () => refuseRole(grant.id, reason),
    onSuccess: async () => {
      await onDone();
      onClose();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!refuse.isPending) refuse.mutate();
  }
  return (
    <Modal opened onClose={onClose} title={t('grants.refuseTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <p>{t('grants.what', { name: grant.name, role: t(`accounts.role.${grant.role}`) })}</p>
          <Textarea
            label={t('grants.refusal')} required autosize minRows={2} maxLength={500} data-autofocus value={reason}
            onChange={event => { setReason(event.currentTarget.value); }}
          />
          {refuse.error ? <Notice tone="late" role="alert" title={(isProblem(refuse.error) && refuse.error.message) || t('accounts.failed')} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="submit" color="red" loading={refuse.isPending}>{t('grants.refuse')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
