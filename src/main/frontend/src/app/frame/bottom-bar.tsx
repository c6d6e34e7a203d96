import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { NavLink, useNavigate } from '@/shared/routing/routing';
import type { NavEntry } from '@/shared/feature';
import classes from './app-frame.module.css';
import { countHookOf, useEntries } from './use-entries';

/** Places beside "more" on a phone. */
const SPOTS = 4;

export function BottomBar() {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const entries = useEntries();
  const shown = entries.length <= SPOTS + 1 ? entries : entries.slice(0, SPOTS);
  const more = entries.slice(shown.length);
  return (
    <nav className={classes.bottom} aria-label={t('frame.nav')}>
      {shown.map(entry => <Spot key={entry.path} entry={entry} />)}
      {more.length > 0 ? (
        <Menu position="top-end" shadow="md">
          <Menu.Target>
            <button type="button" className={classes.spot}>
              <IconDots size={20} stroke={1.75} aria-hidden />
              {t('frame.more')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map(entry => (
              <Menu.Item key={entry.path} leftSection={<entry.icon size={18} stroke={1.75} />} onClick={() => { navigate(entry.path); }}>
                {t(entry.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </nav>
  );
}

function Spot({ entry }: { entry: NavEntry }) {
  const { t } = useTranslation();
  const useCount = countHookOf(entry);
  const count = useCount();
  return (
    <NavLink to={entry.path} className={classes.spot ?? ''}>
      <entry.icon size={20} stroke={1.75} />
      {t(entry.label)}
      {count ? <b>{count}</b> : null}
    </NavLink>
  );
}
