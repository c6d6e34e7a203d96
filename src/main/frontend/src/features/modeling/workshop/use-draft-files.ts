import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { onSignedIn } from '@/shared/session/session';
import { withText } from '../drafts/draft-files';
import { type DraftDetail, draftQuery, saveFiles, type SetFile } from '../drafts/drafts-api';

export type SaveState =
  | { status: 'saved'; at: string }
  | { status: 'waiting' }
  | { status: 'saving' }
  | { status: 'failed'; message: string; isPassing: boolean }
  | { status: 'conflict'; by: string; at: string };

/** Milliseconds of quiet after which a change is saved, and after which a lost save is tried again. */
const QUIET = 1_500;
const AGAIN = 10_000;

export interface DraftFiles {
  files: readonly SetFile[];
  save: SaveState;
  /** Grows when the files were replaced from outside, so that editors are drawn anew. */
  generation: number;
  put: (path: string, text: string) => void;
  remove: (path: string) => void;
  /** Takes in files from elsewhere; the editors are drawn anew. */
  adopt: (files: readonly SetFile[]) => void;
  /** Saves what is not saved yet; false when that did not work. */
  flush: (note?: string) => Promise<boolean>;
  /** The version that the next act must name; ask after saving. */
  latestVersion: () => number;
  /** Takes what the server has instead of what is here. */
  replace: (detail: DraftDetail) => void;
  /** Saves what is here on top of what somebody else saved. */
  keepOver: (version: number) => Promise<boolean>;
}

interface Held {
  files: readonly SetFile[];
  version: number;
  isDirty: boolean;
  running: Promise<boolean> | null;
}

const startOf = (detail: DraftDetail): Held => ({ files: detail.files, version: detail.draft.version, isDirty: false, running: null });

/** The files of a draft while they are being edited: saved by themselves, never lost, never written over somebody else's. */
export function useDraftFiles(detail: DraftDetail): DraftFiles {
  const { id } = detail.draft;
  const client = useQueryClient();
  const held = useRef<Held>(startOf(detail));
  const timer = useRef<number | undefined>(undefined);
  const [shown, setShown] = useState({ files: detail.files as readonly SetFile[], generation: 0 });
  const [save, setSave] = useState<SaveState>({ status: 'saved', at: detail.draft.savedAt });

  // The differences and the next opening begin with what was saved last.
  const remember = useCallback((files: readonly SetFile[], version: number, savedAt: string) => {
    client.setQueryData(draftQuery(id).queryKey, before => before && { ...before, files: [...files], draft: { ...before.draft, version, savedAt } });
  }, [client, id]);

  const flush = useCallback(async (note?: string): Promise<boolean> => {
    window.clearTimeout(timer.current);
    const now = held.current;
    if (now.running) await now.running;
    if (!now.isDirty && note === undefined) return true;
    now.isDirty = false;
    setSave({ status: 'saving' });
    const { files } = now;
    now.running = saveFiles(id, now.version, files, note ?? null).then(answer => {
      now.version = answer.version;
      remember(files, answer.version, answer.savedAt);
      setSave(now.isDirty ? { status: 'waiting' } : { status: 'saved', at: answer.savedAt });
      return true;
    }, (error: unknown) => {
      now.isDirty = true;
      setSave(faultOf(error));
      return false;
    });
    const isSaved = await now.running;
    now.running = null;
    return isSaved;
  }, [id, remember]);

  const later = useCallback(() => {
    held.current.isDirty = true;
    setSave(before => (before.status === 'conflict' ? before : { status: 'waiting' }));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => { void flush(); }, QUIET);
  }, [flush]);

  const write = useCallback((files: readonly SetFile[]) => {
    held.current.files = files;
    setShown(before => ({ ...before, files }));
    later();
  }, [later]);

  const put = useCallback((path: string, text: string) => {
    if (held.current.files.some(file => file.path === path && file.text === text)) return;
    write(withText(held.current.files, path, text));
  }, [write]);

  const adopt = useCallback((taken: readonly SetFile[]) => {
    write(taken.reduce<SetFile[]>((files, { path, text }) => withText(files, path, text), [...held.current.files]));
    setShown(before => ({ ...before, generation: before.generation + 1 }));
  }, [write]);

  const remove = useCallback((path: string) => { write(held.current.files.filter(file => file.path !== path)); }, [write]);

  const replace = useCallback((next: DraftDetail) => {
    window.clearTimeout(timer.current);
    held.current = startOf(next);
    remember(next.files, next.draft.version, next.draft.savedAt);
    setShown(before => ({ files: next.files, generation: before.generation + 1 }));
    setSave({ status: 'saved', at: next.draft.savedAt });
  }, [remember]);

  const keepOver = useCallback((version: number) => {
    held.current.version = version;
    held.current.isDirty = true;
    return flush();
  }, [flush]);

  useEffect(() => {
    if (save.status !== 'failed' || !save.isPassing) return;
    const again = window.setTimeout(() => { void flush(); }, AGAIN);
    return () => { window.clearTimeout(again); };
  }, [save, flush]);

  useEffect(() => {
    const now = () => { if (held.current.isDirty) void flush(); };
    window.addEventListener('online', now);
    const stop = onSignedIn(now);
    return () => {
      window.removeEventListener('online', now);
      stop();
      now();
    };
  }, [flush]);

  const latestVersion = useCallback(() => held.current.version, []);

  return { ...shown, save, put, adopt, remove, flush, latestVersion, replace, keepOver };
}

function faultOf(error: unknown): SaveState {
  if (isProblem(error) && error.code === 'draft-stale') {
    return { status: 'conflict', by: String(error.facts['by'] ?? ''), at: String(error.facts['at'] ?? '') };
  }
  return { status: 'failed', message: isProblem(error) ? error.message : '', isPassing: !isProblem(error) || error.isPassing };
}
