import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useLocation } from '@/shared/routing/routing';
import { fieldOverviewQuery, type FieldSheet } from '@/shared/field/field-sheets';
import { newId } from '@/shared/lib/new-id';
import { useSaving, useSavingQueue } from '@/shared/saving/saving-context';
import { useFlush } from '@/shared/saving/use-saved';
import { type FieldRow, fieldRowPath } from './field-api';
import type { Column } from './field-columns';
import { type Cells, draftsOf, emptyRow, isReady, latest, type RowBody, type RowDraft, subjectOf } from './field-rows';

export type CellChange = readonly [rowId: string, cell: string, text: string];

/** The rows of a sheet while somebody fills them: what is shown is what is kept on the device or stored, row by row. */
export function useFieldRows(subject: string, sheet: FieldSheet, columns: readonly Column[], initial: readonly FieldRow[]) {
  const { t } = useTranslation('field');
  const { pathname } = useLocation();
  const client = useQueryClient();
  const queue = useSavingQueue();
  const shown = useSaving();
  const [added, setAdded] = useState<readonly string[]>([]);
  const prefix = subjectOf(subject, sheet, '');
  const drafts = draftsOf(shown, prefix, initial, added, columns);

  // The figures above the rows follow what the server has taken.
  const taken = [...shown.known].filter(([key]) => key.includes(prefix)).map(([, known]) => known.itemId).join(' ');
  useEffect(() => { if (taken) void client.invalidateQueries({ queryKey: fieldOverviewQuery(subject).queryKey }); }, [taken, client, subject]);
  useFlush();

  /** Asked of the queue, because several changes may come before the screen is drawn again. */
  function now(id: string): { stored: FieldRow; cells: Cells; follows: string | null } {
    const tail = queue.tail('field-row', prefix + id);
    const { stored, cells } = latest(initial.find(row => row.id === id), queue.knownOf('field-row', prefix + id), columns) ?? { stored: emptyRow(id), cells: {} };
    return { stored, cells: (tail?.body as Partial<RowBody> | undefined)?.cells ?? cells, follows: tail?.id ?? null };
  }

  function save(id: string, cells: Cells | null) {
    const { stored, follows } = now(id);
    const name = (cells ?? {}).code ?? stored.given.code ?? (cells ?? {}).person ?? '';
    queue.save({
      kind: 'field-row', subject: prefix + id, label: [t(`sheet.${sheet}`), name].filter(Boolean).join(' · '), page: pathname,
      to: { method: cells ? 'PUT' : 'DELETE', path: fieldRowPath(subject, sheet, id) }, body: cells ? { cells } : {},
      base: stored.revision, baseBody: { cells: stored.found }, follows, hold: cells !== null && !isReady(sheet, stored, cells), now: cells === null,
    });
  }

  function change(changes: readonly CellChange[]) {
    const rows = new Map<string, Record<string, string>>();
    for (const [id, cell, text] of changes) rows.set(id, { ...(rows.get(id) ?? now(id).cells), [cell]: text });
    rows.forEach((cells, id) => { save(id, cells); });
  }

  function add(count = 1): string[] {
    const ids = Array.from({ length: count }, newId);
    setAdded(before => [...before, ...ids]);
    return ids;
  }

  function remove({ stored, item }: RowDraft) {
    const isOnlyHere = stored.revision === 0 && (item === null || item.attempts === 0);
    if (!isOnlyHere) save(stored.id, null);
    else if (item) void queue.discard([item.id]);
    setAdded(before => before.filter(id => id !== stored.id));
  }

  return {
    drafts, change, add, remove,
    retry: ({ item }: RowDraft) => { if (item) queue.retry(item); },
    keepMine: ({ item }: RowDraft) => { if (item) queue.keepMine(item); },
    takeTheirs: ({ item }: RowDraft) => { if (item) queue.takeTheirs(item); },
  };
}
