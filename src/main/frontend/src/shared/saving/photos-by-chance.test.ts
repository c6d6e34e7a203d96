import { beforeEach, expect, it } from 'vitest';
import { chances, type FakeServer, filesHeld, note, shoot, World } from '@/testing/saving-world';

let world: World;
let server: FakeServer;

beforeEach(() => {
  world = new World();
  server = world.server;
});

const subjects = () => server.writes.map(write => write.subject);

it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('loses no finding and no photo and sends none twice or too early, whatever happens (%i)', async seed => {
  const pick = chances(seed);
  let tabs = [world.tab(), world.tab()];
  const begun = new Set<string>();
  const done = new Set<string>();
  const photos = new Map<string, string | null>();
  for (let step = 0; step < 40; step += 1) {
    const at = pick(2);
    const tab = tabs[at]!;
    const what = pick(10);
    const finding = `f${pick(3)}`;
    if (what < 4 && !done.has(finding)) {
      const isDone = what === 3;
      begun.add(finding);
      if (isDone) done.add(finding);
      note(tab, finding, step, isDone);
      await world.settle();
    } else if (what < 6) {
      const after = begun.has(finding) ? finding : null;
      photos.set(shoot(tab, `p${step}`, [step], after).subject, after);
      await world.settle();
    } else if (what < 8) {
      server.fates.push((['unheard', 'answer-lost', 503, 422] as const)[pick(4)]!);
    } else if (what === 8) {
      world.kill(tab);
      tabs = tabs.map((other, index) => (index === at ? world.tab() : other));
      await world.settle();
    } else {
      await world.pass(pick(3_000));
    }
  }
  server.fates = [];
  for (const finding of begun) if (!done.has(finding)) note(tabs[0]!, finding, 'end', true);
  await world.pass(300_000);
  for (let round = 0; round < 3; round += 1) {
    tabs[0]!.snapshot().unsent.filter(item => item.state === 'refused').forEach(item => { tabs[0]!.retry(item); });
    await world.pass(300_000);
  }
  expect(tabs[0]!.snapshot().unsent).toEqual([]);
  expect([...subjects()].sort()).toEqual([...begun, ...photos.keys()].sort());
  for (const [photo, after] of photos) if (after) expect(subjects().indexOf(photo)).toBeGreaterThan(subjects().indexOf(after));
  expect(await filesHeld()).toBe(0);
});
