import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { SecurityNewToken, SecurityToken, SecurityWantedToken } from '@/shared/api/types';

export type Token = SecurityToken;

/** A token at the only moment when it can be read. */
export type NewToken = SecurityNewToken;

/** What somebody asks for when they make a token. */
export type WantedToken = SecurityWantedToken;
export type Scope = Token['scopes'][number];

/** More than these days are asked about. */
export const usualDays = 90;

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async ({ signal }) => (await getJson<Page<Token>>('/api/tokens', signal)).items,
});

export const makeToken = (wanted: WantedToken) => sendJson<NewToken>('POST', '/api/tokens', wanted);
export const revokeToken = (id: string) => sendJson<undefined>('DELETE', `/api/tokens/${id}`);
