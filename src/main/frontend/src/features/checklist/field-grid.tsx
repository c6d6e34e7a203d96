import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from '@/shared/i18n';
import type { FieldSheet } from '@/shared/field/field-sheets';
import { useIsNarrow } from '@/shared/lib/use-media';
import { EmptyView } from '@/shared/ui/state-views';
import type { FieldRow } from './field-api';
import { type Column, isGiven } from './field-columns';
import { FieldCard } from './field-card';
import { FieldTable } from './field-table';
import classes from './field.module.css';
import { type CellChange, useFieldRows } from './use-field-rows';

interface GridProps {
  subject: string;
  sheet: FieldSheet;
  columns: Column[];
  rows: readonly FieldRow[];
  locked: boolean;
}

/** Focuses the same cell of another row. */
function focusCell(cells: readonly HTMLElement[], from: HTMLElement, step: number) {
  const next = cells[cells.indexOf(from) + step];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/** The rows of a sheet, as a table for the keyboard or as cards for one hand. */
export function FieldGrid({ subject, sheet, columns, rows, locked }: GridProps) {
  const { t } = useTranslation('field');
  const work = useFieldRows(subject, sheet, columns, rows);
  const narrow = useIsNarrow();
  const root = useRef<HTMLDivElement>(null);
  const entered = useRef<string | undefined>(undefined);

  // Whoever adds a row writes in it next.
  useEffect(() => {
    const first = entered.current && root.current?.querySelector<HTMLElement>(`[data-row="${entered.current}"] :is(input, select, [aria-pressed])`);
    if (!first) return;
    entered.current = undefined;
    first.focus();
  });

  function paste(rowId: string, cell: string, event: ClipboardEvent<HTMLElement>) {
    const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '');
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    const lines = text.split(/\r?\n/).map(line => line.split('\t'));
    const first = work.drafts.findIndex(draft => draft.stored.id === rowId);
    const missing = Math.max(0, first + lines.length - work.drafts.length);
    const targets = [...work.drafts.slice(first).map(({ stored: { id, given } }) => ({ id, given })), ...work.add(missing).map(id => ({ id, given: {} }))];
    const start = columns.findIndex(column => column.cell === cell);
    work.change(lines.flatMap((line, down): CellChange[] => {
      const row = targets[down];
      if (!row) return [];
      const open = columns.slice(start).filter(column => !isGiven(row, column.cell));
      return line.flatMap((value, across): CellChange[] => {
        const column = open[across];
        return column ? [[row.id, column.cell, asCode(column, value.trim())]] : [];
      });
    }));
  }

  function keyDown(cell: string, event: KeyboardEvent<HTMLElement>) {
    const select = event.currentTarget instanceof HTMLSelectElement;
    const step = event.key === 'Enter' ? (event.shiftKey ? -1 : 1) : select ? 0 : event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.nativeEvent.isComposing) return;
    event.preventDefault();
    focusCell([...(root.current?.querySelectorAll<HTMLElement>(`[data-cell="${cell}"]`) ?? [])], event.currentTarget, step);
  }

  const shared = { sheet, columns, locked, work, paste, keyDown };
  return (
    <div ref={root} className={classes.grid}>
      {work.drafts.length === 0 ? <EmptyView title={t(`empty.${sheet}`)}>{t(`emptyWhy.${sheet}`)}</EmptyView> : null}
      {work.drafts.length === 0 ? null : narrow
        ? work.drafts.map((draft, index) => <FieldCard key={draft.stored.id} {...shared} draft={draft} number={index + 1} />)
        : <FieldTable {...shared} />}
      {locked ? null : (
        <div className={classes.foot}>
          <Button size="md" leftSection={<IconPlus size={18} />} onClick={() => { entered.current = work.add()[0]; }}>{t(`add.${sheet}`)}</Button>
        </div>
      )}
    </div>
  );
}

/** A choice that was pasted by its name. */
function asCode(column: Column, text: string): string {
  return column.choices?.find(choice => choice.name.toLowerCase() === text.toLowerCase())?.code ?? text;
}
