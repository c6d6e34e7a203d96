import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { Link } from '@/shared/routing/routing';
import { FactsTable } from '@/shared/ui/facts-table';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, ErrorView, LoadingView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { DecisionStateTag } from './decision-state-tag';
import { type DecisionRow, decisionsQuery } from './team-api';

/** The decisions on inspection teams by year. */
export function TeamsPage() {
  const { t } = useTranslation('team');
  const isPhone = useIsPhone();
  const decisions = useInfiniteQuery(decisionsQuery());
  const rows = decisions.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <Page title={t('list.title')}>
      <Panel flush>
        {decisions.isPending ? <LoadingView rows={4} /> : null}
        {decisions.isError ? <ErrorView error={decisions.error} onRetry={() => void decisions.refetch()} /> : null}
        {decisions.isSuccess && rows.length === 0 ? <EmptyView title={t('list.empty')} /> : null}
        {rows.length > 0 ? (isPhone ? <Cards rows={rows} /> : <Rows rows={rows} />) : null}
        {decisions.hasNextPage ? <Button variant="subtle" fullWidth loading={decisions.isFetchingNextPage} onClick={() => void decisions.fetchNextPage()}>{t('common:loadMore')}</Button> : null}
      </Panel>
    </Page>
  );
}

function numberOf(decision: DecisionRow) {
  return decision.number && decision.dated ? `${decision.number} (${formatDay(decision.dated)})` : '';
}

function Cards({ rows }: { rows: readonly DecisionRow[] }) {
  const { t } = useTranslation('team');
  return (
    <RowCards label={t('list.title')}>
      {rows.map(decision => (
        <RowCard key={decision.id} to={`/teams/${decision.id}`} title={decision.title} aside={<span className="num">{decision.year}</span>}
          foot={<><DecisionStateTag state={decision.state} /><span>{numberOf(decision)}</span></>}>
          <small>{t(decision.changes ? 'list.change' : 'list.founding')}</small>
        </RowCard>
      ))}
    </RowCards>
  );
}

function Rows({ rows }: { rows: readonly DecisionRow[] }) {
  const { t } = useTranslation('team');
  return (
    <FactsTable label={t('list.title')}>
      <thead><tr><th scope="col">{t('list.year')}</th><th scope="col">{t('list.name')}</th><th scope="col">{t('list.state')}</th><th scope="col">{t('list.number')}</th></tr></thead>
      <tbody>
        {rows.map(decision => (
          <tr key={decision.id}>
            <td className="num">{decision.year}</td>
            <td><Link to={`/teams/${decision.id}`}>{decision.title}</Link> <Tag tone="plain">{t(decision.changes ? 'list.change' : 'list.founding')}</Tag></td>
            <td><DecisionStateTag state={decision.state} /></td>
            <td className="num">{numberOf(decision)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
