import { useCallback, useMemo } from 'react';
import { useSearchParams } from '@/shared/routing/routing';

type Change<K extends string> = Partial<Record<K, string | null>>;

/**
 * Sets (`''` or null clears) some parameters of the address and leaves the others as they stand there now. What was drawn last may be older:
 * two changes in quick succession, say a filter and the words typed just before, both stay.
 */
export function useUrlChange<K extends string>(): (change: Change<K>) => void {
  const [, setParams] = useSearchParams();
  return useCallback(values => {
    setParams(before => {
      for (const [name, value] of Object.entries<string | null | undefined>(values)) {
        if (value) before.set(name, value);
        else before.delete(name);
      }
      return before;
    }, { replace: true });
  }, [setParams]);
}

/**
 * A list's filters, kept in the address: back, reload and a sent link show the same list.
 *
 * @param names the parameters that are filters; others in the address are left alone
 * @returns the filters that are set, and how to set (`''` or null clears) some of them
 */
export function useUrlFilters<K extends string>(names: readonly K[]): [Partial<Record<K, string>>, (change: Change<K>) => void] {
  const [params] = useSearchParams();
  const filters = useMemo(() => {
    const set: Partial<Record<K, string>> = {};
    for (const name of names) {
      const value = params.get(name);
      if (value) set[name] = value;
    }
    return set;
  }, [names, params]);
  return [filters, useUrlChange<K>()];
}
