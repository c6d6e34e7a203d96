import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { isProblem } from '@/shared/api/problem';
import { formatMoment } from '@/shared/lib/format';
import { FactsTable } from '@/shared/ui/facts-table';
import { Notice } from '@/shared/ui/notice';
import { Panel } from '@/shared/ui/panel';
import { incidentsQuery, retryIncident } from './insight-api';
import classes from './insight.module.css';

/** Work of the machine that failed for good, of one version or of all; nothing when nothing failed. */
export function IncidentPanel({ definitionId }: { definitionId?: string }) {
  const { t } = useTranslation('moving');
  const client = useQueryClient();
  const pages = useInfiniteQuery(incidentsQuery);
  const retry = useMutation({ mutationFn: retryIncident, onSettled: () => client.invalidateQueries({ queryKey: incidentsQuery.queryKey }) });
  const rows = (pages.data?.pages ?? []).flatMap(page => page.items).filter(one => !definitionId || one.definitionId === definitionId);
  if (rows.length === 0 && !pages.hasNextPage) return null;
  return (
    <Panel title={t('incidents.title')} flush>
      {isProblem(retry.error) ? <Notice tone="late" role="alert" title={retry.error.message} /> : null}
      <FactsTable label={t('incidents.title')}>
        <thead>
          <tr>
            <th scope="col">{t('incidents.step')}</th>
            <th scope="col">{t('incidents.case')}</th>
            <th scope="col">{t('incidents.why')}</th>
            <th scope="col">{t('incidents.since')}</th>
            <th scope="col"><span className="visually-hidden">{t('incidents.retry')}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map(one => (
            <tr key={one.id}>
              <td>{one.step}{one.process ? <div style={{ color: 'var(--muted)' }}>{one.process}, {t('incidents.version', { version: one.version })}</div> : null}</td>
              <td>{one.path ? <Link to={one.path}>{one.title}</Link> : one.title}</td>
              <td className={classes.message}>{one.message ?? t('incidents.hidden')}</td>
              <td className="num">{formatMoment(one.since)}</td>
              <td className="right">
                <Button
                  size="compact-sm" variant="default" leftSection={<IconRefresh size={15} />} aria-label={t('incidents.retryOf', { step: one.step })}
                  loading={retry.isPending && retry.variables === one.id} onClick={() => { retry.mutate(one.id); }}
                >
                  {t('incidents.retry')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
      {pages.hasNextPage ? (
        <div className={classes.hidden}>
          <Button size="compact-sm" variant="default" loading={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>{t('common:loadMore')}</Button>
        </div>
      ) : null}
    </Panel>
  );
}
