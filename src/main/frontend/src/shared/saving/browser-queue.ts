import { onSignedIn } from '@/shared/session/session';
import { exclusivelyIn } from './exclusively';
import { IdbStore } from './idb-store';
import { SavingQueue } from './queue';
import { ShelteredStore } from './sheltered-store';
import { askToKeep } from './storage-room';
import { sendItem } from './transport';

const NAME = 'par-audit.saving';
/** Milliseconds after which a page in sight looks whether something can be sent, where nothing told it so. */
const LOOK = 30_000;

const strangers = new Set<() => void>();

/** Calls back when the server says that somebody else is signed in in this browser by now; returns how to stop. */
export function onStranger(listener: () => void): () => void {
  strangers.add(listener);
  return () => { strangers.delete(listener); };
}

/** The queue of this browser, as this tab sees it. */
export function browserQueue(): SavingQueue {
  const device = new IdbStore();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  const queue = new SavingQueue({
    store: new ShelteredStore(device),
    exclusively: exclusivelyIn(device),
    send: sendItem,
    tell: () => channel?.postMessage('changed'),
    now: Date.now,
    chance: Math.random,
    later: (work, millis) => {
      // Longer ones overflow in browsers and would ring at once.
      const timer = setTimeout(work, Math.min(millis, 2 ** 30));
      return () => { clearTimeout(timer); };
    },
    strangers: () => { strangers.forEach(listener => { listener(); }); },
  });
  const stop = queue.subscribe(() => {
    if (queue.snapshot().unsent.length === 0) return;
    // Now there is something to lose.
    stop();
    void askToKeep();
  });
  channel?.addEventListener('message', () => { queue.told(); });
  window.addEventListener('online', () => { queue.resume(); });
  window.addEventListener('pagehide', () => { queue.flush(); });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') queue.resume();
    else queue.flush();
  });
  window.addEventListener('beforeunload', event => {
    // Only where the device has failed: what it keeps is there after the next start.
    if (queue.snapshot().loose.size > 0) event.preventDefault();
  });
  onSignedIn(() => { queue.resume(); });
  setInterval(() => {
    if (document.visibilityState === 'visible' && queue.snapshot().unsent.length > 0) queue.resume();
  }, LOOK);
  return queue;
}
