import { IconTrash } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from '@/shared/i18n';
import { FieldCell } from './field-cell';
import { isGiven } from './field-columns';
import { GivenCell, type RowsProps, RowStatus, StandingTag, useRowName } from './field-row';
import classes from './field.module.css';

/** The rows as a table: Enter goes down, Shift+Enter up, a block copied from a spreadsheet fills the cells from where it is pasted. */
export function FieldTable({ sheet, columns, locked, work, paste, keyDown }: RowsProps) {
  const { t } = useTranslation('field');
  const nameOf = useRowName();
  return (
    <div className={classes.scroll} role="region" aria-label={t(`sheet.${sheet}`)} tabIndex={0}>
      <table className="facts-table">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            {columns.map(column => (
              <th key={column.cell} scope="col" style={{ minWidth: column.width }}>{t(column.cell === 'code' ? 'codeAndResult' : `cell.${column.cell}`)}</th>
            ))}
            <th scope="col"><span className="visually-hidden">{t('acts')}</span></th>
          </tr>
        </thead>
        <tbody>
          {work.drafts.map((draft, index) => {
            const { stored } = draft;
            const name = nameOf(sheet, draft, index + 1);
            return (
              <Fragment key={stored.id}>
                <tr data-row={stored.id}>
                  <th scope="row" className="num">{index + 1}</th>
                  {columns.map(column => (
                    <td key={column.cell}>
                      {isGiven(stored, column.cell) ? <GivenCell column={column} text={stored.given[column.cell]} /> : (
                        <FieldCell
                          column={column} value={draft.cells[column.cell] ?? ''} label={`${t(`cell.${column.cell}`)}, ${name}`} card={false}
                          invalid={column.cell in draft.bad} locked={locked}
                          onChange={text => { work.change([[stored.id, column.cell, text]]); }}
                          onPaste={event => { paste(stored.id, column.cell, event); }} onKeyDown={event => { keyDown(column.cell, event); }}
                        />
                      )}
                      {column.cell === 'code' ? <div><StandingTag row={stored} /></div> : null}
                    </td>
                  ))}
                  <td>
                    {stored.origin === 'ADDED' && !locked ? (
                      <button type="button" className={classes.remove} aria-label={t('remove', { name })} onClick={() => { work.remove(draft); }}>
                        <IconTrash size={18} stroke={1.75} aria-hidden />
                      </button>
                    ) : null}
                  </td>
                </tr>
                {draft.isTold ? (
                  <tr><td colSpan={columns.length + 2}><RowStatus sheet={sheet} columns={columns} draft={draft} work={work} /></td></tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p className="visually-hidden" aria-live="polite">{t('savedRows', { count: work.drafts.filter(draft => draft.state === 'saved').length })}</p>
    </div>
  );
}
