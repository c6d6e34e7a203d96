import { useSyncExternalStore } from 'react';

function mediaQuery(query: string) {
  const subscribe = (call: () => void) => {
    const list = window.matchMedia(query);
    list.addEventListener('change', call);
    return () => { list.removeEventListener('change', call); };
  };
  const matches = () => window.matchMedia(query).matches;
  return () => useSyncExternalStore(subscribe, matches);
}

/** Phones: the rail becomes a bottom bar, a task takes the whole page. */
export const useIsPhone: () => boolean = mediaQuery('(max-width: 600px)');

/** Too narrow for a list and its details side by side. */
export const useIsNarrow: () => boolean = mediaQuery('(max-width: 1000px)');
