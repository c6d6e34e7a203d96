import { IconAlertTriangle, IconCircleCheck, IconClock, IconHelpCircle } from '@tabler/icons-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from '@/shared/i18n';
import type { FieldSheet } from '@/shared/field/field-sheets';
import { formatDay } from '@/shared/lib/format';
import { ConflictView } from '@/shared/saving/conflict-view';
import { SavedNote } from '@/shared/saving/saved-note';
import { Tag } from '@/shared/ui/tag';
import type { FieldRow, Standing } from './field-api';
import type { Column } from './field-columns';
import classes from './field.module.css';
import type { RowBody, RowDraft } from './field-rows';
import type { useFieldRows } from './use-field-rows';

/** What the table and the cards share. */
export interface RowsProps {
  sheet: FieldSheet;
  columns: Column[];
  locked: boolean;
  work: ReturnType<typeof useFieldRows>;
  paste: (rowId: string, cell: string, event: ClipboardEvent<HTMLElement>) => void;
  keyDown: (cell: string, event: KeyboardEvent<HTMLElement>) => void;
}

const LOOKS: Record<Standing, { tone: 'ok' | 'late' | 'plain' | 'soon'; icon: typeof IconClock }> = {
  ON_TIME: { tone: 'ok', icon: IconCircleCheck },
  OVERDUE: { tone: 'late', icon: IconAlertTriangle },
  OVERDUE_OPEN: { tone: 'late', icon: IconAlertTriangle },
  PENDING: { tone: 'plain', icon: IconClock },
  UNDETERMINED: { tone: 'soon', icon: IconHelpCircle },
};

/** Whether a dossier was on time, and how many working days late. */
export function StandingTag({ row }: { row: FieldRow }) {
  const { t } = useTranslation('field');
  if (row.state === null) return null;
  const late = row.state === 'OVERDUE' || row.state === 'OVERDUE_OPEN';
  return <Tag {...LOOKS[row.state]}>{t(`standing.${row.state}`)}{late && row.overdueDays !== null ? ` · ${t('days', { days: row.overdueDays })}` : null}</Tag>;
}

/** What a row is called. */
export function useRowName() {
  const { t } = useTranslation('field');
  return (sheet: FieldSheet, draft: RowDraft, number: number) => {
    const { given } = draft.stored;
    const own = draft.cells.code ?? given.code ?? draft.cells.person ?? (given.ordinal ? t('ordinal', { ordinal: given.ordinal }) : '');
    return own === '' ? t(`row.${sheet}`, { number }) : own;
  };
}

/** What the unit's system says, in words. */
export function GivenCell({ column, text }: { column: Column; text: string | undefined }) {
  const { t } = useTranslation('field');
  if (text === undefined) return <span aria-hidden>–</span>;
  if (column.kind === 'day') return <span className="num">{formatDay(text)}</span>;
  if (column.kind === 'yes-no') return <>{t(text === 'true' ? 'yes' : 'no')}</>;
  return <>{column.choices?.find(choice => choice.code === text)?.name ?? text}</>;
}

interface StatusProps extends Pick<RowsProps, 'sheet' | 'columns' | 'work'> { draft: RowDraft }

/** Where the row is kept; what keeps it from being stored is named cell by cell, and what somebody else has written is shown. */
export function RowStatus({ sheet, columns, draft, work }: StatusProps) {
  const { t } = useTranslation('field');
  const { conflict } = draft;
  const bad = Object.values(draft.bad).join(' ');
  const inWords = (cells: Readonly<Record<string, string>>) => columns.filter(column => (cells[column.cell] ?? '') !== '')
    .map(column => `${t(`cell.${column.cell}`)}: ${wordOf(column, cells[column.cell] ?? '', t)}`).join('\n') || t('saving:conflict.empty');
  return (
    <div className={classes.status}>
      {conflict ? (
        <ConflictView
          base={conflict.base ? inWords(conflict.base.cells) : null} mine={inWords((conflict.mine as Partial<RowBody>).cells ?? {})} theirs={conflict.theirs}
          other={inWords((conflict.theirs.current as Pick<FieldRow, 'found'> | null)?.found ?? {})}
          keepMine={() => { work.keepMine(draft); }} takeTheirs={() => { work.takeTheirs(draft); }}
        />
      ) : null}
      <SavedNote
        state={draft.state} message={bad || draft.message} unfinished={draft.state === 'held' ? t(`waiting.${sheet}`) : undefined}
        retry={() => { work.retry(draft); }}
      />
    </div>
  );
}

function wordOf(column: Column, text: string, t: (key: string) => string): string {
  if (column.kind === 'yes-no') return t(text === 'true' ? 'yes' : 'no');
  return column.choices?.find(choice => choice.code === text)?.name ?? text;
}
