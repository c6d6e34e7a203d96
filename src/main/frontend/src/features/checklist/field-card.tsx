import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from '@/shared/i18n';
import { FieldCell } from './field-cell';
import { type Column, isGiven } from './field-columns';
import { GivenCell, type RowsProps, RowStatus, StandingTag, useRowName } from './field-row';
import classes from './field.module.css';
import type { RowDraft } from './field-rows';

/** One row as a card for one hand on a small tablet: the main cells first, the others folded. */
export function FieldCard({ sheet, columns, locked, work, paste, draft, number }: RowsProps & { draft: RowDraft; number: number }) {
  const { t } = useTranslation('field');
  const { stored } = draft;
  const name = useRowName()(sheet, draft, number);
  const open = columns.filter(column => !isGiven(stored, column.cell));
  const cell = (column: Column) => (
    <div key={column.cell} className={classes.labelled}>
      <span aria-hidden>{t(`cell.${column.cell}`)}</span>
      <FieldCell
        column={column} value={draft.cells[column.cell] ?? ''} label={`${t(`cell.${column.cell}`)}, ${name}`} card invalid={column.cell in draft.bad}
        locked={locked} onChange={text => { work.change([[stored.id, column.cell, text]]); }}
        onPaste={event => { paste(stored.id, column.cell, event); }}
      />
      {draft.bad[column.cell] ? <span className={classes.bad}>{draft.bad[column.cell]}</span> : null}
    </div>
  );
  const folded = open.filter(column => !column.main);
  const known = columns.filter(column => isGiven(stored, column.cell) && stored.given[column.cell] !== undefined && column.cell !== 'code');
  return (
    <article className={classes.card} aria-label={name} data-row={stored.id}>
      <div className={classes.cardHead}>
        <h2>{number}. {name}</h2>
        <StandingTag row={stored} />
        {stored.origin === 'ADDED' && !locked ? (
          <button type="button" className={classes.remove} aria-label={t('remove', { name })} onClick={() => { work.remove(draft); }}>
            <IconTrash size={18} stroke={1.75} aria-hidden />
          </button>
        ) : null}
      </div>
      {known.length === 0 ? null : (
        <dl className={classes.known}>
          {known.map(column => <div key={column.cell}><dt>{t(`cell.${column.cell}`)}</dt><dd><GivenCell column={column} text={stored.given[column.cell]} /></dd></div>)}
        </dl>
      )}
      <div className={classes.cells} data-wide={sheet !== 'dossiers'}>{open.filter(column => column.main).map(cell)}</div>
      {folded.length === 0 ? null : <details className={classes.more}><summary>{t('more')}</summary><div className={classes.cells}>{folded.map(cell)}</div></details>}
      <RowStatus sheet={sheet} columns={columns} draft={draft} work={work} />
    </article>
  );
}
