import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';

export interface Token { id: string; name: string; createdAt: string; expiresAt: string; lastUsedOn: string | null }

/** A token at the only moment when it can be read. */
export interface NewToken { id: string; name: string; token: string; expiresAt: string }

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async ({ signal }) => (await getJson<Page<Token>>('/api/tokens', signal)).items,
});

export const makeToken = (name: string) => sendJson<NewToken>('POST', '/api/tokens', { name });
export const revokeToken = (id: string) => sendJson<undefined>('DELETE', `/api/tokens/${id}`);
