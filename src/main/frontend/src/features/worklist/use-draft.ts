import { useCallback, useEffect, useRef, useState } from 'react';
import { saveDraft, type TaskDetail } from './worklist-api';

const QUIET_MILLIS = 1500;

/** Saves what is typed shortly after the typing stops, and what is unsaved when the task is left. */
export function useDraft(detail: TaskDetail) {
  const id = detail.task.id;
  const allowed = detail.can.draft;
  const pending = useRef<Record<string, unknown> | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const [savedAt, setSavedAt] = useState<string | Date | null>(detail.draftSavedAt);
  const [failed, setFailed] = useState(false);

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    const values = pending.current;
    if (!values) return;
    pending.current = null;
    try {
      await saveDraft(id, values);
      setSavedAt(new Date());
      setFailed(false);
    } catch {
      // The values stay in the form; the next change tries again.
      pending.current ??= values;
      setFailed(true);
    }
  }, [id]);

  const change = useCallback((values: Record<string, unknown>) => {
    if (!allowed) return;
    pending.current = values;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), QUIET_MILLIS);
  }, [allowed, flush]);

  /** The answer itself is being sent, so the draft is no longer needed. */
  const discard = useCallback(() => {
    window.clearTimeout(timer.current);
    pending.current = null;
  }, []);

  useEffect(() => () => void flush(), [flush]);

  return { change, discard, savedAt, failed };
}
