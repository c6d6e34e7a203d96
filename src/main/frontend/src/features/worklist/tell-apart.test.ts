import { expect, it } from 'vitest';
import { tellApart } from './tell-apart';

const task = (id: string, name: string, unitName: string | null, caseTitle: string) => ({ id, name, unitName, caseTitle });

it('leaves alone what nobody shares a name with', () => {
  expect(tellApart([task('1', 'Ký biên bản', 'Xã A', 'Kiểm tra'), task('2', 'Lập biên bản', 'Xã A', 'Kiểm tra')]).size).toBe(0);
});

it('tells tasks of several units apart by the unit', () => {
  const told = tellApart([task('1', 'Ký', 'Xã A', 'Kiểm tra'), task('2', 'Ký', 'Xã B', 'Kiểm tra')]);
  expect([told.get('1'), told.get('2')]).toEqual(['Xã A', 'Xã B']);
});

it('tells sections of one visit apart by the section', () => {
  const told = tellApart([task('1', 'Điền', 'Xã A', 'Thể chế – Kiểm tra 2026'), task('2', 'Điền', 'Xã A', 'Một cửa – Kiểm tra 2026')]);
  expect([told.get('1'), told.get('2')]).toEqual(['Thể chế', 'Một cửa']);
});

it('names unit and section where neither is enough', () => {
  const told = tellApart([task('1', 'Điền', 'Xã A', 'Thể chế – K'), task('2', 'Điền', 'Xã A', 'Một cửa – K'), task('3', 'Điền', 'Xã B', 'Thể chế – K')]);
  expect(new Set(told.values()).size).toBe(3);
  expect(told.get('3')).toBe('Xã B, Thể chế');
});
