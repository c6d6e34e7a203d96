import { newId } from '@/shared/lib/new-id';
import type { SavingStore } from './store';

/** Words and files are sent side by side: an answer never waits for the end of a photo on a slow line. */
export const LANES = ['words', 'files'] as const;
export type Lane = (typeof LANES)[number];

/** Does something that only one tab of the browser does at a time in a lane; false when another has the turn and is not waited for. */
export type Exclusively = (lane: Lane, work: () => Promise<void>) => Promise<boolean>;

const NAME = 'par-audit.sender';
/** Milliseconds for which a lease is taken, and how often it is renewed while the work lasts. */
const LEASE = 15_000;
const RENEWED = 5_000;

/** By a Web Lock: the browser gives it back when the tab dies, and nobody holds it by accident. */
export const byLock = (locks: LockManager): Exclusively => async (lane, work) => {
  await locks.request(lane === 'words' ? NAME : `${NAME}.${lane}`, work);
  return true;
};

/** By a lease in the store, where the browser offers no locks (on addresses without HTTPS): one that died loses it with time. */
export function byLease(store: SavingStore): Exclusively {
  const me = newId();
  return async (lane, work) => {
    if (!await store.lease(lane, me, Date.now(), Date.now() + LEASE)) return false;
    const renewal = setInterval(() => { void store.lease(lane, me, Date.now(), Date.now() + LEASE); }, RENEWED);
    try {
      await work();
    } finally {
      clearInterval(renewal);
      await store.lease(lane, me, Date.now(), 0);
    }
    return true;
  };
}

export const exclusivelyIn = (store: SavingStore): Exclusively => {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  return locks ? byLock(locks) : byLease(store);
};
