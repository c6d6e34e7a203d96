import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';

/** Kinds of subjects that can be searched, as the server names them. */
export const searchedKinds = ['PLAN', 'INSPECTION', 'FINDING', 'ACCOUNT'] as const;

export interface FoundTrail { subject: string; id: string; name: string; path: string | null; acts: number; lastAt: string }

export interface Change { fact: string; label: string; before: unknown; after: unknown }

export interface Entry {
  sequence: number;
  at: string;
  by: { id: string; name: string };
  actingFor: { id: string; name: string } | null;
  act: string;
  sentence: string;
  changes: Change[];
  withheld: boolean;
  hash: string;
}

export interface TrailPart extends Page<Entry> { subject: { id: string; name: string; path: string | null } }

export interface Broken { subject: string; id: string; sequence: number }

export interface CheckPart { items: Broken[]; chains: number; entries: number; texts: number; total: number; next: string | null }

export const trailsQuery = (filter: { subject?: string | undefined; q?: string | undefined }) => queryOptions({
  queryKey: ['audit', 'trails', filter],
  queryFn: async ({ signal }) => (await getJson<Page<FoundTrail>>(withQuery('/api/audit', filter), signal)).items,
});

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
