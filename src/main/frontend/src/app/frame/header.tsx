import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { NoticeBell } from '@/features/notification/notice-bell';
import { useIsPhone } from '@/shared/lib/use-media';
import { SavingChip } from '@/shared/saving/saving-chip';
import { Keys } from '@/shared/ui/keys';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { Mark } from '@/shared/ui/mark';
import classes from './app-frame.module.css';
import { PersonMenu } from './person-menu';

export function Header({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }) {
  const { t } = useTranslation('common');
  const isPhone = useIsPhone();
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.brand ?? ''}>
        <Mark />
        <span className={classes.brandName}>{t('brand')}</span>
      </Link>
      <button type="button" className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <span>{t('search.hint')}</span>
        {isPhone ? null : <Keys>{t('search.keys')}</Keys>}
      </button>
      <div className={classes.tools}>
        <SavingChip />
        <NoticeBell />
        <LanguageSwitch />
        <PersonMenu onHelp={onHelp} />
      </div>
    </header>
  );
}
