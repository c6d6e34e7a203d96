import { describe, expect, it } from 'vitest';
import { paintOf } from './painted';
import type { Report, TrialState } from './sandbox-api';
import { isUnread, typedOf, valuesOf } from './values';

describe('values of a trial', () => {
  it('are of the kind that was chosen, and left out when empty or unread', () => {
    expect(valuesOf({
      a: { kind: 'text', text: ' x ' }, b: { kind: 'number', text: '1,5' }, c: { kind: 'boolean', text: 'false' }, d: { kind: 'list', text: 'p, q,' },
      e: { kind: 'number', text: 'x' }, f: { kind: 'text', text: ' ' },
    })).toEqual({ a: 'x', b: 1.5, c: false, d: ['p', 'q'] });
  });

  it.each(['1.2', '1e3', 'x', '12,5,1'])('are unread where "%s" was typed as a number', text => {
    expect(isUnread({ kind: 'number', text })).toBe(true);
    expect(isUnread({ kind: 'text', text })).toBe(false);
  });

  it('come back as they were typed', () => {
    const values = { a: 'x', b: 2, c: true, d: ['p', 'q'] };
    expect(valuesOf(typedOf(values, ['a', 'b', 'c', 'd', 'missing']))).toEqual(values);
  });
});

describe('the diagram', () => {
  const state = { tokens: [{ element: 'A', count: 2 }, { element: 'B', count: 1 }], passed: ['S'], flows: ['F'] } as unknown as TrialState;

  it('shows where the case stands', () => {
    expect(paintOf(state, null)).toEqual({ active: ['A', 'B'], passed: ['S', 'F'], missed: [], counts: { A: 2 } });
  });

  it('shows what scenarios miss while their report is open', () => {
    const report: Report = { scenarios: [], nodes: ['A', 'B'], edges: ['F', 'G'], covered: ['A', 'F'] };
    expect(paintOf(state, report)).toEqual({ active: [], passed: ['A', 'F'], missed: ['B', 'G'], counts: {} });
  });
});
