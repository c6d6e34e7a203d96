import { useTranslation } from '@/shared/i18n';
import { NavLink } from '@/shared/routing/routing';
import classes from './field-links.module.css';
import { fieldSheets } from './field-sheets';

/** The ways to the field sheets of an inspection. */
export function FieldLinks({ subject }: { subject: string }) {
  const { t } = useTranslation('field');
  return (
    <nav aria-label={t('title')} className={classes.links}>
      {fieldSheets.map(sheet => <NavLink key={sheet} to={`/inspections/${subject}/field/${sheet}`}>{t(`sheet.${sheet}`)}</NavLink>)}
    </nav>
  );
}
