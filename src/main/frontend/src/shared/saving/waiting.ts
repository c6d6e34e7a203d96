import { type Fault, type Item, ITEM_VERSION, keyOf } from './item';
import type { Snapshot } from './ports';

/** Milliseconds that a thing may be on its way before anybody is told that it waits. */
export const PATIENCE = 3_000;

export type Reason = 'newer' | 'refused' | 'conflicting' | 'held' | 'after' | 'signed-out' | 'unreachable' | 'on-its-way';

/** What waits of one thing: its newest item stands for all of them. */
export interface Waiting { item: Item; reason: Reason }

export function reasonOf(item: Item, all: readonly Item[]): Reason {
  if (item.version !== ITEM_VERSION) return 'newer';
  if (item.state === 'refused' || item.state === 'conflicting') return item.state;
  if (item.hold) return 'held';
  const before = all.find(other => other.owner === item.owner && other.kind === item.kind && other.subject === item.subject && other.fault) ?? item;
  if (before.fault?.status === 401 || before.fault?.code === 'other-person') return 'signed-out';
  if (before.fault) return 'unreachable';
  return item.after !== null && all.some(other => other.subject === item.after) ? 'after' : 'on-its-way';
}

/** Why something was not taken: what is wrong with its fields, or in the server's words, or in ours where no server was asked. */
export function faultWords(fault: Fault | null, t: (key: string) => string): string {
  if (!fault) return '';
  if (fault.code === 'file-lost') return t('saving:fault.fileLost');
  return fault.fields.map(field => field.message).join(' ') || fault.message;
}

/** One entry for each thing of which something waits, in the order of capture. */
export function waitingOf(items: readonly Item[]): Waiting[] {
  const newest = new Map<string, Item>();
  for (const item of items) newest.set(keyOf(item.owner, item.kind, item.subject), item);
  return [...newest.values()].map(item => ({ item, reason: reasonOf(item, items) }));
}

/** What its owner is told of: whatever does not simply go. */
export const toldOf = ({ unsent, owner, loose }: Snapshot, now: number) => waitingOf(unsent.filter(item => item.owner === owner?.key))
  .filter(({ item, reason }) => reason !== 'on-its-way' || loose.has(item.id) || now - item.since > PATIENCE);

/** How much of others waits in this browser, by their names. */
export function ofOthers({ unsent, owner }: Snapshot): [string, number][] {
  const counts = new Map<string, number>();
  for (const { item } of waitingOf(unsent.filter(one => one.owner !== owner?.key))) counts.set(item.ownerName, (counts.get(item.ownerName) ?? 0) + 1);
  return [...counts];
}
