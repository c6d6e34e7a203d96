import { beforeEach, describe, expect, it } from 'vitest';
import { HOA, type, World } from '@/testing/saving-world';
import { type Database, IdbStore, openDatabase } from './idb-store';
import type { SavingQueue } from './queue';

let world: World;

beforeEach(() => { world = new World(); });

/** A device on which operations fail as browsers have been seen to fail; `troubles` says how often, and how. */
function ailing(troubles: DOMException[], where: 'transaction' | 'put' | 'getAll' = 'transaction') {
  return new IdbStore(async lost => {
    const database = await openDatabase(lost);
    return new Proxy(database, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        if (name === where && troubles.length > 0 && where !== 'put') return () => { throw troubles.shift()!; };
        if (name === 'transaction' && where === 'put' && troubles.length > 0) return (...asked: unknown[]) => withFailingPut(Reflect.apply(value, target, asked) as object, troubles);
        return (value as (...asked: unknown[]) => unknown).bind(target);
      },
    }) as unknown as Database;
  });
}

function withFailingPut(transaction: object, troubles: DOMException[]): unknown {
  return new Proxy(transaction, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'objectStore' || typeof value !== 'function') return typeof value === 'function' ? (value as (...asked: unknown[]) => unknown).bind(target) : value;
      return (...asked: unknown[]) => {
        const store = Reflect.apply(value, target, asked) as object;
        return new Proxy(store, {
          get(inner, part) {
            const own: unknown = Reflect.get(inner, part, inner);
            if (part === 'put' && troubles.length > 0) {
              return () => {
                const trouble = troubles.shift()!;
                (target as { abort: () => void }).abort();
                return Promise.reject(trouble);
              };
            }
            return typeof own === 'function' ? (own as (...asked: unknown[]) => unknown).bind(inner) : own;
          },
        });
      };
    },
  });
}

const many = (name: string) => Array.from({ length: 500 }, () => new DOMException(name, name));
const sentOnce = () => { expect(world.server.writes.map(write => write.value)).toEqual(['a']); };
const trouble = (tab: SavingQueue) => tab.snapshot().trouble;

describe('a device', () => {
  it.each(['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError'])('whose handle died once (%s) is opened anew, and nobody notices', async name => {
    const tab = world.tab(HOA, ailing([new DOMException(name, name)]));
    type(tab, 'q1', 'a');
    await world.settle();
    expect([trouble(tab), tab.snapshot().loose.size]).toEqual([null, 0]);
    expect(await new IdbStore().items()).toHaveLength(1);
    await world.pass(2_000);
    sentOnce();
  });

  it.each(['AbortError', 'TransactionInactiveError'])('that breaks off in the middle of writing (%s) is asked again', async name => {
    const tab = world.tab(HOA, ailing([new DOMException(name, name)], 'put'));
    type(tab, 'q1', 'a');
    await world.settle();
    expect(await new IdbStore().items()).toHaveLength(1);
    expect(trouble(tab)).toBeNull();
  });

  it('that is dead for good is said to be, and what was typed is sent all the same', async () => {
    const tab = world.tab(HOA, ailing(many('InvalidStateError')));
    type(tab, 'q1', 'a');
    await world.settle();
    expect([trouble(tab), tab.snapshot().loose.size]).toEqual(['broken', 1]);
    await world.pass(2_000);
    sentOnce();
    expect([tab.snapshot().unsent, tab.snapshot().loose.size]).toEqual([[], 0]);
  });

  it('that is full is said to be, and takes over what waits once it has room', async () => {
    const troubles = [new DOMException('full', 'QuotaExceededError')];
    const tab = world.tab(HOA, ailing(troubles, 'put'));
    world.server.always = 'unheard';
    type(tab, 'q1', 'a');
    await world.settle();
    expect([trouble(tab), tab.snapshot().loose.size]).toEqual(['full', 1]);
    expect(await new IdbStore().items()).toEqual([]);
    await world.pass(10_000);
    tab.resume();
    await world.pass(10);
    expect([trouble(tab), tab.snapshot().loose.size]).toEqual([null, 0]);
    expect((await new IdbStore().items()).map(item => item.body.value)).toEqual(['a']);
    world.kill(tab);
    world.server.always = null;
    world.tab();
    await world.pass(60_000);
    sentOnce();
  });

  it('that is missing is said to be, and work goes on', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const tab = world.tab();
    type(tab, 'q1', 'a');
    await world.settle();
    expect(trouble(tab)).toBe('absent');
    await world.pass(2_000);
    sentOnce();
  });

  it('that says yes and keeps nothing is found out', async () => {
    const device = new IdbStore(async lost => {
      const database = await openDatabase(lost);
      return new Proxy(database, {
        get: (target, name) => {
          if (name === 'get' || name === 'getAll') return () => Promise.resolve(name === 'getAll' ? [] : undefined);
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? (value as (...asked: unknown[]) => unknown).bind(target) : value;
        },
      }) as unknown as Database;
    });
    const tab = world.tab(HOA, device);
    world.server.always = 'unheard';
    type(tab, 'q1', 'a');
    await world.settle();
    expect([trouble(tab), tab.snapshot().loose.size]).toEqual(['broken', 1]);
  });
});
