import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconGavel, IconPlus } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { useIsPhone } from '@/shared/lib/use-media';
import { hasRole, useSession } from '@/shared/session/session';
import { FactsTable } from '@/shared/ui/facts-table';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { casePagesQuery, type CaseRow, type CaseState } from './api';
import { ClockLine } from './clock-line';

const filterNames = ['state'] as const;
const shownStates: readonly CaseState[] = ['OPENED', 'DEFERRED', 'ACCEPTED', 'REVIEWED', 'COUNCIL_FORMED', 'RECOMMENDED', 'DECIDED', 'SERVED', 'CLOSED'];

/** The disciplinary cases that the reader may know of, newest first. */
export function CasesPage() {
  const { t } = useTranslation('discipline');
  const [filters, setFilters] = useUrlFilters(filterNames);
  const pages = useInfiniteQuery(casePagesQuery(filters));
  const mayOpen = hasRole(useSession(), 'personnel-officer');
  return (
    <Page
      title={t('list.title')} lead={t('list.confidential')}
      acts={mayOpen ? <Button component={Link} to="new" leftSection={<IconPlus size={16} />}>{t('list.open')}</Button> : undefined}
    >
      <FilterChips label={t('list.states')}>
        {shownStates.map(state => (
          <FilterChip key={state} on={filters.state === state} label={t(`state.${state}`)} onToggle={() => { setFilters({ state: filters.state === state ? null : state }); }} />
        ))}
      </FilterChips>
      <Panel flush>
        <QueryView query={pages}>
          {({ pages: read }) => {
            const rows = read.flatMap(page => page.items);
            return rows.length === 0 ? <EmptyView title={t('list.none')} icon={<IconGavel size={28} stroke={1.5} />}>{t('list.noneWhy')}</EmptyView> : <CaseTable rows={rows} />;
          }}
        </QueryView>
      </Panel>
      {pages.hasNextPage ? (
        <Button variant="default" style={{ alignSelf: 'center' }} loading={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>{t('common:loadMore')}</Button>
      ) : null}
    </Page>
  );
}

function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  const { t } = useTranslation('discipline');
  const isPhone = useIsPhone();
  if (isPhone) {
    return (
      <RowCards label={t('list.title')}>
        {rows.map(row => (
          <RowCard
            key={row.id} to={`/disciplinary-cases/${row.id}`} title={`${row.code} · ${row.person}`}
            foot={<><Tag>{t(`state.${row.state}`)}</Tag>{row.clock ? <ClockLine clock={row.clock} /> : null}</>}
          >
            <small>{row.post} · {row.unitName}</small>
            {row.decided ? <><br />{row.decided}</> : null}
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('list.title')}>
      <thead>
        <tr>
          <th scope="col">{t('list.code')}</th><th scope="col">{t('list.person')}</th><th scope="col">{t('list.unit')}</th>
          <th scope="col">{t('list.state')}</th><th scope="col">{t('list.clock')}</th><th scope="col">{t('list.decided')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td className="num"><Link to={`/disciplinary-cases/${row.id}`}>{row.code}</Link></td>
            <td>{row.person}<br /><small>{row.post}</small></td>
            <td>{row.unitName}</td>
            <td><Tag>{t(`state.${row.state}`)}</Tag></td>
            <td>{row.clock ? <ClockLine clock={row.clock} /> : null}</td>
            <td>{row.decided}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
