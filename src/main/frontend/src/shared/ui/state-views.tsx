import { IconAlertCircle, IconInbox, IconLock, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ApiProblem, UNREACHABLE } from '@/shared/api/problem';
import { Button } from './button';
import { Skeleton } from './skeleton';
import classes from './state-views.module.css';

interface EmptyProps {
  title: string;
  /** Why there is nothing. */
  children?: ReactNode;
  /** The first thing to do about it. */
  act?: ReactNode;
  icon?: ReactNode;
}

/** Nothing to show: says why and offers the first act. */
export function EmptyView({ title, children, act, icon = <IconInbox size={28} stroke={1.5} /> }: EmptyProps) {
  return (
    <div className={classes.state} data-centred>
      <span className={classes.icon} aria-hidden>{icon}</span>
      <p className={classes.title}>{title}</p>
      {children ? <p className={classes.text}>{children}</p> : null}
      {act ? <div className={classes.acts}>{act}</div> : null}
    </div>
  );
}

/** Lines of the size of what is coming, so that nothing shifts when it comes. */
export function LoadingView({ rows = 6, height = 44 }: { rows?: number; height?: number }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" aria-label={t('state.loading')} style={{ padding: 12, display: 'grid', gap: 10 }}>
      {Array.from({ length: rows }, (_, row) => <Skeleton key={row} height={height} />)}
    </div>
  );
}

/** What went wrong in the server's sentence, its code, and a way to try again. A missing right is told as such. */
export function ErrorView({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  const problem = error instanceof ApiProblem ? error : null;
  const kind = problem?.status === 403 ? 'forbidden' : problem?.status === 404 ? 'missing' : problem?.code === UNREACHABLE ? 'offline' : 'failed';
  const Icon = { forbidden: IconLock, missing: IconInbox, offline: IconWifiOff, failed: IconAlertCircle }[kind];
  return (
    <div className={classes.state} role="alert">
      <span className={classes.icon} aria-hidden><Icon size={26} stroke={1.5} /></span>
      <p className={classes.title}>{t(`state.${kind}.title`)}</p>
      <p className={classes.text}>{problem?.message || t(`state.${kind}.text`)}</p>
      <span className={classes.code}>{t('state.code', { code: problem?.code ?? 'unexpected' })}</span>
      {onRetry ? (
        <div className={classes.acts}>
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>{t('state.retry')}</Button>
        </div>
      ) : null}
    </div>
  );
}

interface Query<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** Shows what a query is at: skeleton, error with retry, or its data. Data once shown stays while a refresh fails. */
export function QueryView<T>({ query, children, loading = <LoadingView /> }: { query: Query<T>; children: (data: T) => ReactNode; loading?: ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorView error={query.error} onRetry={() => { query.refetch(); }} />;
  return loading;
}
