import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { rolesByTwo, roles as all, type Role } from './accounts-api';

interface RoleFieldsProps {
  chosen: readonly string[];
  onChosen: (roles: string[]) => void;
  reason: string;
  onReason: (reason: string) => void;
  /** Roles held already. */
  held?: readonly string[];
  /** Roles that wait for a second administrator; they cannot be asked for again. */
  waiting?: readonly string[];
}

/** Roles to choose from; where a new one takes two administrators, why it is given is asked too. */
export function RoleFields({ chosen, onChosen, reason, onReason, held = [], waiting = [] }: RoleFieldsProps) {
  const { t } = useTranslation('organization');
  const description = (role: Role) => (waiting.includes(role) ? t('accounts.waits') : rolesByTwo.includes(role) ? t('accounts.takesTwo') : undefined);
  return (
    <Stack>
      <Checkbox.Group label={t('accounts.roles')} value={[...chosen]} onChange={onChosen}>
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(210px, 1fr))', gap: 8, paddingTop: 8 }}>
          {all.map(role => (
            <Checkbox key={role} value={role} label={t(`accounts.role.${role}`)} description={description(role)} disabled={waiting.includes(role)} />
          ))}
        </div>
      </Checkbox.Group>
      {takesTwo(chosen, held) ? (
        <Textarea
          label={t('accounts.reason')} description={t('accounts.reasonHint')} required autosize minRows={2} maxLength={500}
          value={reason} onChange={event => { onReason(event.currentTarget.value); }}
        />
      ) : null}
    </Stack>
  );
}

/** Whether a role is among the new ones that takes two administrators. */
export function takesTwo(chosen: readonly string[], held: readonly string[]) {
  return rolesByTwo.some(role => chosen.includes(role) && !held.includes(role));
}
