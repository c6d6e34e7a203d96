import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { SecurityNewToken, SecurityToken } from '@/shared/api/types';

export type Token = SecurityToken;

/** A token at the only moment when it can be read. */
export type NewToken = SecurityNewToken;

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async ({ signal }) => (await getJson<Page<Token>>('/api/tokens', signal)).items,
});

export const makeToken = (name: string) => sendJson<NewToken>('POST', '/api/tokens', { name });
export const revokeToken = (id: string) => sendJson<undefined>('DELETE', `/api/tokens/${id}`);
