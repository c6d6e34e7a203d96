import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Lane } from './exclusively';
import type { Item } from './item';
import { type Change, type SavingStore, StoreFault } from './store';

interface Schema extends DBSchema {
  items: { key: string; value: Item };
  /** Bytes apart from the facts, so that looking at what waits loads no photo. Arrays rather than Blobs, which WebKit has lost. */
  files: { key: string; value: ArrayBuffer };
  lease: { key: string; value: { holder: string; until: number } };
}

export type Database = IDBPDatabase<Schema>;

const NAME = 'par-audit.saving';
const VERSION = 1;
/** Milliseconds after which an opening that another tab keeps from happening is called broken. */
const PATIENCE = 5_000;

export async function openDatabase(lost: () => void): Promise<Database> {
  if (typeof indexedDB === 'undefined') throw new StoreFault('absent');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => { timer = setTimeout(() => { refuse(new StoreFault('broken')); }, PATIENCE); });
  const opening = openDB<Schema>(NAME, VERSION, {
    upgrade: database => {
      database.createObjectStore('items', { keyPath: 'id' });
      database.createObjectStore('files');
      database.createObjectStore('lease');
    },
    // A newer page wants to change the shape: this one gives way and opens again when it needs to.
    blocking: (_, __, event) => { (event.target as IDBDatabase).close(); lost(); },
    terminated: lost,
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}

function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new StoreFault(name === 'QuotaExceededError' ? 'full' : 'broken', error);
}

/**
 * Items in the browser's own database. No handle outlives an error: browsers drop connections of pages in the background, and what
 * failed once is tried on a new one before anybody is told.
 */
export class IdbStore implements SavingStore {
  private database: Database | null = null;
  private readonly open: typeof openDatabase;

  constructor(open: typeof openDatabase = openDatabase) {
    this.open = open;
  }

  items(): Promise<Item[]> {
    return this.attempt(database => database.getAll('items'));
  }

  file(id: string): Promise<ArrayBuffer | undefined> {
    return this.attempt(database => database.get('files', id));
  }

  async change(ids: readonly string[], decide: (found: ReadonlyMap<string, Item>) => Change): Promise<void> {
    const done = await this.attempt(async database => {
      const transaction = database.transaction(['items', 'files'], 'readwrite', { durability: 'strict' });
      // Told of its end from the start: an abort that comes early is no unhandled rejection.
      const end = transaction.done.then(() => null, (error: unknown) => error);
      try {
        const items = transaction.objectStore('items');
        const files = transaction.objectStore('files');
        const read = await Promise.all(ids.map(id => items.get(id)));
        const change = decide(new Map(read.flatMap((item): [string, Item][] => (item ? [[item.id, item]] : []))));
        await Promise.all([
          ...(change.remove ?? []).flatMap(id => [items.delete(id), files.delete(id)]),
          ...(change.put ?? []).map(item => items.put(item)),
          ...(change.dropFiles ?? []).map(id => files.delete(id)),
          ...[...(change.files ?? [])].map(([id, bytes]) => files.put(bytes, id)),
        ]);
        const fault = await end;
        if (fault) throw fault;
        return change;
      } catch (error) {
        const fault = await end;
        throw fault instanceof DOMException && fault.name === 'QuotaExceededError' ? fault : error;
      }
    });
    await this.requireKept(done);
  }

  lease(lane: Lane, holder: string, now: number, until: number): Promise<boolean> {
    const key = lane === 'words' ? 'sender' : `sender.${lane}`;
    return this.attempt(async database => {
      const transaction = database.transaction('lease', 'readwrite');
      const held = await transaction.store.get(key);
      const isFree = !held || held.holder === holder || held.until <= now;
      if (isFree) await transaction.store.put({ holder, until }, key);
      await transaction.done;
      return isFree;
    });
  }

  /** Reads back what was written: a device that says yes and keeps nothing is found out here. */
  private async requireKept({ put = [], files = new Map<string, ArrayBuffer>() }: Change): Promise<void> {
    await this.attempt(async database => {
      for (const item of put) {
        const kept = await database.get('items', item.id);
        // Another tab may have replaced it since; what it may not have is other words under the same key.
        if (kept && JSON.stringify(kept.body) !== JSON.stringify(item.body)) throw new StoreFault('broken');
        if (!kept && !(await this.isReplaced(database, item))) throw new StoreFault('broken');
      }
      for (const [id, bytes] of files) {
        const kept = await database.get('files', id);
        if (!kept && await database.get('items', id) === undefined) continue;
        if (kept?.byteLength !== bytes.byteLength) throw new StoreFault('broken');
      }
    });
  }

  private async isReplaced(database: Database, item: Item): Promise<boolean> {
    return (await database.getAll('items')).some(other => other.kind === item.kind && other.subject === item.subject && other.capturedAt >= item.capturedAt);
  }

  private async attempt<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(this.database ?? await this.opened());
    } catch (first) {
      this.drop();
      const fault = faultOf(first);
      if (fault.trouble !== 'broken') throw fault;
      try {
        return await work(await this.opened());
      } catch (second) {
        this.drop();
        throw faultOf(second);
      }
    }
  }

  private async opened(): Promise<Database> {
    this.database = await this.open(() => { this.database = null; });
    return this.database;
  }

  private drop(): void {
    try {
      this.database?.close();
    } catch {
      // It is dead already.
    }
    this.database = null;
  }
}
