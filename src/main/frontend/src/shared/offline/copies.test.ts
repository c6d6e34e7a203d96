import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/api/problem';
import { Copies, type Copy, type CopyStore } from './copies';

const DAY = 86_400_000;
const away = () => Promise.reject(new ApiProblem(0, {}));

function world() {
  const kept = new Map<string, Copy>();
  const store: CopyStore = {
    get: path => Promise.resolve(kept.get(path)),
    put: copies => { copies.forEach(copy => kept.set(copy.path, copy)); return Promise.resolve(); },
    sweep: stays => { for (const [path, copy] of kept) if (!stays(copy)) kept.delete(path); return Promise.resolve(); },
  };
  const time = { now: 100 * DAY };
  const start = () => new Copies(store, () => time.now);
  return { kept, store, time, start, copies: start() };
}

describe('a copy', () => {
  it('stands for an answer that does not come, and says from when it is until the server answers again', async () => {
    const { copies, time } = world();
    copies.belongTo('an');
    copies.put('/a', { x: 1 });
    const at = time.now;
    time.now += 60_000;
    expect(await copies.orCopy('/a', away())).toEqual({ x: 1 });
    expect(copies.shownSince()).toBe(at);
    expect(await copies.orCopy('/b', Promise.resolve(2))).toBe(2);
    expect(copies.shownSince()).toBeNull();
  });

  it('is not shown for what the server has refused, nor where none is', async () => {
    const { copies } = world();
    copies.belongTo('an');
    copies.put('/a', 1);
    await expect(copies.orCopy('/a', Promise.reject(new ApiProblem(403, {})))).rejects.toMatchObject({ status: 403 });
    await expect(copies.orCopy('/b', away())).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('belongs to one person in one place, and goes when another comes', async () => {
    const { copies, kept } = world();
    copies.belongTo('an');
    copies.put('/a', 1);
    await copies.flush();
    expect(kept.size).toBe(1);
    copies.belongTo('an@binh');
    expect(await copies.get('/a')).toBeUndefined();
    await copies.flush();
    expect(kept.size).toBe(0);
  });

  it('is found again after a start by whoever worked here last, for two weeks, and not after signing out', async () => {
    const { copies, time, start } = world();
    copies.belongTo('an');
    copies.put('/session', 'an');
    copies.put('/a', 1);
    await copies.flush();
    const next = start();
    await expect(next.orCopy('/a', away())).rejects.toThrow();
    expect(await next.resume('/session')).toBe('an');
    expect(await next.orCopy('/a', away())).toBe(1);
    time.now += 14 * DAY;
    expect(await next.get('/a')).toBeUndefined();
    time.now -= 14 * DAY;
    await next.clear();
    expect(await start().resume('/session')).toBeUndefined();
  });

  it('costs nothing but itself where the device keeps nothing', async () => {
    const broken: CopyStore = { get: away, put: away, sweep: away };
    const copies = new Copies(broken);
    copies.belongTo('an');
    copies.put('/a', 1);
    await copies.flush();
    await copies.clear();
    expect(await copies.resume('/session')).toBeUndefined();
    await expect(copies.orCopy('/a', away())).rejects.toMatchObject({ code: 'unreachable' });
  });
});

describe('an answer that takes long', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  it('is not waited for where there is a copy, and waited for where there is none', async () => {
    const { copies } = world();
    copies.belongTo('an');
    copies.put('/a', 'kept');
    const slow = () => new Promise<string>(done => { setTimeout(() => { done('new'); }, 20_000); });
    const withCopy = copies.orCopy('/a', slow());
    const without = copies.orCopy('/b', slow());
    await vi.advanceTimersByTimeAsync(8_000);
    expect(await withCopy).toBe('kept');
    await vi.advanceTimersByTimeAsync(12_000);
    expect(await without).toBe('new');
  });
});

it('is written only when the device has had time for what people type, many at once', async () => {
  vi.useFakeTimers();
  const { copies, store } = world();
  const put = vi.spyOn(store, 'put');
  copies.belongTo('an');
  copies.put('/a', 1);
  copies.put('/b', 2);
  await vi.advanceTimersByTimeAsync(1_900);
  expect(put).not.toHaveBeenCalled();
  expect((await copies.get('/a'))?.body).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(put).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
