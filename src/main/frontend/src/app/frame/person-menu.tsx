import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconKey, IconKeyboard, IconLock, IconLogout, IconMoon, IconSun, IconUserShare, IconUsers } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link, useNavigate } from '@/shared/routing/routing';
import { initials } from '@/shared/lib/format';
import { useSavingQueue } from '@/shared/saving/saving-context';
import { type Session, useSession, useSignOut, useTakePlace } from '@/shared/session/session';
import classes from './app-frame.module.css';
import { SignOutDialog } from './sign-out-dialog';

const schemes = [['light', IconSun], ['dark', IconMoon], ['auto', IconDeviceDesktop]] as const;

export function PersonMenu({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('common');
  const session = useSession();
  const { mutate: signOut } = useSignOut();
  const takePlace = useTakePlace();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queue = useSavingQueue();
  const [asking, setAsking] = useState(false);
  const leave = useCallback(() => { setAsking(false); signOut(); }, [signOut]);
  if (!session) return null;
  const leaveOrAsk = () => {
    queue.flush();
    const { unsent, owner } = queue.snapshot();
    if (unsent.some(item => item.owner === owner?.key)) setAsking(true);
    else leave();
  };
  const { name, post } = session.person;
  return (
    <>
      <Menu position="bottom-end" width={260} shadow="md">
        <Menu.Target>
          <button type="button" className={classes.person}>
            <span className={classes.face}>{initials(name)}</span>
            <span>
              <span className={classes.name}>{name}</span>
              <span className={classes.post}>{session.actingFor ? t('person.actingFor', { name: session.actingFor.name }) : post}</span>
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{name}<br />{post}</Menu.Label>
          <Places session={session} onTake={id => { takePlace.mutate(id, { onSuccess: () => { navigate('/'); } }); }} />
          <Menu.Divider />
          <Menu.Label>{t('scheme.label')}</Menu.Label>
          {schemes.map(([scheme, Icon]) => (
            <Menu.Item
              key={scheme} leftSection={<Icon size={16} />} fw={colorScheme === scheme ? 600 : 400} aria-current={colorScheme === scheme}
              onClick={() => { setColorScheme(scheme); }}
            >
              {t(`scheme.${scheme}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item component={Link} to="/stand-ins" leftSection={<IconUsers size={16} />}>{t('person.standIns')}</Menu.Item>
          <Menu.Item component={Link} to="/password" leftSection={<IconLock size={16} />}>{t('person.password')}</Menu.Item>
          <Menu.Item component={Link} to="/tokens" leftSection={<IconKey size={16} />}>{t('person.tokens')}</Menu.Item>
          <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={onHelp}>{t('shortcuts.title')}</Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={leaveOrAsk}>{t('person.signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking ? <SignOutDialog onClose={() => { setAsking(false); }} onGo={leave} /> : null}
    </>
  );
}

/** In whose place to act; shown to those whom somebody has appointed for today. */
function Places({ session, onTake }: { session: Session; onTake: (id: string | null) => void }) {
  const { t } = useTranslation('common');
  if (session.mayActFor.length === 0) return null;
  const places = [{ id: null, label: t('person.ownPlace') }, ...session.mayActFor.map(one => ({ id: one.id, label: one.name }))];
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('person.place')}</Menu.Label>
      {places.map(({ id, label }) => {
        const current = (session.actingFor?.id ?? null) === id;
        return (
          <Menu.Item
            key={id ?? 'own'} leftSection={<IconUserShare size={16} />} fw={current ? 600 : 400} aria-current={current}
            onClick={() => { onTake(id); }}
          >
            {label}
          </Menu.Item>
        );
      })}
    </>
  );
}
