import { withIdempotencyKey } from './idempotency';
import { ApiProblem } from './problem';

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
  idempotencyKey?: string;
  /** Who has written what is sent; the server refuses it when somebody else is signed in by now. */
  person?: string;
  /** Goes on when the page is closed. */
  keepalive?: boolean;
  /** Kind of answer; JSON when left out. */
  accept?: string;
}

/** A shape of the API of which the client knows more than its description says: words of a list where that says text. */
export type Narrowed<T, N extends { [name in keyof N]: name extends keyof T ? unknown : never }> = Omit<T, keyof N> & N;

const CSRF_COOKIE = 'XSRF-TOKEN';
const listeners = new Set<() => void>();

/** Calls back whenever a request is answered "not signed in"; returns how to stop. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function csrfToken(): string | null {
  const cookie = document.cookie.split('; ').find(part => part.startsWith(`${CSRF_COOKIE}=`));
  return cookie ? decodeURIComponent(cookie.slice(CSRF_COOKIE.length + 1)) : null;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(0, {});
  }
}

async function headersFor({ method = 'GET', body, idempotencyKey, person, accept = 'application/json' }: RequestOptions): Promise<Headers> {
  const headers = new Headers({
    Accept: `${accept}, application/problem+json`,
    'Accept-Language': document.documentElement.lang || 'vi',
  });
  if (body !== undefined && !(body instanceof FormData)) headers.set('Content-Type', 'application/json');
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey);
  if (person) headers.set('Written-By', person);
  if (method !== 'GET') {
    // Any answer of the session resource sets the cookie, also "not signed in".
    if (!csrfToken()) await send('/api/session', { credentials: 'same-origin' });
    headers.set('X-XSRF-TOKEN', csrfToken() ?? '');
  }
  return headers;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
  const body: unknown = isJson ? await response.json().catch(() => ({})) : {};
  return new ApiProblem(response.status, typeof body === 'object' && body !== null ? body : {});
}

/** Sends a request to the own server; throws an {@link ApiProblem} unless it succeeds. */
export async function request(path: string, options: RequestOptions = {}): Promise<Response> {
  const { method = 'GET', body, signal, keepalive = false } = options;
  const response = await send(path, {
    method,
    headers: await headersFor(options),
    credentials: 'same-origin',
    body: body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body),
    signal: signal ?? null,
    keepalive,
  });
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (response.status === 401 && path !== '/api/session') listeners.forEach(listener => { listener(); });
  throw problem;
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, signal ? { signal } : {});
  return (await response.json()) as T;
}

export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  return (await request(path, { accept: 'application/xml, text/plain', ...(signal ? { signal } : {}) })).text();
}

/**
 * Sends a write and reads its answer; `undefined` when the server answers with no content. A POST gets the key of its intent unless one is
 * given: sent again after a lost answer it has no second effect.
 */
export async function sendJson<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, idempotencyKey?: string): Promise<T> {
  // Signing in has no effect to repeat, and a password is not kept in memory for it.
  if (method === 'POST' && !idempotencyKey && path !== '/api/session') {
    return withIdempotencyKey([method, path, body], key => sendJson<T>(method, path, body, key));
  }
  const response = await request(path, { method, body, ...(idempotencyKey ? { idempotencyKey } : {}) });
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A path with its query, leaving out what is not set. */
export function withQuery(path: string, query: Record<string, string | number | boolean | null | undefined>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false);
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()}`;
}
