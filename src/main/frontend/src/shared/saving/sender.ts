import type { Lane } from './exclusively';
import type { Item } from './item';
import type { Ports } from './ports';
import type { Outcome } from './transport';
import { arrived, begun, dueAt, failed, forgettable, isPassing, laneOf, pauseAfter, superseded, unblocked } from './rules';

interface Source {
  refresh: () => Promise<void>;
  items: () => readonly Item[];
  owner: () => string | null;
  /** Something has been tried: what waited for it may go. */
  tried: () => void;
}

/** Milliseconds after which a tab that found another one sending looks again. */
const NOT_MY_TURN = 2_000;

/** Sends what is due of one lane, one after the other, one tab at a time. */
export class Sender {
  private readonly ports: Ports;
  private readonly source: Source;
  private readonly lane: Lane;
  private running = false;
  private again = false;
  private cancel: () => void = () => undefined;
  /** Before this moment there is no use in trying: nobody answers, or nobody is signed in. */
  private pausedUntil = 0;
  private silences = 0;
  private rushedAt = 0;
  private hurriedAt = 0;

  constructor(ports: Ports, source: Source, lane: Lane) {
    this.ports = ports;
    this.source = source;
    this.lane = lane;
  }

  /** Tries everything again that failed before now. */
  rush(): void {
    this.pausedUntil = 0;
    this.silences = 0;
    this.rushedAt = this.ports.now();
    this.schedule();
  }

  /** Somebody works here: one silent answer more is no harm. Who is signed out stays so. */
  wake(): void {
    if (this.pausedUntil !== Infinity) this.pausedUntil = 0;
    this.schedule();
  }

  /** Sends what was captured before now without waiting for quiet. */
  hurry(): void {
    this.hurriedAt = this.ports.now();
    this.schedule();
  }

  /** Wakes up when the next item is due. */
  schedule(): void {
    this.cancel();
    const owner = this.source.owner();
    if (owner === null) return;
    const moments = this.open(owner).map(item => this.due(item));
    if (moments.length === 0) return;
    const moment = Math.max(Math.min(...moments), this.pausedUntil);
    if (moment === Infinity) return;
    this.cancel = this.ports.later(() => { void this.run(); }, Math.max(0, moment - this.ports.now()));
  }

  private open(owner: string): Item[] {
    return unblocked(this.source.items(), owner).filter(item => laneOf(item) === this.lane);
  }

  private due(item: Item): number {
    return item.attempts === 0 && item.capturedAt <= this.hurriedAt ? 0 : dueAt(item, this.rushedAt, this.ports.now());
  }

  async run(): Promise<void> {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    try {
      do {
        this.again = false;
        const hadTurn = await this.ports.exclusively(this.lane, () => this.drain());
        if (!hadTurn) this.pausedUntil = Math.max(this.pausedUntil, this.ports.now() + NOT_MY_TURN);
      } while (this.again);
    } catch {
      // A page that is being closed gets no lock any more; one that stays tries again.
      this.pausedUntil = Math.max(this.pausedUntil, this.ports.now() + NOT_MY_TURN);
    } finally {
      this.running = false;
      this.schedule();
    }
  }

  private async drain(): Promise<void> {
    for (;;) {
      await this.source.refresh();
      if (await this.tidy()) continue;
      const owner = this.source.owner();
      const now = this.ports.now();
      if (owner === null || now < this.pausedUntil) return;
      const next = this.open(owner).find(item => this.due(item) <= now);
      if (!next) return;
      const item = await this.begin(next);
      if (item) await this.deliver(item);
    }
  }

  /** Puts in order what refusals and time have left; true when something changed. */
  private async tidy(): Promise<boolean> {
    const items = this.source.items();
    const replaced = superseded(items);
    const old = forgettable(items, this.ports.now());
    if (replaced.length === 0 && old.length === 0) return false;
    await this.ports.store.change(replaced.flatMap(([id, next]) => [id, next.id]), found => {
      const agreed = replaced.filter(([id, next]) => found.has(id) && found.has(next.id));
      return { remove: [...agreed.map(([id]) => id), ...old], put: agreed.map(([, next]) => next) };
    });
    return true;
  }

  /** Marks an item as being sent, if it is still there as it was; what is typed from now on is another item. */
  private async begin({ id, follows }: Item): Promise<Item | null> {
    let item: Item | null = null;
    await this.ports.store.change(follows ? [id, follows] : [id], found => {
      item = begun(found.get(id), follows ? found.get(follows) : undefined, this.ports.now());
      return item ? { put: [item] } : {};
    });
    return item;
  }

  private async deliver(item: Item): Promise<void> {
    const { store, send, now, chance, tell, strangers } = this.ports;
    await this.source.refresh();
    const outcome = item.file ? await this.withFile(item) : await send(item, undefined);
    const after = outcome.ok ? arrived(item, outcome.answer, now()) : failed(item, outcome.fault, now(), chance());
    // Whoever gave the item up meanwhile does not get it back.
    await store.change([item.id], found => (found.has(item.id) ? { put: [after], ...(outcome.ok && item.file ? { dropFiles: [item.id] } : {}) } : {}));
    if (outcome.ok) {
      this.silences = 0;
    } else if (outcome.fault.status === 401 || outcome.fault.code === 'other-person') {
      this.pausedUntil = Infinity;
      if (outcome.fault.status !== 401) strangers();
    } else if (isPassing(outcome.fault) && outcome.fault.status === 0) {
      this.silences += 1;
      this.pausedUntil = now() + pauseAfter(this.silences, chance());
    }
    await this.source.refresh();
    tell();
    this.source.tried();
  }

  private async withFile(item: Item): Promise<Outcome> {
    const fault = { message: '', fields: [], theirs: null };
    try {
      const bytes = await this.ports.store.file(item.id);
      return bytes ? await this.ports.send(item, bytes) : { ok: false, fault: { ...fault, status: 422, code: 'file-lost' } };
    } catch {
      return { ok: false, fault: { ...fault, status: 0, code: 'device' } };
    }
  }
}
