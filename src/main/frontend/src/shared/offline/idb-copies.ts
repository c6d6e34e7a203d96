import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Copy, CopyStore } from './copies';

interface Schema extends DBSchema {
  copies: { key: string; value: Copy };
}

const NAME = 'par-audit.copies';

/** Copies in the browser's own database; each use opens it anew, because browsers drop connections of pages in the background. */
export const idbCopies: CopyStore = {
  get: path => using(database => database.get('copies', path)),
  put: copies => using(async database => {
    const transaction = database.transaction('copies', 'readwrite');
    await Promise.all(copies.map(copy => transaction.store.put(copy)));
    await transaction.done;
  }),
  sweep: stays => using(async database => {
    const transaction = database.transaction('copies', 'readwrite');
    for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
      if (!stays(cursor.value)) await cursor.delete();
    }
    await transaction.done;
  }),
};

async function using<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await openDB<Schema>(NAME, 1, { upgrade: fresh => { fresh.createObjectStore('copies', { keyPath: 'path' }); } });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
