import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldProblem } from '@/shared/api/problem';
import type { FormData } from '@/shared/form/form-engine';
import { keyOf, revisionOf } from '@/shared/saving/item';
import { tailOf } from '@/shared/saving/ports';
import { useSavingPart, useSavingQueue } from '@/shared/saving/saving-context';
import { type Conflict, type SavedState, stateOf, useFlush } from '@/shared/saving/use-saved';
import { draftPath, learnDraft } from './api';
import type { TaskDetail } from './types';
import { remarksSubject } from './use-remarks';

type DraftBody = Readonly<{ data: FormData }>;

export interface Draft {
  /** What the form starts with, and a number that changes when it has to start anew. */
  start: { data: FormData; number: number };
  state: SavedState;
  message: string;
  fields: readonly FieldProblem[];
  /** When the draft that is stored was stored; null for none. */
  savedAt: string | null;
  conflict: Conflict<DraftBody> | null;
  edited: (data: FormData) => void;
  retry: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
  /** The work is done: nothing is to be saved any more. */
  finish: () => void;
}

/**
 * Saves what is typed in a task by itself. A form shows what it started with and nothing that comes later, so each form remembers what it
 * has seen: what another window or person has stored meanwhile is not written over, but asked about.
 */
export function useDraft({ task, data, draftRevision, draftSavedAt }: TaskDetail): Draft {
  const queue = useSavingQueue();
  const client = useQueryClient();
  const tail = useSavingPart(shown => tailOf(shown, 'task-draft', task.id));
  const known = useSavingPart(shown => shown.known.get(keyOf(shown.owner?.key ?? '', 'task-draft', task.id)));
  const state = useSavingPart(shown => { const last = tailOf(shown, 'task-draft', task.id); return last ? stateOf(last, shown) : null; });
  const [first] = useState(() => {
    const newer = known && (known.revision ?? 0) > draftRevision ? known : null;
    const body = (tail?.body ?? newer?.body) as DraftBody | undefined;
    return { data: body?.data ?? data, itemId: tail?.id ?? null, base: newer?.revision ?? draftRevision, baseData: newer ? (newer.body as DraftBody).data : data };
  });
  const [start, setStart] = useState({ data: first.data, number: 0 });
  const seen = useRef({ itemId: first.itemId, base: first.base, baseData: first.baseData });
  const isTaken = useRef(draftSavedAt !== null);

  useEffect(() => {
    if (!known) return;
    if (known.itemId === seen.current.itemId) seen.current = { itemId: null, base: known.revision ?? seen.current.base, baseData: (known.body as DraftBody).data };
    const { savedAt = null } = (known.answer ?? {}) as { savedAt?: string };
    learnDraft(client, task.id, { data: (known.body as DraftBody).data, draftRevision: known.revision ?? seen.current.base, draftSavedAt: savedAt });
    // The first draft takes work of a group into one's own hands.
    if (!isTaken.current) void client.invalidateQueries({ queryKey: ['tasks'] });
    isTaken.current = true;
  }, [known, client, task.id]);

  const edited = useCallback((changed: FormData) => {
    const { itemId, base, baseData } = seen.current;
    const item = queue.save({
      kind: 'task-draft', subject: task.id, label: [task.name, task.caseTitle].filter(Boolean).join(' · '), page: `/tasks/${task.id}`,
      to: { method: 'POST', path: draftPath(task.id) }, body: { data: changed }, base, baseBody: { data: baseData }, follows: itemId,
    });
    seen.current = { ...seen.current, itemId: item.id };
  }, [queue, task]);

  const finish = useCallback(() => {
    void queue.discard(queue.snapshot().unsent.filter(item => item.kind === 'task-draft' ? item.subject === task.id : item.kind === 'remarks' && item.subject === remarksSubject(task.id)).map(({ id }) => id));
  }, [queue, task.id]);

  useFlush();
  const theirs = tail?.state === 'conflicting' ? tail.fault?.theirs ?? null : null;
  const takeTheirs = () => {
    if (!tail || !theirs) return;
    const taken = (theirs.current ?? { data: {} }) as DraftBody & { revision?: number };
    seen.current = { itemId: null, base: revisionOf(taken) ?? 0, baseData: taken.data };
    queue.takeTheirs(tail);
    setStart(before => ({ data: taken.data, number: before.number + 1 }));
  };
  const answered = known?.answer as { savedAt?: string } | null | undefined;
  return {
    start, state: state ?? (known ? 'saved' : 'idle'), message: tail?.fault?.message ?? '', fields: tail?.fault?.fields ?? [],
    savedAt: answered?.savedAt ?? draftSavedAt,
    conflict: tail && theirs ? { base: tail.baseBody as DraftBody | null, mine: tail.body as DraftBody, theirs } : null,
    edited, finish, takeTheirs,
    retry: () => { if (tail) queue.retry(tail); },
    keepMine: () => {
      if (!tail) return;
      const by = queue.keepMine(tail);
      if (by) seen.current = { ...seen.current, itemId: by.id };
    },
  };
}
