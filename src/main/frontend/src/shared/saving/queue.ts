import { newId } from '@/shared/lib/new-id';
import { LANES } from './exclusively';
import { isUnsent, type Item, ITEM_VERSION, keyOf, type Kind, revisionOf } from './item';
import { type Capture, type Known, nothingKnown, type Owner, type Ports, type Snapshot, tailOf } from './ports';
import { inOrder, QUIET, withPlaced } from './rules';
import { Sender } from './sender';

/** Everything that was typed in this browser and has not arrived: kept on the device at once, sent one after the other. */
export class SavingQueue {
  private readonly ports: Ports;
  private readonly senders: readonly Sender[];
  private readonly listeners = new Set<() => void>();
  private stored = new Map<string, Item>();
  private readonly pending = new Map<string, { item: Item; bytes: ArrayBuffer | undefined }>();
  private readonly known = new Map<string, Known>();
  private writing: Promise<void> | null = null;
  private owner: Owner | null = null;
  private shown: Snapshot = nothingKnown;
  private lastCapture = 0;
  private isRead = false;

  constructor(ports: Ports) {
    this.ports = ports;
    const source = {
      refresh: () => this.refresh(), items: () => [...this.stored.values()], owner: () => this.owner?.key ?? null, tried: () => { this.each(sender => { sender.schedule(); }); },
    };
    this.senders = LANES.map(lane => new Sender(ports, source, lane));
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  snapshot = () => this.shown;

  /** Who works here now; what others have typed waits for them. */
  setOwner(owner: Owner | null): void {
    if (owner?.key === this.owner?.key && owner?.name === this.owner?.name) return;
    this.owner = owner;
    this.publish();
    this.resume();
  }

  /** The newest unsent item of a subject in the hands of whoever works here. */
  tail(kind: Kind, subject: string): Item | undefined {
    return tailOf(this.shown, kind, subject);
  }

  knownOf(kind: Kind, subject: string): Known | undefined {
    return this.known.get(keyOf(this.owner?.key ?? '', kind, subject));
  }

  /** Takes what was typed; it is on its way to the device when this returns. */
  save(capture: Capture): Item {
    if (!this.owner) throw new Error('nobody works here');
    const now = this.ports.now();
    // Two captures of one millisecond keep their order, too.
    this.lastCapture = Math.max(now, this.lastCapture + 0.001);
    const { bytes, file = null, follows, now: atOnce = false, hold = false, after = null, ...rest } = capture;
    const item: Item = {
      ...rest, version: ITEM_VERSION, id: newId(), owner: this.owner.key, ownerName: this.owner.name, file, follows, after, hold, since: this.lastCapture, capturedAt: this.lastCapture,
      state: 'waiting', attempts: 0, triedAt: 0, nextAt: atOnce ? now : now + QUIET, fault: null, answer: null,
    };
    this.pending.set(item.id, { item, bytes });
    void this.write();
    this.publish();
    return item;
  }

  /** Gives items up: what their writer has taken back, or what is done in another way. */
  async discard(ids: readonly string[]): Promise<void> {
    await this.settled();
    await this.ports.store.change(ids, () => ({ remove: ids }));
    await this.refresh();
    this.ports.tell();
  }

  /** Gives up everything that is not sent of what an item is about, and what was to arrive after it. */
  discardSubject({ owner, kind, subject }: Item): Promise<void> {
    return this.discard(this.shown.unsent.filter(item => item.owner === owner
      && ((item.kind === kind && item.subject === subject) || item.after === subject)).map(({ id }) => id));
  }

  /** Writes over what somebody else has stored, having seen it; gives the item that does. */
  keepMine(item: Item): Item | null {
    const theirs = item.fault?.theirs;
    if (!theirs) return null;
    const base = theirs.current ? revisionOf(theirs.current) : 0;
    const by: Item = { ...item, id: newId(), base, baseBody: theirs.current, state: 'waiting', attempts: 0, nextAt: 0, fault: null, follows: null };
    void this.replace(item, by);
    return by;
  }

  /** Gives up what one has typed for what somebody else has stored. */
  takeTheirs(item: Item): void {
    const theirs = item.fault?.theirs;
    if (!theirs) return;
    const to = theirs.current ? item.to : { ...item.to, method: 'DELETE' as const };
    // As if it had been written here: every tab learns what stands there now.
    void this.replace(item, { ...item, id: newId(), to, body: theirs.current ?? {}, state: 'sent', answer: theirs.current, fault: null, triedAt: this.ports.now() });
  }

  /** Tries a refused item once more as it is. */
  retry(item: Item): void {
    if (item.state === 'refused') void this.replace(item, { ...item, id: newId(), state: 'waiting', attempts: 0, nextAt: 0, fault: null });
    else this.resume();
  }

  /** The network may be back, the person is: everything that failed is tried again now. */
  resume(): void {
    void this.refresh().then(() => { this.each(sender => { sender.rush(); }); });
  }

  /** Sends what only waits for quiet; for leaving. */
  flush(): void {
    this.each(sender => { sender.hurry(); });
  }

  /** Another tab has changed the store. */
  told(): void {
    void this.refresh().then(() => { this.each(sender => { sender.schedule(); }); });
  }

  /** When everything that was typed is on the device, or known not to be. */
  async settled(): Promise<void> {
    while (this.writing) await this.writing;
  }

  private each(work: (sender: Sender) => void): void {
    this.senders.forEach(work);
  }

  private async replace(item: Item, by: Item): Promise<void> {
    await this.settled();
    const bytes = item.file ? await this.ports.store.file(item.id) : undefined;
    await this.ports.store.change([item.id], found => (found.has(item.id)
      ? { remove: [item.id], put: [by], ...(bytes ? { files: new Map([[by.id, bytes]]) } : {}) } : {}));
    await this.changed();
  }

  private async changed(): Promise<void> {
    await this.refresh();
    this.ports.tell();
    this.each(sender => { sender.schedule(); });
  }

  private write(): Promise<void> {
    this.writing ??= this.writeAll().finally(() => { this.writing = null; });
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    while (this.pending.size > 0) {
      const batch = [...this.pending.values()];
      const items = batch.map(({ item }) => item);
      const files = new Map(batch.flatMap(({ item, bytes }): [string, ArrayBuffer][] => (bytes ? [[item.id, bytes]] : [])));
      const ids = items.flatMap(item => (item.follows ? [item.id, item.follows] : [item.id]));
      await this.ports.store.change(ids, found => {
        const after = withPlaced(found, items);
        return { put: [...after.values()].filter(item => found.get(item.id) !== item), remove: [...found.keys()].filter(id => !after.has(id)), files };
      });
      await this.refresh(() => { items.forEach(({ id }) => this.pending.delete(id)); });
      this.ports.tell();
      this.each(sender => { sender.wake(); });
    }
  }

  /** Reads the store; what other tabs have done is seen here. */
  private async refresh(before: () => void = () => undefined): Promise<void> {
    const items = await this.ports.store.items();
    before();
    this.isRead = true;
    // What has not changed stays the same object, so that nothing is drawn again for it.
    this.stored = new Map(items.map(item => { const before = this.stored.get(item.id); return [item.id, before && isSame(before, item) ? before : item]; }));
    for (const item of inOrder(items).filter(one => one.state === 'sent').sort((a, b) => a.triedAt - b.triedAt)) {
      const key = keyOf(item.owner, item.kind, item.subject);
      const known = this.known.get(key);
      const revision = revisionOf(item.answer);
      if (known && (known.itemId === item.id || (known.revision ?? 0) > (revision ?? Infinity))) continue;
      this.known.set(key, { itemId: item.id, body: item.body, answer: item.answer, revision, to: item.to });
    }
    this.publish();
  }

  private publish(): void {
    const { store } = this.ports;
    const pending = [...this.pending.values()].map(({ item }) => item);
    const unsent = inOrder(withPlaced(this.stored, pending).values()).filter(isUnsent);
    this.shown = {
      isRead: this.isRead && this.owner !== null, unsent, known: new Map(this.known), owner: this.owner, trouble: store.trouble,
      unconfirmed: new Set(pending.map(({ id }) => id)), loose: new Set(unsent.filter(({ id }) => store.isLoose(id)).map(({ id }) => id)),
    };
    this.listeners.forEach(listener => { listener(); });
  }
}

const isSame = (one: Item, other: Item) => one.state === other.state && one.attempts === other.attempts && one.hold === other.hold
  && one.nextAt === other.nextAt && one.base === other.base && one.follows === other.follows;
