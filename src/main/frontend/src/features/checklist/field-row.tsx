import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconHelpCircle } from '@tabler/icons-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSheet } from '@/shared/field/field-sheets';
import { formatDay } from '@/shared/lib/format';
import { Tag } from '@/shared/ui/tag';
import type { FieldRow, Standing } from './field-api';
import type { Column } from './field-columns';
import classes from './field.module.css';
import type { RowDraft, useFieldRows } from './use-field-rows';

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

/** Whether the row is saved; what keeps it from that is named cell by cell. */
export function RowStatus({ sheet, draft, reload }: { sheet: FieldSheet; draft: RowDraft; reload: (id: string) => Promise<void> }) {
  const { t } = useTranslation('field');
  const bad = Object.values(draft.bad);
  return (
    <div className={classes.status} data-state={draft.status} aria-live="polite">
      {draft.status === 'idle' ? null : t(draft.status === 'waiting' ? `waiting.${sheet}` : `save.${draft.status}`)}
      {draft.status === 'failed' ? <> {bad.length > 0 ? bad.join(' ') : draft.problem}</> : null}
      {draft.stale ? <Button size="xs" variant="default" onClick={() => { void reload(draft.stored.id); }}>{t('reload')}</Button> : null}
    </div>
  );
}
