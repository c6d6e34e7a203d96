import { expect, it } from 'vitest';
import type { FormComponent } from '@/shared/form/form-schema';
import { draftWords } from './draft-words';

const components = [
  { type: 'group', components: [{ type: 'textarea', key: 'note', label: 'Thuyết minh' }] },
  { type: 'dynamiclist', path: 'teams', label: 'Đoàn kiểm tra', components: [
    { type: 'select', key: 'leader', label: 'Trưởng đoàn', valuesKey: 'officials' }, { type: 'taglist', key: 'deputies', label: 'Phó trưởng đoàn', valuesKey: 'officials' },
  ] },
  { type: 'select', key: 'session', label: 'Buổi', values: [{ value: 'DAY', label: 'Cả ngày' }] },
  { type: 'datetime', key: 'day', label: 'Ngày' },
] as unknown as FormComponent[];
const words = draftWords(components, { officials: [{ value: 'p1', label: 'Cầm Văn Duy' }, { value: 'p2', label: 'Bạc Thị Mai' }] });

it('names rows, what is chosen from lists, and days as the form does', () => {
  expect(words.line('teams', { teams: [{ leader: 'p1', deputies: ['p2'] }, { leader: 'p2', deputies: [] }] }, '–'))
    .toBe('Đoàn kiểm tra: Trưởng đoàn: Cầm Văn Duy, Phó trưởng đoàn: Bạc Thị Mai; Trưởng đoàn: Bạc Thị Mai');
  expect(words.line('session', { session: 'DAY' }, '–')).toBe('Buổi: Cả ngày');
  expect(words.line('day', { day: '2026-05-06' }, '–')).toBe('Ngày: 06/05/2026');
  expect(words.line('note', { note: 'Tab hai' }, '–')).toBe('Thuyết minh: Tab hai');
  expect(words.line('note', {}, '–')).toBe('Thuyết minh: –');
});

it('finds only what differs, however it is left empty and in whatever order a row stands', () => {
  const one = { note: 'Tab một', teams: [{ leader: 'p1', deputies: [] }], session: null };
  expect(words.differing(one, { teams: [{ deputies: null, leader: 'p1' }], note: 'Tab hai' })).toEqual(['note']);
  expect(words.differing(one, { ...one, teams: [{ leader: 'p2' }] })).toEqual(['teams']);
  expect(words.differing(one, { ...one, teams: [] })).toEqual(['teams']);
  expect(words.differing({ teams: [], note: '' }, {})).toEqual([]);
});
