import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { byLock, type Exclusively } from '@/shared/saving/exclusively';
import { IdbStore, openDatabase } from '@/shared/saving/idb-store';
import type { Fault, Item } from '@/shared/saving/item';
import type { Capture, Owner } from '@/shared/saving/ports';
import { SavingQueue } from '@/shared/saving/queue';
import { ShelteredStore } from '@/shared/saving/sheltered-store';
import type { SavingStore } from '@/shared/saving/store';
import type { Outcome } from '@/shared/saving/transport';

export const HOA: Owner = { key: 'hoa', name: 'Hòa' };
export const MAI: Owner = { key: 'mai', name: 'Mai' };

const fault = (status: number, code: string, theirs: Fault['theirs'] = null): Outcome => ({ ok: false, fault: { status, code, message: code, fields: [], theirs } });

/** What may happen to a request: nobody hears it, its answer is lost, or it is answered with a status. */
export type Fate = 'unheard' | 'answer-lost' | number;

/** Stands in for the server: knows keys, revisions and who wrote what. */
export class FakeServer {
  readonly rows = new Map<string, { revision: number; value: unknown; by: string }>();
  /** Every write that had an effect, in order. */
  readonly writes: { key: string; subject: string; value: unknown }[] = [];
  readonly received: Item[] = [];
  /** Bytes that came, by the key of their item. */
  readonly files = new Map<string, number[]>();
  fates: Fate[] = [];
  always: Fate | null = null;
  signedIn: string | null = null;
  most = 0;
  private busy = 0;
  private readonly answers = new Map<string, Outcome>();
  /** Called while a request is under way. */
  during: (item: Item) => Promise<void> = () => Promise.resolve();

  send = async (item: Item, file?: ArrayBuffer): Promise<Outcome> => {
    this.busy += 1;
    this.most = Math.max(this.most, this.busy);
    this.received.push(item);
    const fate = this.always ?? this.fates.shift();
    await this.during(item);
    if (file) this.files.set(item.id, [...new Uint8Array(file)]);
    const outcome = fate === 'unheard' ? fault(0, 'unreachable') : this.isMet(fate, item) ? fault(fate, `http-${fate}`) : this.write(item);
    this.busy -= 1;
    return fate === 'answer-lost' ? fault(0, 'unreachable') : outcome;
  };

  /** What has been taken under a key is not refused under it any more; a server that has trouble has it with everything. */
  private isMet(fate: Fate | null | undefined, item: Item): fate is number {
    return typeof fate === 'number' && (fate >= 500 || !this.answers.has(item.id));
  }

  /** Somebody else writes. */
  writeAs(by: string, subject: string, value: unknown) {
    this.rows.set(subject, { revision: (this.rows.get(subject)?.revision ?? 0) + 1, value, by });
  }

  private write(item: Item): Outcome {
    if (this.signedIn !== null && this.signedIn !== item.owner) return fault(409, 'other-person');
    const earlier = this.answers.get(item.id);
    if (earlier) return earlier;
    const row = this.rows.get(item.subject);
    if (item.base !== null && item.base !== (row?.revision ?? 0)) {
      return fault(409, 'changed', { current: row ? { value: row.value, revision: row.revision } : null, by: row?.by ?? null, at: null });
    }
    const revision = (row?.revision ?? 0) + 1;
    this.rows.set(item.subject, { revision, value: item.body.value, by: item.owner });
    this.writes.push({ key: item.id, subject: item.subject, value: item.body.value });
    const outcome: Outcome = { ok: true, answer: { value: item.body.value, revision } };
    this.answers.set(item.id, outcome);
    return outcome;
  }
}

interface Timer { at: number; work: () => void }

/** A browser with tabs, a clock that only moves when told to, and a server. */
export class World {
  now = 1_800_000_000_000;
  readonly server = new FakeServer();
  readonly strangers: string[] = [];
  private timers: Timer[] = [];
  private readonly tabs = new Set<SavingQueue>();
  private readonly locks = new Map<string, Promise<unknown>>();

