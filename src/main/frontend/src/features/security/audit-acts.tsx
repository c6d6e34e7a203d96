import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { useUrlFilters } from '@/shared/lib/url-filters';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import { ChoiceFilter, FilterFields, WordsFilter } from '@/shared/ui/filter-fields';
import { Panel } from '@/shared/ui/panel';
import { EmptyView, QueryView } from '@/shared/ui/state-views';
import { actNamesQuery, actsQuery } from './audit-api';
import { AuditEntry } from './audit-entry';
import classes from './audit.module.css';

const filterNames = ['who', 'from', 'to', 'act'] as const;

/** Acts of the whole trail, newest first: who did them, on which days, what they were. */
export function AuditActs() {
  const { t } = useTranslation('security');
  const [filters, setFilters] = useUrlFilters(filterNames);
  const [who, setWho] = useUrlSearch(filters.who, words => { setFilters({ who: words }); });
  const names = useQuery(actNamesQuery).data ?? [];
  const found = useInfiniteQuery(actsQuery(filters));
  const day = (name: 'from' | 'to', label: string) => (
    <TextInput
      type="date" size="sm" aria-label={label} title={label} leftSection={<span className={classes.dayLabel} aria-hidden>{label}</span>} leftSectionWidth={76}
      value={filters[name] ?? ''} onChange={event => { setFilters({ [name]: event.currentTarget.value }); }}
    />
  );
  return (
    <>
      <FilterFields set={Object.keys(filters).length}>
        <WordsFilter label={t('audit.who')} value={who} onChange={setWho} />
        {day('from', t('audit.from'))}
        {day('to', t('audit.to'))}
        <ChoiceFilter label={t('audit.act')} value={filters.act} choices={names.map(({ act, name }) => ({ value: act, label: name }))} onChange={act => { setFilters({ act }); }} />
      </FilterFields>
      <Panel flush>
        <QueryView query={found}>
          {({ pages }) => {
            const acts = pages.flatMap(page => page.items);
            return acts.length === 0 && !found.hasNextPage
              ? <EmptyView title={t('audit.noActs')} icon={<IconHistory size={28} stroke={1.5} />}>{t('audit.noActsWhy')}</EmptyView>
              : (
                <ol className={classes.entries} aria-label={t('audit.foundActs')}>
                  {acts.map(({ kind, subject, entry }) => (
                    <AuditEntry
                      key={`${kind} ${subject.id} ${entry.sequence}`} entry={entry}
                      of={{ to: `/audit/${kind.toLowerCase()}/${subject.id}`, name: `${t(`audit.kind.${kind}`)}: ${subject.name}` }}
                    />
                  ))}
                </ol>
              );
          }}
        </QueryView>
      </Panel>
      {found.hasNextPage ? (
        <Button variant="default" style={{ alignSelf: 'center' }} loading={found.isFetchingNextPage} onClick={() => { void found.fetchNextPage(); }}>{t('common:loadMore')}</Button>
      ) : null}
    </>
  );
}
