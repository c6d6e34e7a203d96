import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconClipboardCheck, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { InspectionStateTag } from '@/shared/inspections/inspection-state-tag';
import { formatDay, formatMoment } from '@/shared/lib/format';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { useIsPhone } from '@/shared/lib/use-media';
import { FactsTable } from '@/shared/ui/facts-table';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { inspectionPagesQuery, type InspectionRow, type InspectionState, orderQuery } from './api';
import { OrderVisitDialog } from './order-visit-dialog';

const filterNames = ['state', 'unit'] as const;
const shownStates: readonly InspectionState[] = ['PLANNED', 'ASSIGNED', 'ON_SITE', 'SITE_CLOSED', 'REPORTED', 'CONCLUDED', 'CANCELLED'];

/** The inspections that somebody may see, the latest visit first. */
export function InspectionsPage() {
  const { t } = useTranslation('inspection');
  const [filters, setFilters] = useUrlFilters(filterNames);
  const pages = useInfiniteQuery(inspectionPagesQuery(filters));
  const order = useQuery(orderQuery).data;
  const [ordering, setOrdering] = useState(false);
  const act = order?.mayOrder ? <Button leftSection={<IconEyeOff size={16} />} onClick={() => { setOrdering(true); }}>{t('order.act')}</Button> : undefined;
  return (
    <Page title={t('list.title')} acts={act}>
      {ordering && order ? <OrderVisitDialog officials={order.officials} close={() => { setOrdering(false); }} /> : null}
      <FilterChips label={t('list.states')}>
        {shownStates.map(state => (
          <FilterChip
            key={state} on={filters.state === state} label={t(`state.${state}`)}
            onToggle={() => { setFilters({ state: filters.state === state ? null : state }); }}
          />
        ))}
      </FilterChips>
      <Panel flush>
        <QueryView query={pages}>
          {({ pages: read }) => {
            const rows = read.flatMap(page => page.items);
            return rows.length === 0
              ? <EmptyView title={t('list.none')} icon={<IconClipboardCheck size={28} stroke={1.5} />}>{t('list.noneWhy')}</EmptyView>
              : <InspectionTable rows={rows} />;
          }}
        </QueryView>
      </Panel>
      {pages.hasNextPage ? (
        <Button variant="default" style={{ alignSelf: 'center' }} loading={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>
          {t('common:loadMore')}
        </Button>
      ) : null}
    </Page>
  );
}

function InspectionTable({ rows }: { rows: readonly InspectionRow[] }) {
  const { t } = useTranslation('inspection');
  const isPhone = useIsPhone();
  if (isPhone) {
    return (
      <RowCards label={t('list.title')}>
        {rows.map(row => (
          <RowCard
            key={row.id} to={`/inspections/${row.id}`} title={row.unitName} aside={row.mode === 'PLANNED' ? null : <Tag>{t(`mode.${row.mode}`)}</Tag>}
            foot={<><InspectionStateTag state={row.state} /><span>{row.concludedOn ? formatDay(row.concludedOn) : formatMoment(row.visitStartsAt)}</span></>}
          >
            {row.title}
            {row.conclusionNumber ? <><br /><small>{row.conclusionNumber}</small></> : null}
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('list.title')}>
      <thead>
        <tr>
          <th scope="col">{t('list.unit')}</th>
          <th scope="col">{t('list.name')}</th>
          <th scope="col">{t('list.visit')}</th>
          <th scope="col">{t('list.state')}</th>
          <th scope="col">{t('list.conclusion')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td><Link to={`/inspections/${row.id}`}>{row.unitName}</Link></td>
            <td>{row.title} {row.mode === 'PLANNED' ? null : <Tag tone={row.mode === 'UNANNOUNCED' ? 'accent' : 'plain'}>{t(`mode.${row.mode}`)}</Tag>}</td>
            <td className="num">{formatMoment(row.visitStartsAt)}</td>
            <td><InspectionStateTag state={row.state} /></td>
            <td className="num">{row.conclusionNumber && row.concludedOn ? `${row.conclusionNumber} (${formatDay(row.concludedOn)})` : null}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
