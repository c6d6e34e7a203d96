import { i18n } from '@/shared/i18n';
import { isExact, readFigure, writeFigure } from '@/shared/lib/figures';
import type { Values } from './sandbox-api';

export const kinds = ['text', 'number', 'boolean', 'list'] as const;
export type Kind = (typeof kinds)[number];

/** A value as it is being typed. */
export interface Typed {
  kind: Kind;
  text: string;
}

function figure(typed: string): number {
  const { plain } = readFigure(typed, i18n.language);
  return plain !== null && isExact(plain) ? Number(plain) : NaN;
}

/** Whether something was typed as a number that is none. */
export function isUnread(one: Typed): boolean {
  return Number.isNaN(valueOf(one));
}

function valueOf({ kind, text }: Typed): unknown {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (kind === 'number') return figure(typed);
  if (kind === 'boolean') return typed === 'true';
  return kind === 'list' ? typed.split(',').map(part => part.trim()).filter(part => part !== '') : typed;
}

/** What was typed, without what was left empty; nothing may be sent while something is unread. */
export function valuesOf(typed: Readonly<Record<string, Typed>>): Values {
  const values: Values = {};
  for (const [name, one] of Object.entries(typed)) {
    const value = valueOf(one);
    if (value !== undefined && !Number.isNaN(value)) values[name] = value;
  }
  return values;
}

export function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : typeof value === 'number' ? writeFigure(value, i18n.language) : String(value);
}

function kindOf(value: unknown): Kind {
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : Array.isArray(value) ? 'list' : 'text';
}

/** Values as they would be typed, of those names that have one. */
export function typedOf(values: Values, names: readonly string[]): Record<string, Typed> {
  return Object.fromEntries(names.filter(name => values[name] !== undefined).map(name => [name, { kind: kindOf(values[name]), text: shown(values[name]) }]));
}
