import { beforeEach, describe, expect, it } from 'vitest';
import { chances, HOA, type, World } from '@/testing/saving-world';
import { byLease } from './exclusively';
import { IdbStore } from './idb-store';
import { ITEM_VERSION } from './item';
import type { SavingQueue } from './queue';

let world: World;

beforeEach(() => { world = new World(); });

describe('tabs', () => {
  it('that die with five unsent answers leave them to the next, each sent once and in order', async () => {
    const dying = world.tab();
    world.server.always = 'unheard';
    for (const subject of ['q1', 'q2', 'q3', 'q4', 'q5']) type(dying, subject, subject);
    await world.settle();
    world.kill(dying);
    world.server.always = null;
    const next = world.tab();
    await world.pass(2_000);
    expect(world.server.writes.map(write => write.value)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
    expect(next.snapshot().unsent).toEqual([]);
  });

  it('that die between sending and the answer cause nothing twice', async () => {
    const dying = world.tab();
    world.server.during = async () => {
      world.server.during = () => Promise.resolve();
      world.kill(dying);
      await Promise.resolve();
    };
    world.server.fates = ['answer-lost'];
    const item = type(dying, 'q1', 'a', { now: true });
    await world.pass(5_000);
    world.tab();
    await world.pass(5_000);
    expect(world.server.received.map(({ id }) => id)).toEqual([item.id, item.id]);
    expect(world.server.writes).toHaveLength(1);
  });

  it('show each other what waits and what became of it', async () => {
    const [one, two] = [world.tab(), world.tab()];
    type(one, 'q1', 'a');
    await world.settle();
    expect(two.snapshot().unsent.map(item => item.body.value)).toEqual(['a']);
    await world.pass(2_000);
    expect(two.snapshot().unsent).toEqual([]);
    expect(two.knownOf('answer', 'q1')).toMatchObject({ revision: 1, answer: { value: 'a' } });
    type(two, 'q1', 'b', { now: true });
    await world.pass(10);
    expect(world.server.rows.get('q1')).toMatchObject({ value: 'b', revision: 2 });
  });

  it('do not write over each other what they have not seen', async () => {
    const [one, two] = [world.tab(), world.tab()];
    type(one, 'q1', 'first', { follows: null });
    world.now += 1;
    type(two, 'q1', 'second', { follows: null, base: 0 });
    await world.pass(60_000);
    expect(world.server.rows.get('q1')?.value).toBe('first');
    const [item] = two.snapshot().unsent;
    expect([item?.state, item?.body.value, item?.fault?.theirs?.current?.value]).toEqual(['conflicting', 'second', 'first']);
  });

  it.each(['lock', 'lease'])('send one at a time, by a %s', async way => {
    const open = (): SavingQueue => {
      const device = new IdbStore();
      return way === 'lock' ? world.tab(HOA, device) : world.tab(HOA, device, byLease(device));
    };
    const tabs = [open(), open(), open()];
    world.server.during = () => new Promise(done => { setTimeout(done, 3); });
    tabs.forEach((tab, number) => { for (let step = 0; step < 4; step += 1) type(tab, `q${number}-${step}`, step, { now: true }); });
    for (let round = 0; round < 60 && world.server.writes.length < 12; round += 1) {
      await world.pass(500);
      await new Promise(done => { setTimeout(done, 5); });
    }
    expect(world.server.most).toBe(1);
    expect(new Set(world.server.writes.map(write => write.key)).size).toBe(12);
  });

  it('neither send nor throw away what a newer page has left', async () => {
    const tab = world.tab();
    type(tab, 'q1', 'a', { hold: true });
    await world.settle();
    const device = new IdbStore();
    const [item] = await device.items();
    await device.change([], () => ({ put: [{ ...item!, version: ITEM_VERSION + 1, hold: false, nextAt: 0 }] }));
    const later = world.tab();
    await world.pass(600_000);
    expect(world.server.received).toEqual([]);
    expect(later.snapshot().unsent.map(({ version }) => version)).toEqual([ITEM_VERSION + 1]);
  });
});

it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('loses nothing and does nothing twice, whatever happens (%i)', async seed => {
  const pick = chances(seed);
  let tabs = [world.tab(), world.tab()];
  const typed = new Map<string, number>();
  for (let step = 0; step < 40; step += 1) {
    const at = pick(tabs.length);
    const what = pick(10);
    const subject = `q${pick(3)}`;
    if (what < 5) {
      typed.set(subject, step);
      type(tabs[at]!, subject, step, { now: pick(2) === 0 });
      // Both tabs are in sight: one types on top of what they show.
      await world.settle();
    } else if (what < 7) {
      world.server.fates.push((['unheard', 'answer-lost', 503] as const)[pick(3)]!);
    } else if (what === 7) {
      world.kill(tabs[at]!);
      tabs = tabs.map((tab, index) => (index === at ? world.tab() : tab));
      await world.settle();
    } else {
      await world.pass(pick(3_000));
    }
  }
  world.server.fates = [];
  await world.pass(300_000);
  expect(tabs[0]!.snapshot().unsent).toEqual([]);
  expect(Object.fromEntries([...world.server.rows].map(([subject, row]) => [subject, row.value]))).toEqual(Object.fromEntries(typed));
  const keys = world.server.writes.map(write => write.key);
  expect(new Set(keys).size).toBe(keys.length);
});
