import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeServer, HOA, MAI, type, World } from '@/testing/saving-world';
import { IdbStore } from './idb-store';
import { pauseAfter } from './rules';

let world: World;
let server: FakeServer;

beforeEach(() => {
  world = new World();
  server = world.server;
});

const values = () => server.writes.map(write => write.value);

describe('what is typed', () => {
  it('is on the device before anything is sent, and sent within two seconds, once', async () => {
    const tab = world.tab();
    type(tab, 'q1', 'a');
    await world.settle();
    expect((await new IdbStore().items()).map(item => [item.body.value, item.state])).toEqual([['a', 'waiting']]);
    expect(tab.snapshot().unconfirmed.size).toBe(0);
    await world.pass(2_000);
    await world.pass(120_000);
    expect(values()).toEqual(['a']);
    expect(tab.snapshot().unsent).toEqual([]);
  });

  it('goes out as one while it waits, and steady typing does not hold it back', async () => {
    const tab = world.tab();
    for (const value of ['h', 'he', 'hel', 'hell', 'hello']) {
      type(tab, 'q1', value);
      await world.pass(500);
    }
    expect(values()).toEqual(['hel']);
    await world.pass(2_000);
    expect(values()).toEqual(['hel', 'hello']);
  });

  it('is never mixed into what is being sent; the newer words follow on the revision that it makes', async () => {
    const tab = world.tab();
    server.during = async () => { server.during = () => Promise.resolve(); type(tab, 'q1', 'second'); await tab.settled(); };
    type(tab, 'q1', 'first', { now: true });
    await world.pass(2_000);
    expect(values()).toEqual(['first', 'second']);
    expect(server.rows.get('q1')?.revision).toBe(2);
    expect(server.received.map(item => item.base)).toEqual([0, 1]);
  });

  it('is sent again as it was when its answer was lost, and newer words come after it without a conflict', async () => {
    const tab = world.tab();
    server.fates = ['answer-lost'];
    const first = type(tab, 'q1', 'first', { now: true });
    await world.pass(10);
    type(tab, 'q1', 'second');
    type(tab, 'q1', 'third');
    await world.pass(5_000);
    expect(values()).toEqual(['first', 'third']);
    expect(server.received.map(item => item.id).filter(id => id === first.id)).toHaveLength(2);
    expect(tab.snapshot().unsent).toEqual([]);
  });

  it('survives a minute without network, in the order of capture, nothing twice', async () => {
    const tab = world.tab();
    server.always = 'unheard';
    for (const subject of ['q1', 'q2', 'q3', 'q1']) {
      type(tab, subject, `${subject} at ${world.now}`);
      await world.pass(15_000);
    }
    expect(server.writes).toEqual([]);
    expect(new Set(tab.snapshot().unsent.map(item => item.subject)).size).toBe(3);
    server.always = null;
    tab.resume();
    await world.pass(0);
    expect(server.writes.map(write => write.subject)).toEqual(['q1', 'q2', 'q3', 'q1']);
  });

  it('goes out although the clock of the device was set back', async () => {
    const tab = world.tab();
    type(tab, 'q1', 'a');
    await world.settle();
    world.kill(tab);
    world.now -= 86_400_000;
    world.tab();
    await world.pass(100);
    expect(values()).toEqual(['a']);
  });

  it('waits longer after each silence, never twice the same, and not above half a minute', () => {
    expect([1, 2, 3, 9].map(attempt => pauseAfter(attempt, 1))).toEqual([1_000, 2_000, 4_000, 30_000]);
    expect(pauseAfter(3, 0)).toBe(2_000);
  });

  it('does not stop others where the server has a fault with one', async () => {
    const tab = world.tab();
    server.fates = [503];
    type(tab, 'q1', 'a', { now: true });
    type(tab, 'q2', 'b', { now: true });
    await world.pass(100);
    expect(values()).toEqual(['b']);
    await world.pass(2_000);
    expect(values()).toEqual(['b', 'a']);
  });

  it('waits where it is not finished, and is sent when it is', async () => {
    const tab = world.tab();
    type(tab, 'q1', 'half', { hold: true });
    await world.pass(60_000);
    expect(server.received).toEqual([]);
    type(tab, 'q1', 'whole');
    await world.pass(2_000);
    expect(values()).toEqual(['whole']);
  });

  it('waits for what has to arrive first', async () => {
    const tab = world.tab();
    server.fates = [503];
    type(tab, 'finding', 'f', { now: true });
    type(tab, 'photo', 'p', { now: true, after: 'finding' });
    await world.pass(100);
    expect(server.writes).toEqual([]);
    await world.pass(2_000);
    expect(values()).toEqual(['f', 'p']);
  });
});

