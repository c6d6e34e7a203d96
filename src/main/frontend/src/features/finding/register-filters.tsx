import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/shared/i18n';
import { useUrlSearch } from '@/shared/lib/use-url-search';
import { FilterChip, FilterChips } from '@/shared/ui/filter-chip';
import { ChoiceFilter, FilterFields, WordsFilter } from '@/shared/ui/filter-fields';
import { UnitSelect } from '@/shared/ui/unit-select';
import { issuedPlansQuery, registerChoicesQuery, violationsQuery } from './api';

export const registerFilters = ['group', 'severity', 'unit', 'area', 'violation', 'responsible', 'plan', 'inspection', 'q', 'sort'] as const;
export type RegisterFilter = Partial<Record<(typeof registerFilters)[number], string>>;

const severities = ['F5', 'F4', 'F3', 'F2', 'F1'] as const;
const groups = ['open', 'overdue', 'noted', 'ended', 'all'] as const;
const orders = ['due', '-due', 'severity', '-detected', '-number'] as const;
const fromLists = ['unit', 'area', 'violation', 'responsible', 'plan', 'q'] as const;

interface RegisterFiltersProps {
  filters: RegisterFilter;
  onChange: (change: Partial<Record<keyof RegisterFilter, string | null>>) => void;
  counts: Record<string, number> | undefined;
}

/** What the register can be narrowed to and how it is ordered. */
export function RegisterFilters({ filters, onChange, counts }: RegisterFiltersProps) {
  const { t } = useTranslation('finding');
  const [words, setWords] = useUrlSearch(filters.q, q => { onChange({ q }); });
  const choices = useQuery(registerChoicesQuery).data;
  const violations = useQuery(violationsQuery('')).data ?? [];
  const plans = useQuery(issuedPlansQuery).data ?? [];
  const late = counts?.overdue ?? 0;
  return (
    <>
      <FilterChips label={t('list.filters')}>
        {groups.map(group => (
          <FilterChip
            key={group} on={(filters.group ?? 'open') === group} label={t(`group.${group}`)} count={counts?.[group]}
            {...(group === 'overdue' ? { icon: IconAlertTriangle, tone: late > 0 ? 'late' : 'plain' } as const : {})}
            onToggle={() => { onChange({ group: group === 'open' ? null : group }); }}
          />
        ))}
        {severities.map(severity => (
          <FilterChip
            key={severity} on={filters.severity === severity} label={severity} count={counts && (counts[severity] ?? 0)}
            onToggle={() => { onChange({ severity: filters.severity === severity ? null : severity }); }}
          />
        ))}
        {filters.inspection ? <FilterChip on label={t('list.narrowed')} onToggle={() => { onChange({ inspection: null }); }} /> : null}
      </FilterChips>
      <FilterFields set={fromLists.filter(name => filters[name]).length}>
        <WordsFilter label={t('list.words')} value={words} onChange={setWords} />
        <UnitSelect isFilter label={t('list.everyUnit')} value={filters.unit ?? ''} onChange={unit => { onChange({ unit: unit || null }); }} />
        <ChoiceFilter
          label={t('list.everyArea')} value={filters.area} onChange={area => { onChange({ area }); }}
          choices={(choices?.areas ?? []).map(area => ({ value: area.code, label: area.name }))}
        />
        <ChoiceFilter
          label={t('list.everyViolation')} value={filters.violation} onChange={violation => { onChange({ violation }); }}
          choices={violations.map(violation => ({ value: violation.code, label: `${violation.code} ${violation.name}` }))}
        />
        <ChoiceFilter
          label={t('list.everyResponsible')} value={filters.responsible} onChange={responsible => { onChange({ responsible }); }}
          choices={(choices?.people ?? []).map(person => ({ value: person.code, label: person.name }))}
        />
        <ChoiceFilter
          label={t('list.everyPlan')} value={filters.plan} onChange={plan => { onChange({ plan }); }}
          choices={plans.map(plan => ({ value: plan.id, label: plan.title }))}
        />
        <ChoiceFilter
          isFixed label={t('list.order')} value={filters.sort ?? 'due'} onChange={sort => { onChange({ sort: sort === 'due' ? null : sort }); }}
          choices={orders.map(order => ({ value: order, label: t(`order.${order}`) }))}
        />
      </FilterFields>
    </>
  );
}
