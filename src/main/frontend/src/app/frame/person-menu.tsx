import { IconDeviceDesktop, IconKey, IconKeyboard, IconLock, IconLogout, IconMoon, IconSun, IconUserShare, IconUsers } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useNavigate } from '@/shared/routing/routing';
import { initials } from '@/shared/lib/format';
import { useSavingQueue } from '@/shared/saving/saving-context';
import { type Session, useSession, useSignOut, useTakePlace } from '@/shared/session/session';
import { colorScheme, useColorScheme } from '@/shared/ui/color-scheme';
import { later } from '@/shared/ui/later';
import { Menu, MenuDivider, MenuItem, MenuLabel, MenuLink } from '@/shared/ui/menu';
import classes from './app-frame.module.css';

const SignOutDialog = later(async () => (await import('./sign-out-dialog')).SignOutDialog);

const schemes = [['light', IconSun], ['dark', IconMoon], ['auto', IconDeviceDesktop]] as const;

export function PersonMenu({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('common');
  const session = useSession();
  const { mutate: signOut } = useSignOut();
  const takePlace = useTakePlace();
  const navigate = useNavigate();
  const chosen = useColorScheme();
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
      <Menu
        place="bottom-end" width={260}
        trigger={its => (
          <button type="button" className={classes.person} {...its}>
            <span className={classes.face}>{initials(name)}</span>
            <span>
              <span className={classes.name}>{name}</span>
              <span className={classes.post}>{session.actingFor ? t('person.actingFor', { name: session.actingFor.name }) : post}</span>
            </span>
          </button>
        )}
      >
        <MenuLabel>{name}<br />{post}</MenuLabel>
        <Places session={session} onTake={id => { takePlace.mutate(id, { onSuccess: () => { navigate('/'); } }); }} />
        <MenuDivider />
        <MenuLabel>{t('scheme.label')}</MenuLabel>
        {schemes.map(([scheme, Icon]) => (
          <MenuItem key={scheme} icon={Icon} isCurrent={chosen === scheme} onChoose={() => { colorScheme.set(scheme); }}>{t(`scheme.${scheme}`)}</MenuItem>
        ))}
        <MenuDivider />
        <MenuLink to="/stand-ins" icon={IconUsers}>{t('person.standIns')}</MenuLink>
        <MenuLink to="/password" icon={IconLock}>{t('person.password')}</MenuLink>
        <MenuLink to="/tokens" icon={IconKey}>{t('person.tokens')}</MenuLink>
        <MenuItem icon={IconKeyboard} onChoose={onHelp}>{t('shortcuts.title')}</MenuItem>
        <MenuItem icon={IconLogout} onChoose={leaveOrAsk}>{t('person.signOut')}</MenuItem>
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
      <MenuDivider />
      <MenuLabel>{t('person.place')}</MenuLabel>
      {places.map(({ id, label }) => {
        const current = (session.actingFor?.id ?? null) === id;
        return (
          <MenuItem key={id ?? 'own'} icon={IconUserShare} isCurrent={current} onChoose={() => { onTake(id); }}>{label}</MenuItem>
        );
      })}
    </>
  );
}
