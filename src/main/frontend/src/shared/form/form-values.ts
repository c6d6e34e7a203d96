/** The same value with every sign in one piece, as the server reads it: "ề" can also be written as three signs. */
export function composed<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map(composed) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, composed(inner as unknown)])) as T;
}

/** What a form hands over, as the server reads it: a row in which no field stands (only a list without rows, say) is a row all the same. */
export function handedOver<T>(value: T): T {
  if (Array.isArray(value)) return Array.from(value as unknown[], item => (item === undefined ? {} : handedOver(item))) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return composed(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, handedOver(inner as unknown)])) as T;
}

/** Digits of our own script, with a point; no blanks around and no plus. */
const written = /^-?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/;
const mostDigits = 40;
const mostWholeDigits = 20;

export type Figure = 'sound' | 'none' | 'too-large';

/** Whether a value is a figure, and one that can be stored. */
export function figureOf(value: unknown): Figure {
  const match = written.exec(String(value));
  if (!match) return 'none';
  const [, whole = '', decimals = '', alone = '', exponent = '0'] = match;
  const scale = decimals.length + alone.length - Number(exponent);
  const precision = Math.max(1, (whole + decimals + alone).replace(/^0+/, '').length);
  return precision <= mostDigits && Math.abs(scale) <= mostDigits && precision - scale <= mostWholeDigits ? 'sound' : 'too-large';
}

/** Whether two entries of a list are the same, objects by what they hold. */
export function holdsTwice(values: readonly unknown[]): boolean {
  return new Set(values.map(identity)).size < values.length;
}

function identity(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))) : inner));
}
