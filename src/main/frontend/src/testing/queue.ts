import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { byLease } from '@/shared/saving/exclusively';
import { IdbStore } from '@/shared/saving/idb-store';
import { SavingQueue } from '@/shared/saving/queue';
import { ShelteredStore } from '@/shared/saving/sheltered-store';
import { sendItem } from '@/shared/saving/transport';

/** A queue on an empty device, in the hands of one person; on the same device with `again`, as after a reload. */
export function queueForTests(again = false): SavingQueue {
  if (!again) globalThis.indexedDB = new IDBFactory();
  const device = new IdbStore();
  const queue = new SavingQueue({
    store: new ShelteredStore(device), exclusively: byLease(device), send: sendItem, tell: () => undefined, now: Date.now, chance: () => 0.5,
    later: (work, millis) => { const timer = setTimeout(work, millis); return () => { clearTimeout(timer); }; },
    strangers: () => undefined,
  });
  queue.setOwner({ key: 'me', name: 'Hòa' });
  return queue;
}
