import { useTranslation } from '@/shared/i18n';
import { formatDay, formatMoment } from '@/shared/lib/format';
import classes from './audit.module.css';

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A recorded value as a person reads it: days, yes and no, lists and rows. */
export function AuditValue({ value }: { value: unknown }) {
  const { t } = useTranslation('security');
  if (value === null || value === undefined || value === '') return <span className={classes.nothing}>{t('audit.nothing')}</span>;
  if (typeof value === 'boolean') return <>{value ? t('audit.yes') : t('audit.no')}</>;
  if (Array.isArray(value)) {
    return value.length === 0 ? <span className={classes.nothing}>{t('audit.nothing')}</span> : (
      <ul className={classes.list}>{value.map((each, index) => <li key={index}><AuditValue value={each} /></li>)}</ul>
    );
  }
  if (typeof value === 'object') {
    return (
      <>{Object.entries(value).map(([label, each], index) => <span key={label}>{index > 0 ? '; ' : ''}{label}: <AuditValue value={each} /></span>)}</>
    );
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return <>{day.test(text) ? formatDay(text) : moment.test(text) ? formatMoment(text) : text}</>;
}
