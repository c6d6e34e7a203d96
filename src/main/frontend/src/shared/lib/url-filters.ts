import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A list's filters, kept in the address: back, reload and a sent link show the same list.
 *
 * @param names the parameters that are filters; others in the address are left alone
 * @returns the filters that are set, and how to set (`''` or null clears) some of them
 */
export function useUrlFilters<K extends string>(names: readonly K[]): [Partial<Record<K, string>>, (change: Partial<Record<K, string | null>>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => {
    const set: Partial<Record<K, string>> = {};
    for (const name of names) {
      const value = params.get(name);
      if (value) set[name] = value;
    }
    return set;
  }, [names, params]);

  const change = useCallback((values: Partial<Record<K, string | null>>) => {
    setParams(before => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries<string | null | undefined>(values)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    }, { replace: true });
  }, [setParams]);

  return [filters, change];
}
