/** Figures as people type them: in Vietnamese with points between thousands and a comma before decimals, in English the other way round. */

export interface Reading {
  /** What was typed as a machine writes it, "-1234.5"; empty for nothing, `null` for what is no figure in this language. */
  plain: string | null;
  /** Whether marks between thousands were read over, so that the reader is told what was understood. */
  isGrouped: boolean;
}

/** More digits than these, and a number of the browser is another one. */
const EXACT_DIGITS = 15;

const marksOf = (language: string) => (language === 'en' ? { decimal: '.', group: ',' } : { decimal: ',', group: '.' });

/** Reads what was typed. Nothing is guessed: marks that stand where this language has none make it no figure. */
export function readFigure(typed: string, language: string): Reading {
  const text = typed.trim();
  if (text === '') return { plain: '', isGrouped: false };
  const { decimal, group } = marksOf(language);
  const found = new RegExp(`^(-?)(?:(\\d+)|([1-9]\\d{0,2}(?:\\${group}\\d{3})+))?(?:\\${decimal}(\\d*))?$`).exec(text);
  const [, sign = '', simple, grouped, decimals = ''] = found ?? [];
  const whole = simple ?? grouped?.replaceAll(group, '') ?? '';
  if (!found || (whole === '' && decimals === '')) return { plain: null, isGrouped: false };
  return { plain: `${sign}${whole || '0'}${decimals ? `.${decimals}` : ''}`, isGrouped: grouped !== undefined };
}

/** Whether a number of the browser keeps every digit of a figure. */
export function isExact(plain: string): boolean {
  return plain.replace(/\D/g, '').replace(/^0+/, '').length <= EXACT_DIGITS;
}

/** A figure as one would type it, without marks between thousands. */
export function writeFigure(value: number | string, language: string): string {
  const plain = typeof value === 'number' ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : value;
  return plain.replace('.', marksOf(language).decimal);
}
