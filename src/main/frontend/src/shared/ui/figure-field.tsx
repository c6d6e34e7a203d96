import '../form/texts';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { isExact, readFigure, writeFigure } from '../lib/figures';
import { TextField } from './text-field';

interface FigureFieldProps extends Pick<ComponentProps<typeof TextField>, 'label' | 'placeholder' | 'required' | 'disabled' | 'size'> {
  /** `null` for nothing. */
  value: number | null;
  /** The figure, `null` for nothing, and `NaN` while what is typed is no figure: nothing is to be sent then. */
  onChange: (value: number | null) => void;
  'data-autofocus'?: boolean;
  min?: number;
  max?: number;
  isWhole?: boolean;
  error?: ReactNode;
}

/** A figure as the language writes it. What was typed stays as it was typed; what is no figure is told, never changed into one. */
export function FigureField({ value, onChange, min = -Infinity, max = Infinity, isWhole = false, error, ...rest }: FigureFieldProps) {
  const { t, i18n } = useTranslation('form');
  const language = i18n.language;
  const shown = value === null || Number.isNaN(value) ? '' : writeFigure(value, language);
  const [typed, setTyped] = useState({ text: shown, value, language });
  // Who keeps nothing for what is no figure does not take the typing away.
  const isOwn = Object.is(typed.value, value) || (Number.isNaN(typed.value) && value === null);
  if (!isOwn || (typed.language !== language && !Number.isNaN(typed.value))) setTyped({ text: shown, value, language });
  const { plain, isGrouped } = readFigure(typed.text, language);
  const fault = faultOf(plain);

  function faultOf(read: string | null): string | null {
    if (read === '') return null;
    if (read === null) return t('verdict.number');
    const figure = Number(read);
    if (isWhole && !Number.isInteger(figure)) return t('verdict.integer');
    if (!isExact(read)) return t('verdict.numberRange');
    if (figure < min) return t('verdict.min', { limit: writeFigure(min, language) });
    return figure > max ? t('verdict.max', { limit: writeFigure(max, language) }) : null;
  }

  const take = (text: string) => {
    const read = readFigure(text, language).plain;
    const next = read === '' ? null : faultOf(read) === null ? Number(read) : NaN;
    setTyped({ text, value: next, language });
    onChange(next);
  };
  return (
    <TextField
      {...rest} inputMode={isWhole ? 'numeric' : 'decimal'} autoComplete="off" value={typed.text} error={fault ?? error}
      description={isGrouped && plain && fault === null ? t('readAs', { figure: writeFigure(plain, language) }) : undefined}
      onChange={event => { take(event.currentTarget.value); }}
    />
  );
}
