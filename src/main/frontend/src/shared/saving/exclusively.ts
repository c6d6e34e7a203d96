import { newId } from '@/shared/lib/new-id';
import type { SavingStore } from './store';

/** Does something that only one tab of the browser does at a time; false when another has the turn and is not waited for. */
export type Exclusively = (work: () => Promise<void>) => Promise<boolean>;

const NAME = 'par-audit.sender';
/** Milliseconds for which a lease is taken, and how often it is renewed while the work lasts. */
const LEASE = 15_000;
const RENEWED = 5_000;

/** By a Web Lock: the browser gives it back when the tab dies, and nobody holds it by accident. */
export const byLock = (locks: LockManager): Exclusively => async work => {
  await locks.request(NAME, work);
  return true;
};

/** By a lease in the store, where the browser offers no locks (on addresses without HTTPS): one that died loses it with time. */
export function byLease(store: SavingStore): Exclusively {
  const me = newId();
  return async work => {
    if (!await store.lease(me, Date.now(), Date.now() + LEASE)) return false;
    const renewal = setInterval(() => { void store.lease(me, Date.now(), Date.now() + LEASE); }, RENEWED);
    try {
      await work();
    } finally {
      clearInterval(renewal);
      await store.lease(me, Date.now(), 0);
    }
    return true;
  };
}

export const exclusivelyIn = (store: SavingStore): Exclusively => {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  return locks ? byLock(locks) : byLease(store);
};
