import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Asked without a network, too: what the device keeps answers then, or the page says that the server cannot be reached.
        networkMode: 'always',
        refetchOnReconnect: true,
        // What the server has answered finally is not asked again; a lost answer is, twice.
        retry: (failures, error) => failures < 2 && isProblem(error) && error.isPassing && error.status !== 401,
      },
      mutations: { retry: false },
    },
  });
}

/** One page of a keyset list. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
