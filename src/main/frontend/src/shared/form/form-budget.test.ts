import { describe, expect, it } from 'vitest';
import { FormFeel } from './form-feel';

const errors: unknown[] = [];
const feel = new FormFeel({ fire: (_: string, event: { error: unknown }) => errors.push(event.error) });
const data = {
  text: 'a'.repeat(20_000),
  rows: Array.from({ length: 200 }, (_, id) => ({ id, name: `Xã ${id}` })),
};

describe('a formula of a form', () => {
  it.each([
    'count(for i in 1..100000000 return i)',
    'count(for i in 1..100000000 return i) < 5',
    'count(for i in 1..9999, j in 1..9999 return i)',
    'count(for i in 1..9999 return count(for j in 1..9999 return j))',
    'some i in 1..9999 satisfies some j in 1..9999 satisfies i + j = 0',
    'count(rows[count(for i in 1..9999 return i) = id])',
    'matches(text, "(a+)+$b")',
    'matches(text, "(a|aa)*b")',
    'replace(text, "a*a*a*b", "")',
    'split(text, "(a+)+b")',
    '{a: text + text + text, b: a + a + a, c: b + b + b}.c',
    `${'('.repeat(1_900)}1${')'.repeat(1_900)}`,
    `1${' + 1'.repeat(2_000)}`,
  ])('that costs too much ends without a value: %s', text => {
    errors.length = 0;
    expect(feel.evaluate(`=${text}`, data)).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it.each([
    ['count(for i in 1..500 return i)', 500],
    ['every one in rows satisfies count(rows[id = one.id]) = 1', true],
    ['matches("xã 12", "^x.+[0-9]$")', true],
    ['replace("a-b", "-", "+")', 'a+b'],
    ['count(split("a;b", ";"))', 2],
    ['string length(text + text)', 40_000],
    ['some one in rows satisfies one.id > 198', true],
  ])('that people write is answered: %s', (text, value) => {
    expect(feel.evaluate(`=${text}`, data)).toEqual(value);
  });
});
