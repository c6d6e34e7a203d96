import { useTranslation } from '@/shared/i18n';
import { dayInVietnam } from '@/shared/lib/format';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import type { DocumentChoicesView } from '@/shared/api/types';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { ChoiceFilter, FilterFields, WordsFilter } from '@/shared/ui/filter-fields';
import { UnitSelect } from '@/shared/ui/unit-select';
import type { PaperFilter } from './register-api';

const groups = ['missing', 'numbered'] as const;
const orders = ['-signed', 'signed', 'number', '-number'] as const;
const fromLists = ['year', 'issuer', 'type', 'unit', 'q'] as const;
const YEARS_BACK = 5;

interface PaperFiltersProps {
  filters: PaperFilter;
  onChange: (change: Partial<Record<keyof PaperFilter, string | null>>) => void;
  choices: DocumentChoicesView | undefined;
}

/** What the register can be narrowed to and how it is ordered. */
export function PaperFilters({ filters, onChange, choices }: PaperFiltersProps) {
  const { t } = useTranslation('paper');
  const [words, setWords] = useUrlSearch(filters.q, q => { onChange({ q }); });
  const now = Number(dayInVietnam(new Date()).slice(0, 4));
  return (
    <>
      <FilterChips label={t('register.filters')}>
        {groups.map(group => (
          <FilterChip
            key={group} on={filters.group === group} label={t(`group.${group}`)} count={group === 'missing' ? choices?.missing : undefined}
            onToggle={() => { onChange({ group: filters.group === group ? null : group }); }}
          />
        ))}
      </FilterChips>
      <FilterFields set={fromLists.filter(name => filters[name]).length}>
        <WordsFilter label={t('register.words')} value={words} onChange={setWords} />
        <UnitSelect isFilter label={t('register.everyUnit')} value={filters.unit ?? ''} onChange={unit => { onChange({ unit: unit || null }); }} />
        <ChoiceFilter
          label={t('register.everyYear')} value={filters.year} onChange={year => { onChange({ year }); }}
          choices={Array.from({ length: YEARS_BACK }, (_, back) => String(now - back)).map(year => ({ value: year, label: year }))}
        />
        <ChoiceFilter
          label={t('register.everyIssuer')} value={filters.issuer} onChange={issuer => { onChange({ issuer }); }}
          choices={(choices?.issuers ?? []).map(issuer => ({ value: issuer.code, label: issuer.name }))}
        />
        <ChoiceFilter
          label={t('register.everyKind')} value={filters.type} onChange={type => { onChange({ type }); }}
          choices={(choices?.kinds ?? []).map(kind => ({ value: kind.code, label: kind.name }))}
        />
        <ChoiceFilter
          isFixed label={t('register.order')} value={filters.sort ?? '-signed'} onChange={sort => { onChange({ sort: sort === '-signed' ? null : sort }); }}
          choices={orders.map(order => ({ value: order, label: t(`order.${order}`) }))}
        />
      </FilterFields>
    </>
  );
}
