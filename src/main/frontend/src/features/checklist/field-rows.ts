import type { FieldSheet } from '@/shared/field/field-sheets';
import { type Item, keyOf } from '@/shared/saving/item';
import type { Known, Snapshot } from '@/shared/saving/ports';
import { type Conflict, type SavedState, stateOf } from '@/shared/saving/use-saved';
import type { FieldRow } from './field-api';
import type { Column } from './field-columns';

export type Cells = Readonly<Record<string, string>>;
export type RowBody = Readonly<{ cells: Cells }>;

/** A row while somebody works on it: what was typed stays, whatever the server says of it. */
export interface RowDraft {
  stored: FieldRow;
  cells: Cells;
  state: SavedState;
  /** Whether something about it has to be said also where there is little room. */
  isTold: boolean;
  message: string;
  /** Sentences by the cell that they are about. */
  bad: Record<string, string>;
  conflict: Conflict<RowBody> | null;
  item: Item | null;
}

export const emptyRow = (id: string): FieldRow => ({ id, origin: 'ADDED', given: {}, found: {}, revision: 0, state: null, overdueDays: null });

export const subjectOf = (subject: string, sheet: FieldSheet, id: string) => `field/${subject}/${sheet}/${id}`;

/** Whether a row says enough to be stored; the server judges what it says. */
export function isReady(sheet: FieldSheet, { given }: FieldRow, cells: Cells): boolean {
  const has = (cell: string) => (cells[cell] ?? '').trim() !== '';
  if (sheet === 'interviews') return Object.keys(cells).some(has);
  if (sheet === 'dossiers') return Object.keys(given).length > 0 || has('code');
  return has('person') && has('state') && (has('paper') || !['LEAVE', 'MISSION'].includes(cells.state ?? ''));
}

/** What was typed, in the way it is stored; texts stay as they are, because somebody may be in the middle of a sentence. */
export function asStored(typed: Cells, stored: FieldRow, columns: readonly Column[]): Cells {
  const read = columns.filter(column => column.kind !== 'text' && column.cell in stored.found).map(({ cell }): [string, string] => [cell, stored.found[cell] ?? '']);
  return { ...stored.found, ...typed, ...Object.fromEntries(read) };
}

/** What stands in a row as far as this page knows: as it was read, or as the server made it since. */
export function latest(row: FieldRow | undefined, known: Known | undefined, columns: readonly Column[]): { stored: FieldRow; cells: Cells } | null {
  if (known?.to.method === 'DELETE') return null;
  const answer = known?.answer as FieldRow | undefined;
  if (!answer || answer.revision <= (row?.revision ?? 0)) return row ? { stored: row, cells: row.found } : null;
  // Whoever takes over another's row is told its cells only.
  const stored: FieldRow = { ...(row ?? emptyRow(answer.id)), ...answer };
  return { stored, cells: asStored((known?.body as Partial<RowBody>).cells ?? answer.found, stored, columns) };
}

/** The rows of a sheet in their order: as they were read, those added here, those that other tabs have added. */
export function draftsOf(shown: Snapshot, prefix: string, rows: readonly FieldRow[], added: readonly string[], columns: readonly Column[]): RowDraft[] {
  const owner = shown.owner?.key ?? '';
  const unsent = shown.unsent.filter(item => item.owner === owner && item.kind === 'field-row' && item.subject.startsWith(prefix));
  const tails = new Map(unsent.map(item => [item.subject.slice(prefix.length), item]));
  const read = new Map(rows.map(row => [row.id, row]));
  const sent = [...shown.known.keys()].map(key => key.slice(keyOf(owner, 'field-row', '').length)).filter(subject => subject.startsWith(prefix)).map(subject => subject.slice(prefix.length));
  return [...new Set([...read.keys(), ...added, ...sent, ...tails.keys()])].flatMap((id): RowDraft[] => {
    const tail = tails.get(id);
    const known = shown.known.get(keyOf(owner, 'field-row', prefix + id));
    const now = latest(read.get(id), known, columns);
    if (!tail && !now && !(added.includes(id) && !known)) return [];
    if (tail?.to.method === 'DELETE' && !tail.fault) return [];
    return [draftOf(shown, now?.stored ?? emptyRow(id), now?.cells ?? {}, tail, known)];
  });
}

function draftOf(shown: Snapshot, stored: FieldRow, cells: Cells, tail: Item | undefined, known: Known | undefined): RowDraft {
  const state = tail ? stateOf(tail, shown) : known ? 'saved' : 'idle';
  const theirs = tail?.state === 'conflicting' ? tail.fault?.theirs ?? null : null;
  return {
    stored, state, item: tail ?? null, message: tail?.fault?.message ?? '', cells: (tail?.body as Partial<RowBody> | undefined)?.cells ?? cells,
    isTold: state === 'refused' || state === 'conflicting' || state === 'held' || state === 'unstored' || (tail?.attempts ?? 0) > 1,
    bad: Object.fromEntries(tail?.fault?.fields.map(field => [field.path, field.message]) ?? []),
    conflict: tail && theirs ? { base: tail.baseBody as RowBody | null, mine: tail.body as RowBody, theirs } : null,
  };
}