describe('what the server does not take', () => {
  it('is kept with the reason, holds up nothing else, and goes when it is tried again', async () => {
    const tab = world.tab();
    server.fates = [422];
    type(tab, 'q1', 'bad', { now: true });
    type(tab, 'q2', 'good', { now: true });
    await world.pass(60_000);
    expect(values()).toEqual(['good']);
    const [refused] = tab.snapshot().unsent;
    expect([refused?.state, refused?.fault?.status]).toEqual(['refused', 422]);
    tab.retry(refused!);
    await world.pass(10);
    expect(values()).toEqual(['good', 'bad']);
  });

  it('gives way to what is typed after it, also while the refusal was on its way', async () => {
    const tab = world.tab();
    server.fates = [422];
    server.during = async () => { server.during = () => Promise.resolve(); type(tab, 'q1', 'better'); await tab.settled(); };
    type(tab, 'q1', 'bad', { now: true });
    await world.pass(2_000);
    expect(values()).toEqual(['better']);
    server.fates = [422];
    type(tab, 'q1', 'worse', { now: true });
    await world.pass(10);
    type(tab, 'q1', 'best');
    await world.pass(2_000);
    expect(values()).toEqual(['better', 'best']);
    expect(tab.snapshot().unsent).toEqual([]);
  });

  it('is not sent to anybody but its writer, and waits for them', async () => {
    const tab = world.tab();
    server.always = 'unheard';
    type(tab, 'q1', 'by Hòa', { now: true });
    await world.pass(10);
    server.always = null;
    tab.setOwner(MAI);
    type(tab, 'q2', 'by Mai');
    await world.pass(60_000);
    expect(values()).toEqual(['by Mai']);
    expect(tab.snapshot().unsent.map(item => item.ownerName)).toEqual(['Hòa']);
    tab.setOwner(HOA);
    await world.pass(10);
    expect(values()).toEqual(['by Mai', 'by Hòa']);
  });

  it('waits when the browser has changed hands in another tab without this one knowing', async () => {
    const tab = world.tab();
    server.signedIn = 'mai';
    type(tab, 'q1', 'by Hòa', { now: true });
    await world.pass(60_000);
    expect(server.writes).toEqual([]);
    expect(server.received).toHaveLength(1);
    expect(world.strangers).toEqual(['stranger']);
    server.signedIn = 'hoa';
    tab.resume();
    await world.pass(10);
    expect(values()).toEqual(['by Hòa']);
  });

  it('waits without knocking while nobody is signed in', async () => {
    const tab = world.tab();
    server.always = 401;
    type(tab, 'q1', 'a', { now: true });
    await world.pass(600_000);
    expect(server.received).toHaveLength(1);
    server.always = null;
    tab.resume();
    await world.pass(10);
    expect(values()).toEqual(['a']);
  });
});

describe('a conflict', () => {
  it('shows base, mine and theirs and sends nothing before somebody decides', async () => {
    const tab = world.tab();
    type(tab, 'q1', 'base', { now: true });
    await world.pass(10);
    server.writeAs('duy', 'q1', 'theirs');
    type(tab, 'q1', 'mine', { now: true });
    await world.pass(60_000);
    const [item] = tab.snapshot().unsent;
    expect([item?.state, item?.baseBody?.value, item?.body.value, item?.fault?.theirs?.current?.value, item?.fault?.theirs?.by])
      .toEqual(['conflicting', 'base', 'mine', 'theirs', 'duy']);
    type(tab, 'q1', 'mine, longer');
    await world.pass(60_000);
    expect(server.rows.get('q1')?.value).toBe('theirs');
    tab.keepMine(tab.snapshot().unsent[0]!);
    await world.pass(10);
    expect(server.rows.get('q1')).toEqual({ revision: 3, value: 'mine, longer', by: 'hoa' });
  });

  it('leaves theirs where that is taken, and goes on from there', async () => {
    const tab = world.tab();
    server.writeAs('duy', 'q1', 'theirs');
    type(tab, 'q1', 'mine', { now: true });
    await world.pass(10);
    tab.takeTheirs(tab.snapshot().unsent[0]!);
    await world.settle();
    expect(tab.snapshot().unsent).toEqual([]);
    expect(tab.knownOf('answer', 'q1')).toMatchObject({ revision: 1, answer: { value: 'theirs' } });
    type(tab, 'q1', 'after', { now: true });
    await world.pass(10);
    expect(server.rows.get('q1')).toEqual({ revision: 2, value: 'after', by: 'hoa' });
  });
});
