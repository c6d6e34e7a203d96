import { Select } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getJson } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { OrganizationUnitView } from '@/shared/api/types';
import { plain } from '@/shared/lib/format';

type UnitName = Pick<OrganizationUnitView, 'code' | 'name' | 'validTo'>;

const unitNamesQuery = queryOptions({
  queryKey: ['units', 'names'],
  queryFn: async ({ signal }) => {
    const names: UnitName[] = [];
    let next: string | null = null;
    do {
      const page: Page<UnitName> = await getJson(`/api/units?size=200${next ? `&cursor=${next}` : ''}`, signal);
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
  /** May be left empty. */
  optional?: boolean;
  size?: 'sm' | 'md';
}

/** One of the units that exist, found by name with or without diacritics or by code. */
export function UnitSelect({ label, value, onChange, error, optional = false, size = 'md' }: UnitSelectProps) {
  const units = useQuery(unitNamesQuery).data ?? [];
  return (
    <Select
      label={label} required={!optional} clearable={optional} searchable size={size} value={value || null} error={error} data={units.map(unit => ({ value: unit.code, label: unit.name }))}
      filter={({ options, search }) => options.filter(option => 'value' in option && plain(`${option.label} ${option.value}`).includes(plain(search)))}
      onChange={code => { onChange(code ?? ''); }} nothingFoundMessage="–"
    />
  );
}
