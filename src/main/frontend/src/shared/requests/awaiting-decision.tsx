import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatMoment } from '@/shared/lib/format';
import { hasRole, useSession } from '@/shared/session/session';
import classes from './awaiting-decision.module.css';
import { requestsQuery } from './requests-api';

/** What others have handed in and the reader is to decide; nothing where nothing waits. */
export function AwaitingDecision() {
  const { t } = useTranslation();
  const session = useSession();
  const requests = useQuery({ ...requestsQuery, enabled: hasRole(session, 'process-manager') || hasRole(session, 'admin') });
  const items = requests.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={classes.box} aria-labelledby="awaiting-decision">
      <h2 id="awaiting-decision">{t('awaiting.title', { count: items.length })}</h2>
      <ul>
        {items.map(request => (
          <li key={request.id}>
            <Link to={request.path}>{request.sentence}</Link>
            <small>{t('awaiting.by', { name: request.askedBy, at: formatMoment(request.askedAt) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
