import { vi } from 'vitest';

export interface Sent {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

type Answer = { status?: number; body?: unknown } | 'unreachable';

/** Stands in for the server: answers requests by "METHOD path" and keeps what was sent. */
export function answering(answers: Record<string, Answer | ((sent: Sent) => Answer)>): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    const request: Sent = {
      method: init.method ?? 'GET', path, headers: new Headers(init.headers), body: typeof init.body === 'string' ? JSON.parse(init.body) as unknown : null,
    };
    sent.push(request);
    const rule = answers[`${request.method} ${path}`];
    const answer = typeof rule === 'function' ? rule(request) : rule ?? { status: 404, body: { code: 'not-found' } };
    if (answer === 'unreachable') return Promise.reject(new TypeError('no network'));
    const { status = 200, body } = answer;
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }));
  });
  return sent;
}
