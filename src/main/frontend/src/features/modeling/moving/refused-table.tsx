import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import type { Refused } from './moving-api';
import classes from './moving.module.css';

/** Every case that stays where it is, by its name, with the reasons in words. */
export function RefusedTable({ refused }: { refused: readonly Refused[] }) {
  const { t } = useTranslation('moving');
  return (
    <div className={classes.scroll} role="region" aria-label={t('refused.title')} tabIndex={0}>
      <table className="facts-table">
        <thead>
          <tr>
            <th scope="col">{t('refused.case')}</th>
            <th scope="col">{t('refused.why')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map(one => (
            <tr key={one.caseId ?? one.title}>
              <td>{one.path ? <Link to={one.path}>{one.title}</Link> : one.title}{one.unit ? <div style={{ color: 'var(--muted)' }}>{one.unit}</div> : null}</td>
              <td><ul className={classes.reasons}>{one.reasons.map(reason => <li key={reason}>{reason}</li>)}</ul></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
