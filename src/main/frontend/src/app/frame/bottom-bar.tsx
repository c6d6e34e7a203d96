import { IconDots } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { NavLink } from '@/shared/routing/routing';
import type { NavEntry } from '@/shared/feature';
import { Menu, MenuLink } from '@/shared/ui/menu';
import classes from './app-frame.module.css';
import { countHookOf, useEntries } from './use-entries';

/** Places beside "more" on a phone. */
const SPOTS = 4;

export function BottomBar() {
  const { t } = useTranslation('common');
  const entries = useEntries();
  const shown = entries.length <= SPOTS + 1 ? entries : entries.slice(0, SPOTS);
  const more = entries.slice(shown.length);
  return (
    <nav className={classes.bottom} aria-label={t('frame.nav')}>
      {shown.map(entry => <Spot key={entry.path} entry={entry} />)}
      {more.length > 0 ? (
        <Menu
          place="top-end"
          trigger={its => (
            <button type="button" className={classes.spot} {...its}>
              <IconDots size={20} stroke={1.75} aria-hidden />
              {t('frame.more')}
            </button>
          )}
        >
          {more.map(entry => <MenuLink key={entry.path} to={entry.path} icon={entry.icon}>{t(entry.label)}</MenuLink>)}
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