  constructor() {
    globalThis.indexedDB = new IDBFactory();
  }

  /** Opens the page in another tab. */
  tab(owner: Owner | null = HOA, device: SavingStore = new IdbStore(), exclusively: Exclusively = this.inTurn): SavingQueue {
    const queue: SavingQueue = new SavingQueue({
      store: new ShelteredStore(device, () => this.now), exclusively, send: (item, file) => this.server.send(item, file),
      tell: () => { this.tabs.forEach(other => { if (other !== queue) other.told(); }); },
      now: () => this.now, chance: () => 0.5,
      later: (work, millis) => {
        const timer = { at: this.now + millis, work: () => { if (this.tabs.has(queue)) work(); } };
        this.timers.push(timer);
        return () => { this.timers = this.timers.filter(other => other !== timer); };
      },
      strangers: () => { this.strangers.push('stranger'); },
    });
    this.tabs.add(queue);
    queue.setOwner(owner);
    return queue;
  }

  /** The tab dies: nothing that it would have done later happens. */
  kill(queue: SavingQueue) {
    this.tabs.delete(queue);
  }

  /** Lets everything happen that needs no time. */
  async settle() {
    for (let quiet = 0; quiet < 60;) {
      await new Promise(done => { setImmediate(done); });
      const due = this.timers.filter(timer => timer.at <= this.now);
      if (due.length === 0) quiet += 1;
      else {
        quiet = 0;
        this.timers = this.timers.filter(timer => timer.at > this.now);
        due.sort((a, b) => a.at - b.at).forEach(timer => { timer.work(); });
      }
    }
  }

  async pass(millis: number) {
    await this.settle();
    const end = this.now + millis;
    for (;;) {
      const next = Math.min(...this.timers.map(timer => timer.at));
      if (next > end) break;
      this.now = Math.max(this.now, next);
      await this.settle();
    }
    this.now = end;
    await this.settle();
  }

  private readonly inTurn: Exclusively = byLock({
    request: async (name: string, work: () => Promise<void>) => {
      const mine = (this.locks.get(name) ?? Promise.resolve()).then(work, work);
      this.locks.set(name, mine.catch(() => undefined));
      await mine;
    },
  } as unknown as LockManager);
}

/** Types a value on top of what the tab shows. */
export function type(queue: SavingQueue, subject: string, value: unknown, more: Partial<Capture> = {}) {
  const known = queue.knownOf('answer', subject);
  return queue.save({
    kind: 'answer', subject, label: subject, page: '/', to: { method: 'PUT', path: `/${subject}` }, body: { value },
    base: known?.revision ?? 0, baseBody: known ? { value: (known.answer as { value: unknown }).value } : null,
    follows: queue.tail('answer', subject)?.id ?? null, ...more,
  });
}

/** Takes a photo of a few bytes, which waits for what it belongs to where that is named. */
export function shoot(queue: SavingQueue, subject: string, bytes: readonly number[], after: string | null = null) {
  return queue.save({
    kind: 'photo', subject, label: subject, page: '/', to: { method: 'POST', path: `/${subject}` }, body: { value: subject }, base: null, baseBody: null, follows: null,
    after, now: true, file: { name: `${subject}.jpg`, type: 'image/jpeg', takenAt: '2026-05-06T02:00:00Z', size: bytes.length }, bytes: new Uint8Array(bytes).buffer,
  });
}

/** Writes on a new finding, which waits until its writer is done. */
export function note(queue: SavingQueue, subject: string, value: unknown, isDone = false) {
  return queue.save({
    kind: 'finding', subject, label: subject, page: '/', to: { method: 'POST', path: `/${subject}` }, body: { value }, base: null, baseBody: null,
    follows: queue.tail('finding', subject)?.id ?? null, hold: !isDone, now: isDone,
  });
}

/** Numbers that look random and are the same in every run. */
export function chances(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** How many files the device holds. */
export async function filesHeld(): Promise<number> {
  const database = await openDatabase(() => undefined);
  const count = await database.count('files');
  database.close();
  return count;
}
