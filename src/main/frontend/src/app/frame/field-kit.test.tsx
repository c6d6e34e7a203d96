import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pack } from './field-kit';

const tasks = ['first', 'second'].map(id => ({ id: `task-${id}`, caseId: id, caseKind: 'inspection', offline: true }));

/** A server that has work on site for two inspections, and refuses some addresses. */
function serverThat(status: number, refuses: (path: string) => boolean) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: RequestInfo | URL) => {
    const path = String(address);
    asked.push(path);
    const known = path.startsWith('/api/tasks?') ? { items: tasks } : path.startsWith('/api/inspections/') ? { inspection: { unitCode: 'X-1' } }
      : { items: [], sections: [], next: null };
    return Promise.resolve(refuses(path) ? new Response('{}', { status }) : Response.json(known));
  });
  return asked;
}

beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout'] }); });
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });

it('leaves out what is refused and takes the rest along', async () => {
  const asked = serverThat(403, path => path === '/api/sheets/first' || path === '/api/violations');
  await pack(new AbortController().signal);
  expect(asked).toContain('/api/inspections/second');
  expect(asked.filter(path => path.startsWith('/api/sheets/second/field'))).not.toHaveLength(0);
});

it('asks for nothing more when the server does not answer', async () => {
  const asked = serverThat(503, path => path === '/api/sheets/first');
  await expect(pack(new AbortController().signal)).rejects.toMatchObject({ status: 503 });
  expect(asked).not.toContain('/api/inspections/second');
});
