import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatDay } from '@/shared/lib/format';
import type { Column } from './field-columns';
import classes from './field.module.css';

interface CellProps {
  column: Column;
  value: string;
  label: string;
  invalid: boolean;
  locked: boolean;
  /** On a card choices are buttons for a thumb, days a calendar. */
  card: boolean;
  onChange: (text: string) => void;
  onPaste?: (event: ClipboardEvent<HTMLElement>) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One cell of a field sheet. */
export function FieldCell(props: CellProps) {
  const { column, value, label, invalid, locked, card, onChange, onPaste, onKeyDown } = props;
  const { t } = useTranslation('field');
  const choices = column.kind === 'yes-no' ? [{ code: 'true', name: t('yes') }, { code: 'false', name: t('no') }] : column.choices;
  if (choices && card && choices.length <= 5) {
    return (
      <div role="group" aria-label={label} className={classes.choices}>
        {choices.map(choice => (
          <button key={choice.code} type="button" className={classes.choice} aria-pressed={value === choice.code} disabled={locked}
            onClick={() => { onChange(value === choice.code ? '' : choice.code); }}>
            {choice.name}
          </button>
        ))}
      </div>
    );
  }
  const common = { 'aria-label': label, 'aria-invalid': invalid, disabled: locked, className: classes.input, onKeyDown, onPaste, 'data-cell': column.cell };
  if (choices) {
    const known = value === '' || choices.some(choice => choice.code === value);
    return (
      <select {...common} value={value} onChange={event => { onChange(event.currentTarget.value); }}>
        <option value="">{t('none')}</option>
        {known ? null : <option value={value}>{value}</option>}
        {choices.map(choice => <option key={choice.code} value={choice.code}>{choice.name}</option>)}
      </select>
    );
  }
  const calendar = column.kind === 'day' && card && (value === '' || ISO_DAY.test(value));
  const shown = column.kind === 'day' && !calendar && ISO_DAY.test(value) ? formatDay(value) : value;
  return (
    <input
      {...common} type={calendar ? 'date' : 'text'} value={shown} autoComplete="off" placeholder={column.kind === 'day' ? t('dayHint') : undefined}
      inputMode={column.kind === 'number' ? 'numeric' : undefined} onChange={event => { onChange(event.currentTarget.value); }}
    />
  );
}
