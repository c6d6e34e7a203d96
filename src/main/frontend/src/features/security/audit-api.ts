import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type {
  SecurityActName, SecurityActView,
  SecurityBrokenView, SecurityChangeView, SecurityCheckView, SecurityEntryView, SecurityFound, SecurityTrailView,
} from '@/shared/api/types';

/** Kinds of subjects that can be searched, as the server names them. */
export const searchedKinds = ['PLAN', 'INSPECTION', 'FINDING', 'ACCOUNT'] as const;

export type FoundTrail = SecurityFound;
export type Change = SecurityChangeView;
export type Entry = SecurityEntryView;
export type TrailPart = SecurityTrailView;
export type Broken = SecurityBrokenView;
export type CheckPart = SecurityCheckView;

export const trailsQuery = (filter: { subject?: string | undefined; q?: string | undefined }) => queryOptions({
  queryKey: ['audit', 'trails', filter],
  queryFn: async ({ signal }) => (await getJson<Page<FoundTrail>>(withQuery('/api/audit', filter), signal)).items,
});

export const actsQuery = (filter: { who?: string | undefined; from?: string | undefined; to?: string | undefined; act?: string | undefined }) => infiniteQueryOptions({
  queryKey: ['audit', 'acts', filter],
  queryFn: ({ pageParam, signal }) => getJson<Page<SecurityActView>>(withQuery('/api/audit/acts', { ...filter, cursor: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: page => page.next,
});

export const actNamesQuery = queryOptions({ queryKey: ['audit', 'names'], queryFn: ({ signal }) => getJson<SecurityActName[]>('/api/audit/acts/names', signal) });

export const trailQuery = (subject: string, id: string) => infiniteQueryOptions({
  queryKey: ['audit', 'trail', subject, id],
  queryFn: ({ pageParam, signal }) => getJson<TrailPart>(withQuery(`/api/audit/${subject}/${id}`, { cursor: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: part => part.next,
});

const CHAINS_AT_A_TIME = 100;

/** Checks all chains part by part and tells after each part how far it is. */
export async function checkAll(onProgress: (soFar: CheckPart) => void): Promise<CheckPart> {
  let sum: CheckPart = { items: [], chains: 0, entries: 0, texts: 0, total: 0, next: null };
  do {
    const part = await getJson<CheckPart>(withQuery('/api/audit/verification', { size: CHAINS_AT_A_TIME, cursor: sum.next }));
    sum = {
      items: [...sum.items, ...part.items], chains: sum.chains + part.chains, entries: sum.entries + part.entries,
      texts: sum.texts + part.texts, total: part.total, next: part.next,
    };
    onProgress(sum);
  } while (sum.next);
  return sum;
}
