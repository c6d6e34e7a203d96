import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react';
import { browserQueue } from './browser-queue';
import type { Snapshot } from './ports';
import type { SavingQueue } from './queue';

const Context = createContext<SavingQueue | null>(null);

/** Gives the pages below the queue of this browser. */
export function SavingProvider({ queue, children }: { queue?: SavingQueue; children: ReactNode }) {
  const [own] = useState(() => queue ?? browserQueue());
  return <Context value={own}>{children}</Context>;
}

export function useSavingQueue(): SavingQueue {
  const queue = use(Context);
  if (!queue) throw new Error('no SavingProvider above');
  return queue;
}

/** What waits, as of now. */
export function useSaving(): Snapshot {
  const queue = useSavingQueue();
  return useSyncExternalStore(queue.subscribe, queue.snapshot);
}

/** A part of it that is the same value or object for as long as nothing in it has changed. */
export function useSavingPart<T>(part: (shown: Snapshot) => T): T {
  const queue = useSavingQueue();
  return useSyncExternalStore(queue.subscribe, () => part(queue.snapshot()));
}
