import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { NavLink } from '@/shared/routing/routing';
import type { NavEntry } from '@/shared/feature';
import { Hint } from '@/shared/ui/hint';
import classes from './app-frame.module.css';
import { countHookOf, useEntries } from './use-entries';

export function Rail({ folded, onFold }: { folded: boolean; onFold?: () => void }) {
  const { t } = useTranslation('common');
  const entries = useEntries();
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const foldLabel = t(folded ? 'frame.unfold' : 'frame.fold');
  return (
    <nav className={classes.rail} aria-label={t('frame.nav')} data-folded={folded ? true : undefined}>
      {entries.map(entry => <RailEntry key={entry.path} entry={entry} folded={folded} />)}
      {onFold ? (
        <Hint label={foldLabel} place="right" disabled={!folded}>
          <button type="button" className={`${classes.entry} ${classes.fold}`} onClick={onFold} aria-label={foldLabel}>
            <FoldIcon size={18} stroke={1.75} aria-hidden />
            {folded ? null : foldLabel}
          </button>
        </Hint>
      ) : null}
    </nav>
  );
}

function RailEntry({ entry, folded }: { entry: NavEntry; folded: boolean }) {
  const { t } = useTranslation();
  const useCount = countHookOf(entry);
  const count = useCount();
  const label = t(entry.label);
  return (
    <Hint label={label} place="right" disabled={!folded}>
      <NavLink to={entry.path} className={classes.entry ?? ''}>
        <entry.icon size={18} stroke={1.75} />
        <span className={folded ? 'visually-hidden' : ''}>{label}</span>
        {count ? <b>{count}</b> : null}
      </NavLink>
    </Hint>
  );
}
