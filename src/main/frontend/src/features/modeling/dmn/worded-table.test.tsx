import { describe, expect, it } from 'vitest';
import { cellWords } from './cell-words';
import { wordedTable } from './worded-table';

const texts: Record<string, string> = {
  'or': ' hoặc ', 'not': 'không phải {{value}}', 'both': '{{least}}, {{most}}', 'true': 'có', 'false': 'không', 'day.least': 'từ {{value}}', 'day.below': 'trước {{value}}',
  'value.least': 'từ {{value}}', 'value.below': 'dưới {{value}}', 'value.above': 'trên {{value}}', 'value.most': 'đến {{value}}', 'type.string': 'chữ', 'type.any': '',
};
const say = (key: string, facts: Record<string, string> = {}) => (texts[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? '');
const number = (value: number) => String(value).replace('.', ',');
const speech = { say, number, name: (code: string) => ({ A: 'Cán bộ', B: 'Công chức' })[code] };

describe('a cell', () => {
  it.each([
    ['"A"', 'Cán bộ'], ['"A","B"', 'Cán bộ hoặc Công chức'], ['"Nghị định 172, khoản 1"', 'Nghị định 172, khoản 1'], ['""', ''], ['-', '-'], ['true', 'có'],
    ['>= date("2025-07-01")', 'từ 01/07/2025'], ['< date("2026-07-01")', 'trước 01/07/2026'], ['> 5', 'trên 5'], ['[80..85)', 'từ 80, dưới 85'],
    ['(1..5]', 'trên 1, đến 5'], ['2.5', '2,5'], ['not("A","B")', 'không phải Cán bộ hoặc Công chức'], ['"say \\"A\\""', 'say "A"'],
    ['if x then 1 else 2', 'if x then 1 else 2'], ['count(a, b)', 'count(a, b)'],
  ])('%s reads %s', (cell, words) => {
    expect(cellWords(cell, speech)).toBe(words);
  });
});

const table = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d" name="D"><decisionTable id="t">
  <input id="who" label="Đối tượng"><inputExpression id="e" typeRef="string"><text>subjectType</text></inputExpression><inputValues id="v"><text>"A","B"</text></inputValues></input>
  <output id="flag" label="Nguồn" name="flag" typeRef="string" />
  <rule id="r"><inputEntry id="i"><text>"A"</text></inputEntry><outputEntry id="o"><text>"F1"</text></outputEntry></rule></decisionTable></decision></definitions>`;

describe('a table', () => {
  const told = wordedTable(table, [{ id: 'who', label: 'Subject', codes: [{ code: 'A', label: 'Cán bộ' }] }], {
    say, number, grade: code => (code === 'F1' ? 'Nhắc nhở' : undefined), table: key => ({ d: 'The table' })[key],
  });
  const read = new DOMParser().parseFromString(told, 'application/xml');

  it('shows words in its cells and below its labels', () => {
    expect([...read.querySelectorAll('inputEntry, outputEntry')].map(cell => cell.textContent)).toEqual(['Cán bộ', 'Nhắc nhở']);
    expect(read.querySelector('#v')?.textContent).toBe('Cán bộ, B');
    expect(read.querySelector('#flag > outputValues')?.textContent).toBe('chữ');
    expect(read.querySelector('#d')?.getAttribute('name')).toBe('The table');
    expect(read.querySelector('#who')?.getAttribute('label')).toBe('Subject');
  });

  it('comes back as it is when it cannot be read', () => {
    expect(wordedTable('<broken', [], { say, number, grade: () => undefined, table: () => undefined })).toBe('<broken');
  });
});
