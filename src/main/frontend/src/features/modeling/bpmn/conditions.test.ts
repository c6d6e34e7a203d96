import { describe, expect, it } from 'vitest';
import { readCondition, writeCondition } from './conditions';

describe('a condition of a flow', () => {
  it.each([
    ['${decision == \'approve\'}', 'decision', '==', 'approve'],
    ['${planProblems > 0}', 'planProblems', '>', '0'],
    ['${returned}', 'returned', 'true', ''],
    ['${!returned}', 'returned', 'false', ''],
    ['${empty note}', 'note', 'empty', ''],
    ['${not empty note}', 'note', 'filled', ''],
  ] as const)('%s is read into lists and written back as it was', (expression, variable, comparison, value) => {
    const condition = readCondition(expression);
    expect(condition?.clauses).toEqual([{ variable, comparison, value }]);
    expect(writeCondition(condition!)).toBe(expression);
  });

  it('joins several', () => {
    const expression = '${severity == \'F4\' || severity == \'F5\'}';
    expect(readCondition(expression)).toMatchObject({ joint: 'or', clauses: [{ value: 'F4' }, { value: 'F5' }] });
    expect(writeCondition(readCondition(expression)!)).toBe(expression);
    expect(readCondition('${a > 1 and b}')).toMatchObject({ joint: 'and', clauses: [{ variable: 'a' }, { variable: 'b' }] });
  });

  it.each(['${a == b}', '${a + 1 > 2}', '${a ? b : c}', '${a || b && c}', 'a', '${bean.call()}'])('%s says more than lists can', expression => {
    expect(readCondition(expression)).toBeNull();
  });

  it('cannot be broken out of', () => {
    expect(writeCondition({ joint: 'and', clauses: [{ variable: 'a', comparison: '==', value: '\'} ${bean.call(\'' }] })).toBe('${a == \'} ${bean.call(\'}');
  });
});
