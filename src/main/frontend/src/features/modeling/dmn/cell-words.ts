import { formatDay } from '@/shared/lib/format';

/** How values and comparisons are said; `name` gives the word for a code of the column, or nothing where nobody knows it. */
export interface CellSpeech {
  say: (key: string, facts?: Record<string, string>) => string;
  name: (code: string) => string | undefined;
  number: (value: number) => string;
}

const TEXT = /^"((?:[^"\\]|\\.)*)"$/;
const DAY = /^date\("(\d{4}-\d\d-\d\d)"\)$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const COMPARED = /^(>=|<=|>|<)\s*(.+)$/s;
const RANGE = /^([[\]()])\s*(.+?)\s*\.\.\s*(.+?)\s*([[\]()])$/s;
const NOT = /^not\((.*)\)$/s;
const KEYS: Record<string, string> = { '>=': 'least', '<=': 'most', '>': 'above', '<': 'below' };

/**
 * A cell of a decision table as people read it: words for codes, days and comparisons in the reader's language. What is computed is left as it
 * stands: no words exist for it.
 */
export function cellWords(cell: string, speech: CellSpeech): string {
  return alternatives(cell).map(one => said(one, speech)).join(speech.say('or'));
}

/** The texts that a column says to be possible. */
export const valueWords = (values: string, speech: CellSpeech): string => alternatives(values).map(one => said(one, speech)).join(', ');

function said(cell: string, speech: CellSpeech): string {
  const text = TEXT.exec(cell)?.[1];
  if (text !== undefined) return speech.name(text) ?? text.replace(/\\(.)/g, '$1');
  const day = DAY.exec(cell)?.[1];
  if (day) return formatDay(day);
  if (NUMBER.test(cell)) return speech.number(Number(cell));
  if (cell === 'true' || cell === 'false') return speech.say(cell);
  const excluded = NOT.exec(cell)?.[1];
  if (excluded !== undefined) return speech.say('not', { value: cellWords(excluded, speech) });
  return compared(cell, speech) ?? cell;
}

function compared(cell: string, speech: CellSpeech): string | null {
  const [, sign, value] = COMPARED.exec(cell) ?? [];
  if (sign && value) return speech.say(`${DAY.test(value) ? 'day' : 'value'}.${KEYS[sign] ?? ''}`, { value: said(value, speech) });
  const [, from, low, high, to] = RANGE.exec(cell) ?? [];
  if (!from || !low || !high || !to) return null;
  const least = compared(`${from === '[' ? '>=' : '>'} ${low}`, speech);
  const most = compared(`${to === ']' ? '<=' : '<'} ${high}`, speech);
  return speech.say('both', { least: least ?? low, most: most ?? high });
}

/** The parts between the commas that stand outside of texts and brackets. */
function alternatives(cell: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let begun = 0;
  let inText = false;
  for (let at = 0; at < cell.length; at++) {
    const sign = cell.charAt(at);
    if (inText) {
      if (sign === '\\') at++;
      else if (sign === '"') inText = false;
    } else if (sign === '"') inText = true;
    else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    else if (sign === ',' && depth === 0) {
      parts.push(cell.slice(begun, at));
      begun = at + 1;
    }
  }
  return [...parts, cell.slice(begun)].map(part => part.trim());
}
