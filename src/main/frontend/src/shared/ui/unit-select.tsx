import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Page } from '@/shared/api/query-client';
import type { OrganizationUnitView } from '@/shared/api/types';
import { plain } from '@/shared/lib/format';
import { getKeeping } from '@/shared/offline/keeping';
import { LongSelect } from './long-select';

type UnitName = Pick<OrganizationUnitView, 'code' | 'name' | 'validTo'>;

const unitNamesQuery = queryOptions({
  queryKey: ['units', 'names'],
  queryFn: async ({ signal }) => {
    const names: UnitName[] = [];
    let next: string | null = null;
    do {
      const page: Page<UnitName> = await getKeeping(`/api/units?size=200${next ? `&cursor=${next}` : ''}`, signal);
      names.push(...page.items);
      next = page.next;
    } while (next);
    return names.filter(unit => unit.validTo === null);
  },
  staleTime: 10 * 60_000,
});

interface UnitSelectProps {
  label: string;
  value: string;
  onChange: (code: string) => void;
  error?: string | undefined;
  /** One line among other filters: the label stands in the empty field, and the choice can be taken back. */
  isFilter?: boolean;
  className?: string | undefined;
  /** Begins with the cursor in it and its list open. */
  isOpen?: boolean;
}

/** One of the units that exist, found by name with or without diacritics or by code. */
export function UnitSelect({ label, value, onChange, error, isFilter = false, isOpen = false, className }: UnitSelectProps) {
  const units = useQuery(unitNamesQuery).data ?? [];
  const choices = units.map(unit => ({ value: unit.code, label: unit.name }));
  // A link may name a unit that exists no more, or the names are still on their way.
  if (value && !choices.some(choice => choice.value === value)) choices.push({ value, label: value });
  const looks = isFilter ? { 'aria-label': label, placeholder: label, clearable: true, clearButtonProps: { 'aria-label': label }, size: 'sm' } : { label, required: true, size: 'md' };
  return (
    <LongSelect
      {...looks} {...(className ? { className } : {})} autoFocus={isOpen} defaultDropdownOpened={isOpen} searchable value={value || null} error={error} data={choices}
      filter={({ options, search }) => options.filter(option => 'value' in option && plain(`${option.label} ${option.value}`).includes(plain(search)))}
      onChange={code => { onChange(code ?? ''); }} nothingFoundMessage="–"
    />
  );
}
