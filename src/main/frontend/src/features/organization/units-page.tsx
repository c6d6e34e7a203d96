import { Button, TextInput } from '@mantine/core';
import { IconBuildingCommunity, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '@/shared/lib/format';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import { FactsTable } from '@/shared/ui/facts-table';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { type Unit, unitKinds, unitPagesQuery } from './api';

const filterNames = ['q', 'kind'] as const;
const PAGE_SIZE = 100;

export function UnitsPage() {
  const { t } = useTranslation('organization');
  const [filters, setFilters] = useUrlFilters(filterNames);
  const [words, setWords] = useUrlSearch(filters.q, q => { setFilters({ q }); });
  const pages = useInfiniteQuery(unitPagesQuery({ ...filters, size: PAGE_SIZE }));
  return (
    <Page title={t('units.title')} lead={t('units.lead')}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>
        <TextInput
          value={words} onChange={event => { setWords(event.currentTarget.value); }} aria-label={t('units.search')} placeholder={t('units.search')}
          leftSection={<IconSearch size={16} />} style={{ flex: '1 1 240px', maxWidth: 360 }}
        />
        <FilterChips label={t('units.kinds')}>
          {unitKinds.map(kind => (
            <FilterChip
              key={kind} on={filters.kind === kind} label={t(`kind.${kind}`)}
              onToggle={() => { setFilters({ kind: filters.kind === kind ? null : kind }); }}
            />
          ))}
        </FilterChips>
      </div>
      <Panel flush>
        <QueryView query={pages}>
          {({ pages: read }) => {
            const units = read.flatMap(page => page.items);
            return units.length === 0
              ? <NoUnits onClear={() => { setWords(''); setFilters({ q: null, kind: null }); }} />
              : <UnitTable units={units} />;
          }}
        </QueryView>
      </Panel>
      {pages.hasNextPage ? (
        <Button variant="default" style={{ alignSelf: 'center' }} loading={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>
          {t('units.loadMore')}
        </Button>
      ) : null}
    </Page>
  );
}

function NoUnits({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('organization');
  return (
    <EmptyView
      title={t('units.none')} icon={<IconBuildingCommunity size={28} stroke={1.5} />}
      act={<Button variant="default" onClick={onClear}>{t('units.clear')}</Button>}
    >
      {t('units.noneWhy')}
    </EmptyView>
  );
}

function UnitTable({ units }: { units: readonly Unit[] }) {
  const { t } = useTranslation('organization');
  return (
    <FactsTable label={t('units.title')}>
      <thead>
        <tr>
          <th scope="col">{t('units.name')}</th>
          <th scope="col">{t('units.kind')}</th>
          <th scope="col">{t('units.area')}</th>
          <th scope="col">{t('units.life')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(unit => (
          <tr key={unit.code}>
            <td><Link to={`/units/${unit.code}`}>{unit.name}</Link></td>
            <td>{t(`kind.${unit.kind}`)}</td>
            <td>{unit.area}</td>
            <td className="num">
              {unit.validTo
                ? <Tag>{t('units.until', { day: formatDay(unit.validTo) })}</Tag>
                : t('units.since', { day: formatDay(unit.validFrom) })}
            </td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
