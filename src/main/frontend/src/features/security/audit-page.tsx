import { CloseButton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconHistory, IconSearch } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { Link } from '@/shared/routing/routing';
import { formatMoment, formatNumber } from '@/shared/lib/format';
import { useIsPhone } from '@/shared/lib/use-media';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import { FactsTable } from '@/shared/ui/facts-table';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { Page } from '@/shared/ui/page';
import { Panel } from '@/shared/ui/panel';
import { RowCard, RowCards } from '@/shared/ui/row-cards';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { type FoundTrail, searchedKinds, trailsQuery } from './audit-api';
import { AuditActs } from './audit-acts';
import { AuditCheck } from './audit-check';
import classes from './audit.module.css';

const pageFilters = ['by'] as const;
const filterNames = ['subject', 'q'] as const;

/** The whole audit trail for those who keep it: find a subject or acts, check that nothing was changed. */
export function AuditPage() {
  const { t } = useTranslation('security');
  const [{ by }, setPage] = useUrlFilters(pageFilters);
  const isByActs = by === 'acts';
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <AuditCheck />
      <FilterChips label={t('audit.by')}>
        <FilterChip on={!isByActs} label={t('audit.bySubjects')} onToggle={() => { setPage({ by: null }); }} />
        <FilterChip on={isByActs} label={t('audit.byActs')} onToggle={() => { setPage({ by: 'acts' }); }} />
      </FilterChips>
      {isByActs ? <AuditActs /> : <AuditSubjects />}
    </Page>
  );
}

function AuditSubjects() {
  const { t } = useTranslation('security');
  const [filters, setFilters] = useUrlFilters(filterNames);
  const [words, setWords] = useUrlSearch(filters.q, q => { setFilters({ q }); });
  const found = useQuery(trailsQuery(filters));
  return (
    <>
      <FilterChips label={t('audit.kinds')}>
        {searchedKinds.map(kind => (
          <FilterChip key={kind} on={filters.subject === kind} label={t(`audit.kind.${kind}`)} onToggle={() => { setFilters({ subject: filters.subject === kind ? null : kind }); }} />
        ))}
      </FilterChips>
      <TextInput
        size="sm" value={words} onChange={event => { setWords(event.currentTarget.value); }} aria-label={t('audit.words')} placeholder={t('audit.words')}
        maxLength={100} leftSection={<IconSearch size={16} stroke={1.75} />} style={{ maxWidth: 420 }}
        rightSection={words ? <CloseButton size="sm" aria-label={t('audit.clear')} onClick={() => { setWords(''); }} /> : null}
      />
      <Panel flush>
        <QueryView query={found}>
          {rows => (rows.length === 0
            ? <EmptyView title={t('audit.none')} icon={<IconHistory size={28} stroke={1.5} />}>{t('audit.noneWhy')}</EmptyView>
            : <Trails rows={rows} />)}
        </QueryView>
      </Panel>
    </>
  );
}

function Trails({ rows }: { rows: readonly FoundTrail[] }) {
  const { t, i18n } = useTranslation('security');
  if (useIsPhone()) {
    return (
      <RowCards label={t('audit.found')}>
        {rows.map(row => (
          <RowCard
            key={row.id} to={`/audit/${row.subject.toLowerCase()}/${row.id}`} title={row.name}
            foot={<><span>{t('audit.acts')}: {formatNumber(row.acts, i18n.language)}</span><span>{formatMoment(row.lastAt)}</span></>}
          >
            <small>{t(`audit.kind.${row.subject}`)}</small>
          </RowCard>
        ))}
      </RowCards>
    );
  }
  return (
    <FactsTable label={t('audit.found')}>
      <thead>
        <tr><th scope="col">{t('audit.name')}</th><th scope="col" className="right">{t('audit.acts')}</th><th scope="col">{t('audit.last')}</th></tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <td style={{ minWidth: 140 }}>
              <Link to={`/audit/${row.subject.toLowerCase()}/${row.id}`}>{row.name}</Link>
              <div className={classes.when}>{t(`audit.kind.${row.subject}`)}</div>
            </td>
            <td className="right">{formatNumber(row.acts, i18n.language)}</td>
            <td className="num" style={{ whiteSpace: 'nowrap' }}>{formatMoment(row.lastAt)}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
