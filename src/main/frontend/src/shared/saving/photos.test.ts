import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeServer, filesHeld, HOA, note, shoot, type, World } from '@/testing/saving-world';
import { type Database, IdbStore, openDatabase } from './idb-store';

let world: World;
let server: FakeServer;

beforeEach(() => {
  world = new World();
  server = world.server;
});

const subjects = () => server.writes.map(write => write.subject);
const names = (all: readonly { subject: string }[]) => all.map(({ subject }) => subject);

/** A device with room for words and for files up to a size; and one whose handle dies when a file is read. */
function device({ room = Infinity, deaths = 0 }: { room?: number; deaths?: number }) {
  const left = { room, deaths };
  const store = new IdbStore(async lost => {
    const database = await openDatabase(lost);
    return new Proxy(database, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        if (name === 'get') {
          return (from: string, ...asked: unknown[]) => {
            if (from === 'files' && left.deaths > 0) {
              left.deaths -= 1;
              throw new DOMException('dead', 'InvalidStateError');
            }
            return Reflect.apply(value, target, [from, ...asked]) as unknown;
          };
        }
        if (name === 'transaction') return (...asked: unknown[]) => cramped(Reflect.apply(value, target, asked) as object, left);
        return (value as (...asked: unknown[]) => unknown).bind(target);
      },
    }) as unknown as Database;
  });
  return { store, left };
}

function cramped(transaction: object, left: { room: number }): unknown {
  return new Proxy(transaction, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'objectStore') return (value as (...asked: unknown[]) => unknown).bind(target);
      return (from: string) => {
        const store = Reflect.apply(value, target, [from]) as object;
        return new Proxy(store, {
          get(inner, part) {
            const own = Reflect.get(inner, part, inner) as (...asked: unknown[]) => unknown;
            if (part !== 'put' || from !== 'files') return typeof own === 'function' ? own.bind(inner) : own;
            return (bytes: ArrayBuffer, ...more: unknown[]) => {
              if (bytes.byteLength <= left.room) return Reflect.apply(own, inner, [bytes, ...more]);
              (target as { abort: () => void }).abort();
              return Promise.reject(new DOMException('full', 'QuotaExceededError'));
            };
          },
        });
      };
    },
  });
}

describe('photos of a finding', () => {
  it('wait while it is written, also over a reload, and go after it, in order and whole', async () => {
    const before = world.tab();
    note(before, 'finding', 'half');
    const first = shoot(before, 'p1', [1, 2, 3], 'finding');
    const second = shoot(before, 'p2', [4], 'finding');
    await world.pass(60_000);
    world.kill(before);
    expect(server.received).toEqual([]);
    const tab = world.tab();
    await world.settle();
    note(tab, 'finding', 'whole', true);
    await world.pass(100);
    expect(server.writes.map(write => write.value)).toEqual(['whole', 'p1', 'p2']);
    expect([server.files.get(first.id), server.files.get(second.id)]).toEqual([[1, 2, 3], [4]]);
    expect([tab.snapshot().unsent, await filesHeld()]).toEqual([[], 0]);
  });

  it('wait while it is refused, whose reasons stay to be read, and go once it is put right', async () => {
    const tab = world.tab();
    note(tab, 'finding', 'half');
    shoot(tab, 'p1', [1], 'finding');
    shoot(tab, 'of the card', [2]);
    await world.pass(10);
    server.fates = [422];
    note(tab, 'finding', 'bad', true);
    await world.pass(60_000);
    expect(subjects()).toEqual(['of the card']);
    expect(tab.tail('finding', 'finding')?.state).toBe('refused');
    note(tab, 'finding', 'better');
    await world.pass(60_000);
    expect(tab.tail('finding', 'finding')).toMatchObject({ state: 'waiting', hold: true, fault: { status: 422 } });
    note(tab, 'finding', 'good', true);
    expect(tab.tail('finding', 'finding')?.fault).toBeNull();
    await world.pass(100);
    expect(server.writes.map(write => write.value)).toEqual(['of the card', 'good', 'p1']);
  });

  it('go with it when it is thrown away, and nothing else does', async () => {
    const tab = world.tab();
    server.always = 'unheard';
    const thrown = note(tab, 'finding', 'half');
    shoot(tab, 'p1', [1], 'finding');
    note(tab, 'another', 'half');
    shoot(tab, 'p2', [2], 'another');
    await world.settle();
    await tab.discardSubject(thrown);
    expect([names(tab.snapshot().unsent), await filesHeld()]).toEqual([['another', 'p2'], 1]);
  });
});

