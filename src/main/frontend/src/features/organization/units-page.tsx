import { Button, TextInput } from '@mantine/core';
import { IconBuildingCommunity, IconClockExclamation, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatDay, formatNumber } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import { FactsTable } from '@/shared/ui/facts-table';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { Tag } from '@/shared/ui/tag';
import { useUnitFigures } from './unit-figures';
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
  const { t, i18n } = useTranslation('organization');
  const isPhone = useIsPhone();
  const { findings, scores } = useUnitFigures();
  const life = (unit: Unit) => (unit.validTo ? <Tag>{t('units.until', { day: formatDay(unit.validTo) })}</Tag> : t('units.since', { day: formatDay(unit.validFrom) }));
  const score = (unit: Unit) => {
    const known = scores.get(unit.code);
    return known ? t('units.scoreOf', { score: formatNumber(known.indexScore, i18n.language), year: known.year }) : null;
  };
  const open = (unit: Unit) => {
    const known = findings.get(unit.code);
    if (!known) return null;
    return <><Link to={`/findings?unit=${unit.code}`}>{t('units.openFindings', { count: known.open })}</Link> {known.overdue > 0 ? <Tag tone="late" icon={IconClockExclamation}>{t('units.late', { count: known.overdue })}</Tag> : null}</>;
  };
  if (isPhone) {
    return (
      <RowCards label={t('units.title')}>
        {units.map(unit => {
          const known = findings.get(unit.code);
          return (
            <RowCard
              key={unit.code} to={`/units/${unit.code}`} title={unit.name} aside={<small>{t(`kind.${unit.kind}`)}</small>}
              foot={<><span>{known ? t('units.openFindings', { count: known.open }) : life(unit)} {known && known.overdue > 0 ? <Tag tone="late" icon={IconClockExclamation}>{t('units.late', { count: known.overdue })}</Tag> : null}</span><span>{score(unit)}</span></>}
            />
          );
        })}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('units.title')}>
      <thead>
        <tr>
          <th scope="col">{t('units.name')}</th>
          <th scope="col">{t('units.kind')}</th>
          <th scope="col">{t('units.area')}</th>
          <th scope="col">{t('units.findings')}</th>
          <th scope="col">{t('units.score')}</th>
          <th scope="col">{t('units.life')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(unit => (
          <tr key={unit.code}>
            <td><Link to={`/units/${unit.code}`}>{unit.name}</Link></td>
            <td>{t(`kind.${unit.kind}`)}</td>
            <td>{unit.area}</td>
            <td className="num">{open(unit)}</td>
            <td className="num">{score(unit)}</td>
            <td className="num">{life(unit)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
