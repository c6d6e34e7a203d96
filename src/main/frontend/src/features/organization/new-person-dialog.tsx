import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isProblem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/notice';
import { UnitSelect } from '@/shared/ui/unit-select';
import { takeIn } from './accounts-api';
import { RoleFields, takesTwo } from './role-fields';

const empty = { username: '', name: '', post: '', unitCode: '', password: '', roles: [] as string[], reason: '' };

/** Takes somebody in; what was typed stays when it is refused. */
export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('organization');
  const client = useQueryClient();
  const [values, setValues] = useState(empty);
  const make = useMutation({
    mutationFn: () => takeIn({ ...values, reason: takesTwo(values.roles, []) ? values.reason : null }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['accounts'] });
      void client.invalidateQueries({ queryKey: ['role-grants'] });
      onClose();
    },
  });
  const set = (change: Partial<typeof empty>) => { setValues(before => ({ ...before, ...change })); };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!make.isPending) make.mutate();
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={t('accounts.add')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={t('accounts.name')} required maxLength={200} value={values.name} onChange={event => { set({ name: event.currentTarget.value }); }} />
          <TextInput label={t('accounts.post')} required maxLength={200} value={values.post} onChange={event => { set({ post: event.currentTarget.value }); }} />
          <UnitSelect label={t('accounts.unit')} value={values.unitCode} onChange={unitCode => { set({ unitCode }); }} />
          <TextInput
            label={t('accounts.username')} description={t('accounts.usernameHint')} required maxLength={40} autoComplete="off"
            value={values.username} onChange={event => { set({ username: event.currentTarget.value }); }}
          />
          <PasswordInput label={t('accounts.firstPassword')} required maxLength={200} autoComplete="new-password" value={values.password} onChange={event => { set({ password: event.currentTarget.value }); }} />
          <RoleFields
            chosen={values.roles} onChosen={roles => { set({ roles }); }} reason={values.reason} onReason={reason => { set({ reason }); }}
          />
          {make.error ? <Notice tone="late" role="alert" title={(isProblem(make.error) && make.error.message) || t('accounts.failed')} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common:cancel')}</Button>
            <Button type="submit" loading={make.isPending}>{t('accounts.add')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
