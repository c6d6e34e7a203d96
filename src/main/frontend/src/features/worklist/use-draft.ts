import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { onSignedIn } from '@/shared/session/session';
import type { FormData } from '@/shared/form/form-engine';
import { saveDraft } from './api';
import { draftBackup } from './draft-backup';

export type DraftState =
  | { status: 'none' }
  | { status: 'waiting' }
  | { status: 'saving' }
  | { status: 'saved'; at: string }
  | { status: 'failed'; message: string };

/** Milliseconds of quiet after which typing is saved, and after which a failed save is tried again. */
const QUIET = 1_200;
const AGAIN = 15_000;

export interface Draft {
  state: DraftState;
  edited: (data: FormData) => void;
  /** The work is done: nothing is to be saved any more. */
  finish: () => void;
}

/** Saves what is typed in a task by itself, shortly after the typing pauses, when leaving, and when the network is back. */
export function useDraft(taskId: string, savedAt: string | null, stored: number): Draft {
  const client = useQueryClient();
  const [state, setState] = useState<DraftState>(savedAt ? { status: 'saved', at: savedAt } : { status: 'none' });
  const waiting = useRef<FormData | null>(null);
  const revision = useRef(stored);
  const isTaken = useRef(savedAt !== null);
  const timer = useRef<number | undefined>(undefined);

  const save = useCallback(async (): Promise<void> => {
    window.clearTimeout(timer.current);
    const data = waiting.current;
    if (!data) return;
    waiting.current = null;
    setState({ status: 'saving' });
    try {
      revision.current += 1;
      await saveDraft(taskId, data, revision.current);
      if (!waiting.current) draftBackup.drop(taskId);
      setState({ status: 'saved', at: new Date().toISOString() });
      // The first draft takes work of a group into one's own hands.
      if (!isTaken.current) await client.invalidateQueries({ queryKey: ['tasks'] });
      isTaken.current = true;
    } catch (error) {
      waiting.current ??= data;
      setState({ status: 'failed', message: isProblem(error) ? error.message : '' });
    }
  }, [taskId, client]);

  useEffect(() => {
    if (state.status !== 'failed') return;
    timer.current = window.setTimeout(() => { void save(); }, AGAIN);
    return () => { window.clearTimeout(timer.current); };
  }, [state, save]);

  useEffect(() => {
    const now = () => { void save(); };
    window.addEventListener('online', now);
    const stop = onSignedIn(now);
    return () => {
      window.removeEventListener('online', now);
      stop();
      now();
    };
  }, [save]);

  const edited = useCallback((data: FormData) => {
    waiting.current = data;
    draftBackup.put(taskId, data);
    setState(before => (before.status === 'failed' ? before : { status: 'waiting' }));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => { void save(); }, QUIET);
  }, [taskId, save]);

  const finish = useCallback(() => {
    window.clearTimeout(timer.current);
    waiting.current = null;
    draftBackup.drop(taskId);
  }, [taskId]);

  return { state, edited, finish };
}
