import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering } from '@/testing/server';
import { getJson, onSignedOut, sendJson, withQuery } from './client';
import { UNREACHABLE } from './problem';

beforeEach(() => { document.cookie = 'XSRF-TOKEN=token-1; path=/'; });
afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT';
  vi.unstubAllGlobals();
});

describe('a request', () => {
  it('carries the token of the cookie on writes only, and the language of the reader', async () => {
    const sent = answering({ 'GET /api/a': { body: 1 }, 'POST /api/a': { body: 2 } });
    await getJson('/api/a');
    await sendJson('POST', '/api/a', { x: 1 }, 'key-1');
    expect(sent.map(request => request.headers.get('X-XSRF-TOKEN'))).toEqual([null, 'token-1']);
    expect(sent[1]?.headers.get('Idempotency-Key')).toBe('key-1');
    expect(sent[1]?.headers.get('Accept-Language')).toBe('vi');
    expect(sent[1]?.body).toEqual({ x: 1 });
  });

  it('that makes something keeps its key until it is answered, but a sign-in has none', async () => {
    let answers = 0;
    const sent = answering({ 'POST /api/a': () => (answers++ === 0 ? { status: 503 } : { body: 2 }), 'POST /api/session': { body: {} } });
    await expect(sendJson('POST', '/api/a', { x: 1 })).rejects.toThrow();
    await sendJson('POST', '/api/a', { x: 1 });
    await sendJson('POST', '/api/a', { x: 1 });
    await sendJson('POST', '/api/session', {});
    const keys = sent.map(request => request.headers.get('Idempotency-Key'));
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys[3]).toBeNull();
  });

  it('fetches the token first when there is none yet', async () => {
    document.cookie = 'XSRF-TOKEN=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT';
    const sent = answering({
      'GET /api/session': () => {
        document.cookie = 'XSRF-TOKEN=token-2; path=/';
        return { status: 401 };
      },
      'POST /api/session': { body: {} },
    });
    await sendJson('POST', '/api/session', {});
    expect(sent.map(request => request.path)).toEqual(['/api/session', '/api/session']);
    expect(sent[1]?.headers.get('X-XSRF-TOKEN')).toBe('token-2');
  });

  it('fails with the sentence, the code and the fields of the server', async () => {
    const field = { path: 'a[0].b', label: 'Tên', code: 'required', message: 'Cần điền.' };
    answering({ 'POST /api/a': { status: 422, body: { detail: 'Chưa đúng.', code: 'form-refused', fields: [field] } } });
    await expect(sendJson('POST', '/api/a', {})).rejects.toMatchObject({ message: 'Chưa đúng.', code: 'form-refused', status: 422, fields: [field], isPassing: false });
  });

  it('fails as unreachable, which may pass, when no answer comes', async () => {
    answering({ 'GET /api/a': 'unreachable' });
    await expect(getJson('/api/a')).rejects.toMatchObject({ code: UNREACHABLE, isPassing: true });
  });

  it('tells of a lost session, but not when it only asks for the session', async () => {
    answering({ 'GET /api/a': { status: 401 }, 'GET /api/session': { status: 401 } });
    const lost = vi.fn();
    const stop = onSignedOut(lost);
    await expect(getJson('/api/session')).rejects.toThrow();
    expect(lost).not.toHaveBeenCalled();
    await expect(getJson('/api/a')).rejects.toThrow();
    expect(lost).toHaveBeenCalledOnce();
    stop();
  });
});

it('a query leaves out what is not set', () => {
  expect(withQuery('/api/a', { q: 'đất đai', due: null, returned: false, size: 5, unit: '' })).toBe('/api/a?q=%C4%91%E1%BA%A5t+%C4%91ai&size=5');
});
