import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatMoment } from '@/shared/lib/format';
import type { Change, Entry } from './audit-api';
import { AuditValue } from './audit-value';
import classes from './audit.module.css';

/** One act: who did what when, in whose place, and what changed; with its subject where it stands among acts of others. */
export function AuditEntry({ entry, of }: { entry: Entry; of?: { to: string; name: string } }) {
  const { t } = useTranslation('security');
  const isSystem = entry.by.id === '00000000-0000-0000-0000-000000000000';
  return (
    <li className={classes.entry}>
      <p className={classes.what}>
        <b>{isSystem ? t('audit.system') : entry.by.name}</b>{' '}
        {entry.actingFor ? <>{t('audit.actingFor', { name: entry.actingFor.name })} </> : null}
        {entry.sentence}
      </p>
      {of ? <p className={classes.of}><Link to={of.to}>{of.name}</Link></p> : null}
      <p className={classes.when}><time dateTime={entry.at}>{formatMoment(entry.at)}</time> · {t('audit.sequence', { number: entry.sequence })} · <span title={entry.hash}>{entry.hash.slice(0, 12)}</span></p>
      {entry.changes.length > 0 ? <Changes changes={entry.changes} /> : null}
      {entry.withheld ? <p className={classes.withheld}>{t('audit.withheld')}</p> : null}
    </li>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('security');
  return (
    <dl className={classes.changes}>
      {changes.map(change => (
        <div key={change.fact}>
          <dt>{change.label}</dt>
          <dd>
            {change.before === null ? null : <><del><span className="visually-hidden">{t('audit.before')} </span><AuditValue value={change.before} /></del>{' → '}</>}
            <span className="visually-hidden">{change.before === null ? '' : t('audit.after')} </span><AuditValue value={change.after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
