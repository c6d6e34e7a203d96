import { isProblem, UNREACHABLE } from '@/shared/api/problem';

/** What the server said at an address, as somebody was told. */
export interface Copy {
  path: string;
  /** Who was told, and in whose place; nobody else is shown it. */
  owner: string;
  /** Milliseconds since 1970. */
  at: number;
  body: unknown;
}

export interface CopyStore {
  get: (path: string) => Promise<Copy | undefined>;
  put: (copies: readonly Copy[]) => Promise<void>;
  /** Removes those that are not to stay. */
  sweep: (stays: (copy: Copy) => boolean) => Promise<void>;
}

/** Milliseconds after which a copy is shown in place of an answer that does not come. */
const PATIENCE = 8_000;
/** Milliseconds for which copies wait before they are written: what people type goes to the device first. */
const LATER = 2_000;
/** Milliseconds after which a copy is nothing to work from any more: two weeks. */
const STALE = 14 * 86_400_000;

const isAway = (error: unknown) => isProblem(error) && error.code === UNREACHABLE;

/**
 * What the pages of field work were told last, kept on the device so that they open without a network. It belongs to one person in one
 * place; the next one who signs in finds nothing of it. A device that keeps nothing costs these pages only their opening without a network.
 */
export class Copies {
  private readonly store: CopyStore;
  private readonly now: () => number;
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Map<string, Copy>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isToSweep = false;
  private owner: string | null = null;
  private since: number | null = null;

  constructor(store: CopyStore, now: () => number = Date.now) {
    this.store = store;
    this.now = now;
  }

  /** From now on copies are this person's; those of others go. */
  belongTo(owner: string): void {
    if (owner === this.owner) return;
    this.owner = owner;
    this.isToSweep = true;
    this.later();
  }

  /** Nobody works here any more: nothing is left behind. */
  async clear(): Promise<void> {
    this.owner = null;
    this.waiting.clear();
    this.shown(null);
    await this.quietly(() => this.store.sweep(() => false));
  }

  /** Who worked here last, where the server cannot say who does: what is kept of them is theirs again. */
  async resume<T>(path: string): Promise<T | undefined> {
    const copy = await this.quietly(() => this.store.get(path));
    if (!copy || copy.at <= this.now() - STALE) return undefined;
    this.owner = copy.owner;
    return this.given<T>(path);
  }

  async forget(path: string): Promise<void> {
    this.waiting.delete(path);
    await this.quietly(() => this.store.sweep(copy => copy.path !== path));
  }

  /** Keeps what the server said; null is not worth keeping. */
  put(path: string, body: unknown): void {
    const { owner } = this;
    if (owner === null || body === null || body === undefined) return;
    this.waiting.set(path, { path, owner, at: this.now(), body });
    this.later();
  }

  /** Writes what waits to be written. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { owner } = this;
    const written = [...this.waiting.values()].filter(copy => copy.owner === owner);
    if (this.isToSweep) await this.quietly(() => this.store.sweep(copy => copy.owner === owner && copy.at > this.now() - STALE));
    this.isToSweep = false;
    if (written.length > 0) await this.quietly(() => this.store.put(written));
    for (const copy of written) if (this.waiting.get(copy.path) === copy) this.waiting.delete(copy.path);
  }

  async get(path: string): Promise<Copy | undefined> {
    const copy = this.waiting.get(path) ?? await this.quietly(() => this.store.get(path));
    return copy && copy.owner === this.owner && copy.at > this.now() - STALE ? copy : undefined;
  }

  /** An answer, or the copy of the last one where none comes. */
  async orCopy<T>(path: string, asking: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>(done => { timer = setTimeout(() => { done('late'); }, PATIENCE); });
    try {
      const first = await Promise.race([asking.then(answer => ({ answer })), late]);
      if (first !== 'late') {
        this.shown(null);
        return first.answer;
      }
      return (await this.given<T>(path)) ?? await asking;
    } catch (error) {
      const copy = isAway(error) ? await this.given<T>(path) : undefined;
      if (copy === undefined) throw error;
      return copy;
    } finally {
      clearTimeout(timer);
    }
  }

  /** When the oldest was kept that is shown for want of an answer; null while the server answers. */
  shownSince = () => this.since;

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  private later(): void {
    this.timer ??= setTimeout(() => { void this.flush(); }, LATER);
  }

  private async given<T>(path: string): Promise<T | undefined> {
    const copy = await this.get(path);
    if (copy) this.shown(Math.min(this.since ?? copy.at, copy.at));
    return copy?.body as T | undefined;
  }

  private shown(since: number | null): void {
    if (since === this.since) return;
    this.since = since;
    this.listeners.forEach(listener => { listener(); });
  }

  private async quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch {
      // What cannot be kept is asked for again.
      return undefined;
    }
  }
}
