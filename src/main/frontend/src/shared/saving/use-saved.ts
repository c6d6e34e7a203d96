import { useEffect, useRef } from 'react';
import type { FieldProblem } from '@/shared/api/problem';
import { type Body, type Destination, type Item, keyOf, type Kind, type Theirs } from './item';
import { type Known, type Snapshot, tailOf } from './ports';
import { useSavingPart, useSavingQueue } from './saving-context';

/**
 * Where a value is: nowhere but on the screen yet, kept on the device until it says enough, kept and waiting for the server, on its way,
 * with the server; refused; against what somebody else has written; or in this page only, because the device keeps nothing.
 */
export type SavedState = 'idle' | 'storing' | 'held' | 'kept' | 'sending' | 'saved' | 'refused' | 'conflicting' | 'unstored';

/** What is saved, and under which name a person finds it again. */
export interface Target { kind: Kind; subject: string; label: string; page: string; to: Destination }

export interface Conflict<B> { base: B | null; mine: B; theirs: Theirs }

/** Whether it is sent without waiting for quiet, or kept and not sent; and its name, where that is another by now. */
export interface How { now?: boolean; hold?: boolean; label?: string }

export interface Saved<B> {
  value: B;
  state: SavedState;
  /** What keeps it from arriving, in the server's words. */
  message: string;
  fields: readonly FieldProblem[];
  /** Whether its writer is done with it and it has not arrived. */
  isOnItsWay: boolean;
  /** What the server made of it; null while nothing is known. */
  answer: unknown;
  conflict: Conflict<B> | null;
  change: (value: B, how?: How) => void;
  retry: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
}

export function stateOf(item: Item, { loose, unconfirmed }: Snapshot): SavedState {
  if (item.state === 'refused' || item.state === 'conflicting') return item.state;
  if (loose.has(item.id)) return 'unstored';
  if (item.state === 'sending') return 'sending';
  if (unconfirmed.has(item.id)) return 'storing';
  return item.hold ? 'held' : 'kept';
}

/**
 * A value that is saved while somebody types: what they see is what is kept, also after a reload and in another tab.
 *
 * @param stored  what the server said when the page was read, with its revision, 0 for nothing, null where what is saved has none
 * @param asBody  reads a body out of the server's answer
 * @param learn   puts what the server made of it where the page reads it
 */
export function useSaved<B extends Body>(
  target: Target, stored: { body: B; revision: number | null }, asBody: (answer: Record<string, unknown>) => B, learn: (known: Known) => void,
): Saved<B> {
  const queue = useSavingQueue();
  const { kind, subject } = target;
  const tail = useSavingPart(shown => tailOf(shown, kind, subject));
  const known = useSavingPart(shown => shown.known.get(keyOf(shown.owner?.key ?? '', kind, subject)));
  const state = useSavingPart(shown => { const last = tailOf(shown, kind, subject); return last ? stateOf(last, shown) : null; });
  const newer = known && isNewer(known, stored) ? known : undefined;
  useLearning(newer, learn);
  const fresh = newer ? asBody(newer.answer as Record<string, unknown>) : stored.body;

  function change(value: B, how: How = {}) {
    // Asked anew: several changes may come before the screen is drawn again.
    const last = queue.tail(kind, subject);
    const latest = queue.knownOf(kind, subject);
    queue.save({
      ...target, ...how, body: value, follows: last?.id ?? null, base: latest && isNewer(latest, stored) ? latest.revision : stored.revision,
      baseBody: latest && isNewer(latest, stored) ? asBody(latest.answer as Record<string, unknown>) : stored.body,
    });
  }
  useFlush();
  return {
    value: tail ? tail.body as B : fresh,
    state: state ?? (known ? 'saved' : 'idle'),
    message: tail?.fault?.message ?? '', fields: tail?.fault?.fields ?? [],
    isOnItsWay: tail !== undefined && !tail.hold && tail.state !== 'refused' && tail.state !== 'conflicting', answer: known?.answer ?? null,
    conflict: tail?.state === 'conflicting' && tail.fault?.theirs ? { base: tail.baseBody as B | null, mine: tail.body as B, theirs: tail.fault.theirs } : null,
    change,
    retry: () => { if (tail) queue.retry(tail); },
    keepMine: () => { if (tail) queue.keepMine(tail); },
    takeTheirs: () => { if (tail) queue.takeTheirs(tail); },
  };
}

const isNewer = (known: Known, { revision }: { revision: number | null }) => (known.revision ?? 0) > (revision ?? -1);

/** Hands on each answer once. */
function useLearning(known: Known | undefined, learn: (known: Known) => void) {
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (!known || seen.current === known.itemId) return;
    seen.current = known.itemId;
    learn(known);
  }, [known, learn]);
}

/** Who leaves sends at once what only waited for quiet. */
export function useFlush() {
  const queue = useSavingQueue();
  useEffect(() => () => { queue.flush(); }, [queue]);
}
