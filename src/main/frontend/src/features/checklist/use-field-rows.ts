import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '@/shared/api/problem';
import { fieldOverviewQuery, type FieldSheet } from '@/shared/field/field-sheets';
import { newId } from '@/shared/lib/new-id';
import { deleteFieldRow, type FieldRow, putFieldRow, readFieldRows } from './field-api';
import type { Column } from './field-columns';

const QUIET_MILLIS = 800;

/** A row while somebody works on it: what was typed stays, whatever the server says of it. */
export interface RowDraft {
  stored: FieldRow;
  cells: Record<string, string>;
  status: 'idle' | 'waiting' | 'saving' | 'saved' | 'failed';
  problem: string;
  /** Whether somebody else has written the row meanwhile. */
  stale: boolean;
  /** Sentences by the cell that they are about. */
  bad: Record<string, string>;
}

const draftOf = (stored: FieldRow): RowDraft => ({ stored, cells: { ...stored.found }, status: 'idle', problem: '', stale: false, bad: {} });

const emptyRow = (): FieldRow => ({ id: newId(), origin: 'ADDED', given: {}, found: {}, revision: 0, state: null, overdueDays: null });

/** Whether a row says enough to be stored; the server judges what it says. */
function isReady(sheet: FieldSheet, { given }: FieldRow, cells: Record<string, string>): boolean {
  const has = (cell: string) => (cells[cell] ?? '').trim() !== '';
  if (sheet === 'interviews') return Object.keys(cells).some(has);
  if (sheet === 'dossiers') return Object.keys(given).length > 0 || has('code');
  return has('person') && has('state') && (has('paper') || !['LEAVE', 'MISSION'].includes(cells.state ?? ''));
}

/** What was typed, in the way it is stored; texts stay as they are, because somebody may be in the middle of a sentence. */
function asStored(typed: Record<string, string>, stored: FieldRow, columns: readonly Column[]): Record<string, string> {
  const read = columns.filter(column => column.kind !== 'text' && column.cell in stored.found).map(({ cell }) => [cell, stored.found[cell] ?? '']);
  return { ...typed, ...Object.fromEntries(read) as Record<string, string> };
}

export type CellChange = readonly [rowId: string, cell: string, text: string];

/** The rows of a sheet: each is saved shortly after it was changed, one save after the other, and never overwritten by what arrives later. */
export function useFieldRows(subject: string, sheet: FieldSheet, columns: readonly Column[], initial: readonly FieldRow[]) {
  const client = useQueryClient();
  const [drafts, setDrafts] = useState<RowDraft[]>(() => initial.map(draftOf));
  const latest = useRef(new Map(drafts.map(draft => [draft.stored.id, draft])));
  const timers = useRef(new Map<string, number>());
  // One after the other: a save knows the revision of the one before, and new rows keep the order in which they were typed.
  const queue = useRef<Promise<void>>(Promise.resolve());

  function update(id: string, part: Partial<RowDraft>) {
    const before = latest.current.get(id);
    if (!before) return;
    latest.current.set(id, { ...before, ...part });
    setDrafts([...latest.current.values()]);
  }

  const countAgain = () => client.invalidateQueries({ queryKey: fieldOverviewQuery(subject).queryKey });

  async function save(id: string) {
    const draft = latest.current.get(id);
    if (!draft) return;
    update(id, { status: 'saving' });
    try {
      const stored = await putFieldRow(subject, sheet, id, draft.cells, draft.stored.revision);
      const typed = latest.current.get(id)?.cells ?? {};
      update(id, { stored, cells: typed === draft.cells ? asStored(typed, stored, columns) : typed, status: 'saved', problem: '', stale: false, bad: {} });
      await countAgain();
    } catch (error) {
      const bad = isProblem(error) ? Object.fromEntries(error.fields.map(field => [field.path, field.message])) : {};
      update(id, { status: 'failed', problem: isProblem(error) ? error.message : '', stale: isProblem(error, 409), bad });
    }
  }

  function enqueue(id: string) {
    window.clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    queue.current = queue.current.then(() => save(id));
  }

  function change(changes: readonly CellChange[]) {
    for (const [id, cell, text] of changes) {
      const before = latest.current.get(id);
      if (!before) continue;
      const cells = { ...before.cells, [cell]: text };
      const ready = isReady(sheet, before.stored, cells);
      latest.current.set(id, { ...before, cells, status: ready ? before.status : 'waiting' });
      window.clearTimeout(timers.current.get(id));
      timers.current.delete(id);
      if (ready) timers.current.set(id, window.setTimeout(() => { enqueue(id); }, QUIET_MILLIS));
    }
    setDrafts([...latest.current.values()]);
  }

  function add(count = 1): string[] {
    const rows = Array.from({ length: count }, emptyRow);
    rows.forEach(row => latest.current.set(row.id, draftOf(row)));
    setDrafts([...latest.current.values()]);
    return rows.map(row => row.id);
  }

  async function remove(id: string) {
    window.clearTimeout(timers.current.get(id));
    await queue.current;
    const revision = latest.current.get(id)?.stored.revision ?? 0;
    try {
      if (revision > 0) await deleteFieldRow(subject, sheet, id, revision);
      latest.current.delete(id);
      setDrafts([...latest.current.values()]);
      await countAgain();
    } catch (error) {
      update(id, { status: 'failed', problem: isProblem(error) ? error.message : '', stale: isProblem(error, 409) });
    }
  }

  /** Gives up what was typed in a row for what somebody else has written. */
  async function reload(id: string) {
    const stored = (await readFieldRows(subject, sheet)).find(row => row.id === id);
    if (stored) update(id, draftOf(stored));
    else {
      latest.current.delete(id);
      setDrafts([...latest.current.values()]);
    }
  }

  const flush = useRef<() => void>(() => undefined);
  useEffect(() => { flush.current = () => { [...timers.current.keys()].forEach(enqueue); }; });
  // Who leaves at once after typing loses nothing.
  useEffect(() => () => { flush.current(); }, []);

  return { drafts, change, add, remove, reload };
}
