import type { Lane } from './exclusively';
import { type Fault, isUnsent, type Item, ITEM_VERSION, revisionOf } from './item';

/** Milliseconds of quiet after which typing is sent, and the most that steady typing waits. */
export const QUIET = 700;
export const LONGEST_WAIT = 1_500;

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** How long a sent item stays, so that the other tabs learn what became of it. */
const REMEMBERED = 60_000;

export interface Placed {
  put: Item;
  /** Item whose place it takes. */
  remove: string | null;
}

/** What a newly captured item becomes beside the one on top of which it was typed. */
export function placed(item: Item, found: ReadonlyMap<string, Item>): Placed {
  const before = item.follows === null ? undefined : found.get(item.follows);
  if (!before) return { put: { ...item, follows: null }, remove: null };
  if (before.state === 'sent') {
    // Whoever typed on top of it has seen what is stored now.
    return { put: { ...item, follows: null, base: revisionOf(before.answer) ?? item.base, baseBody: before.body }, remove: null };
  }
  const isUntouched = before.state === 'refused' || before.state === 'conflicting' || (before.state === 'waiting' && before.attempts === 0);
  // What the server may have taken already is sent again as it was, and the new words after it.
  if (!isUntouched) {
    // Behind it also where the clock was set back, or another tab counts a moment differently.
    return { put: { ...item, base: before.base, baseBody: before.baseBody, since: Math.max(item.since, before.since + 0.001) }, remove: null };
  }
  const replacing = { ...item, base: before.base, baseBody: before.baseBody, follows: before.follows, since: before.since, after: before.after };
  if (before.state === 'conflicting') return { put: { ...replacing, state: 'conflicting', fault: before.fault }, remove: before.id };
  // What the server found wrong is still to be read while it is put right.
  const fault = item.hold ? before.fault : null;
  return { put: { ...replacing, fault, nextAt: Math.min(item.nextAt, Math.max(before.since + LONGEST_WAIT, item.capturedAt)) }, remove: before.id };
}

/** What the items are once some more are placed among them. */
export function withPlaced(items: ReadonlyMap<string, Item>, captured: readonly Item[]): Map<string, Item> {
  const all = new Map(items);
  for (const item of captured) {
    if (all.has(item.id)) continue;
    const { put, remove } = placed(item, all);
    if (remove) all.delete(remove);
    all.set(put.id, put);
  }
  return all;
}

/** The order of capture. */
export const inOrder = (items: Iterable<Item>) => [...items].sort((a, b) => a.since - b.since || a.capturedAt - b.capturedAt || a.id.localeCompare(b.id));

export const laneOf = (item: Item): Lane => (item.file ? 'files' : 'words');

/** Those of an owner that may go as far as the others are concerned, in the order of capture. */
export function unblocked(items: readonly Item[], owner: string): Item[] {
  const open = inOrder(items).filter(item => item.owner === owner && isUnsent(item));
  const isFirst = (item: Item) => open.find(other => other.kind === item.kind && other.subject === item.subject) === item;
  return open.filter(item => (item.state === 'waiting' || item.state === 'sending') && item.version === ITEM_VERSION && !item.hold
    && isFirst(item) && (item.after === null || !open.some(other => other.subject === item.after)));
}

/** When an item is to be tried; all that failed are tried again at once after `rushedAt`. */
export function dueAt(item: Item, rushedAt: number, now: number): number {
  // No pause is that long: the clock was set back.
  const isOutOfTime = item.nextAt > now + LONGEST_PAUSE;
  return isOutOfTime || (item.attempts > 0 && item.triedAt < rushedAt) ? 0 : item.nextAt;
}

/** The item as it is sent; who follows one that arrived has seen what that made. Null when it is not to be sent any more. */
export function begun(item: Item | undefined, before: Item | undefined, now: number): Item | null {
  if (!item || item.hold || item.version !== ITEM_VERSION || (item.state !== 'waiting' && item.state !== 'sending')) return null;
  const isAfterSent = before?.state === 'sent';
  return {
    ...item, state: 'sending', attempts: item.attempts + 1, triedAt: now,
    base: isAfterSent ? revisionOf(before.answer) ?? item.base : item.base,
    baseBody: isAfterSent ? before.body : item.baseBody,
    follows: null,
  };
}

export const arrived = (item: Item, answer: unknown, now: number): Item => ({ ...item, state: 'sent', answer, fault: null, triedAt: now });

/** Whether the same item may be taken later, unchanged. */
export const isPassing = ({ status, code }: Fault) =>
  status === 0 || status === 401 || status === 408 || status === 425 || status === 429 || status >= 500 || code === 'changed-meanwhile' || code === 'other-person';

/** Grows with each attempt and is never the same for two browsers. `chance` is between 0 and 1. */
export const pauseAfter = (attempts: number, chance: number) =>
  Math.round(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(attempts - 1, 10)) * (0.5 + chance / 2));

export function failed(item: Item, fault: Fault, now: number, chance: number): Item {
  if (isPassing(fault)) return { ...item, state: 'waiting', fault, nextAt: now + pauseAfter(item.attempts, chance) };
  return { ...item, state: fault.theirs ? 'conflicting' : 'refused', fault };
}

/** What was typed on top of an item that the server did not take stands in its place: [what goes, what takes its place]. */
export function superseded(items: readonly Item[]): [string, Item][] {
  return items.filter(item => item.state === 'refused' || item.state === 'conflicting').flatMap((item): [string, Item][] => {
    const next = items.find(other => other.follows === item.id && other.state === 'waiting');
    if (!next) return [];
    const place = { ...next, base: item.base, baseBody: item.baseBody, follows: item.follows, since: item.since };
    return [[item.id, item.state === 'conflicting' ? { ...place, state: 'conflicting', fault: item.fault } : place]];
  });
}

/** Sent items that nobody needs any more. */
export function forgettable(items: readonly Item[], now: number): string[] {
  const followed = new Set(items.filter(isUnsent).map(item => item.follows));
  return items.filter(item => item.state === 'sent' && item.triedAt < now - REMEMBERED && !followed.has(item.id)).map(item => item.id);
}