describe('a photo', () => {
  it('is sent once although its answer was lost and the tab died', async () => {
    const dying = world.tab();
    server.fates = ['answer-lost'];
    const item = shoot(dying, 'p1', [1, 2]);
    await world.pass(10);
    world.kill(dying);
    world.tab();
    world.tab();
    await world.pass(60_000);
    expect(server.received.map(({ id }) => id)).toEqual([item.id, item.id]);
    expect(subjects()).toEqual(['p1']);
    expect(await filesHeld()).toBe(0);
  });

  it('holds up no answer while it is on its way', async () => {
    const tab = world.tab();
    let arrive: () => void = () => undefined;
    server.during = item => (item.kind === 'photo' ? new Promise(done => { arrive = done; }) : Promise.resolve());
    shoot(tab, 'p1', [1]);
    await world.settle();
    type(tab, 'q1', 'a');
    await world.pass(2_000);
    expect(subjects()).toEqual(['q1']);
    arrive();
    await world.settle();
    expect(subjects()).toEqual(['q1', 'p1']);
  });

  it('that finds no room is said to be, goes all the same, and keeps nothing else from the device', async () => {
    const { store, left } = device({ room: 2 });
    const tab = world.tab(HOA, store);
    server.always = 'unheard';
    const big = shoot(tab, 'big', [1, 2, 3]);
    type(tab, 'q1', 'a');
    shoot(tab, 'small', [1]);
    await world.settle();
    expect([tab.snapshot().trouble, [...tab.snapshot().loose]]).toEqual(['full', [big.id]]);
    expect(names(await new IdbStore().items()).sort()).toEqual(['q1', 'small']);
    type(tab, 'q2', 'b');
    await world.settle();
    expect(names(await new IdbStore().items()).sort()).toEqual(['q1', 'q2', 'small']);
    expect([tab.snapshot().trouble, [...tab.snapshot().loose]]).toEqual(['full', [big.id]]);
    left.room = 3;
    await world.pass(40_000);
    expect([tab.snapshot().trouble, tab.snapshot().loose.size, await filesHeld()]).toEqual([null, 0, 2]);
    server.always = null;
    tab.resume();
    await world.pass(10);
    expect(subjects().sort()).toEqual(['big', 'q1', 'q2', 'small']);
    expect(server.files.get(big.id)).toEqual([1, 2, 3]);
  });

  it('that never finds room is sent from this page, once', async () => {
    const { store } = device({ room: 0 });
    const tab = world.tab(HOA, store);
    server.fates = ['answer-lost'];
    shoot(tab, 'p1', [1, 2, 3]);
    await world.pass(60_000);
    expect(subjects()).toEqual(['p1']);
    expect([tab.snapshot().unsent, tab.snapshot().loose.size]).toEqual([[], 0]);
  });

  it.each([1, 2, 3])('whose handle dies %i times while it is read is sent whole', async deaths => {
    const { store, left } = device({});
    const tab = world.tab(HOA, store);
    server.always = 'unheard';
    const item = shoot(tab, 'p1', [7, 8, 9]);
    await world.settle();
    server.always = null;
    left.deaths = deaths;
    await world.pass(60_000);
    expect([subjects(), server.files.get(item.id), tab.snapshot().unsent]).toEqual([['p1'], [7, 8, 9], []]);
  });

  it('whose bytes the device has lost is told, and can be thrown away', async () => {
    const tab = world.tab();
    server.always = 'unheard';
    shoot(tab, 'p1', [1]);
    await world.settle();
    const database = await openDatabase(() => undefined);
    await database.clear('files');
    database.close();
    server.always = null;
    await world.pass(60_000);
    const [item] = tab.snapshot().unsent;
    expect([item?.state, item?.fault?.code, server.writes]).toEqual(['refused', 'file-lost', []]);
    await tab.discardSubject(item!);
    expect(tab.snapshot().unsent).toEqual([]);
  });
});
