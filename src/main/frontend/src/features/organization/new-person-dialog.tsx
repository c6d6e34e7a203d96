import { Button, Checkbox, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { Notice } from '@/shared/ui/notice';
import { UnitSelect } from '@/shared/ui/unit-select';
import { roles, takeIn } from './accounts-api';

const empty = { username: '', name: '', post: '', unitCode: '', password: '', roles: [] as string[] };

/** Takes somebody in; what was typed stays when it is refused. */
export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('organization');
  const client = useQueryClient();
  const [values, setValues] = useState(empty);
  const make = useMutation({
    mutationFn: () => takeIn(values),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['accounts'] });
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
          <Checkbox.Group label={t('accounts.roles')} value={values.roles} onChange={chosen => { set({ roles: chosen }); }}>
            <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(210px, 1fr))', gap: 8, paddingTop: 8 }}>
              {roles.map(role => <Checkbox key={role} value={role} label={t(`accounts.role.${role}`)} />)}
            </div>
          </Checkbox.Group>
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
