import { describe, expect, it } from 'vitest';
import { pageOf, translateWith } from './translation';

const vi = { language: 'vi', pages: new Map([
  ['common', pageOf({ state: { none: 'Không có' }, 'flat.key': 'Phẳng' })],
  ['work', pageOf({ open_other: 'Còn {{count}} việc, {{ late }} quá hạn', plain: 'Chỉ có tiếng Việt {{name}} {{missing}}|' })],
]) };
const en = { language: 'en', pages: new Map([['work', pageOf({ open_one: '{{count}} task', open_other: '{{count}} tasks' })]]) };

describe('a translation', () => {
  const t = translateWith([en, vi], 'work');

  it('chooses the form for the count as the language has it', () => {
    expect(t('open', { count: 1 })).toBe('1 task');
    expect(t('open', { count: 0 })).toBe('0 tasks');
    expect(translateWith([vi], 'work')('open', { count: 1, late: 0 })).toBe('Còn 1 việc, 0 quá hạn');
  });

  it('is looked for in the other language when the first has none, and in another feature when that is named', () => {
    expect(t('plain', { name: '$& {{x}}' })).toBe('Chỉ có tiếng Việt $& {{x}} |');
    expect(t('common:state.none')).toBe('Không có');
    expect(t('common:flat.key')).toBe('Phẳng');
  });

  it('that is missing says its key, or what it was told to say', () => {
    expect(t('history.unknown')).toBe('history.unknown');
    expect(t('state')).toBe('state');
    expect(t('case:1.x')).toBe('case:1.x');
    expect(t('history.unknown', { defaultValue: '' })).toBe('');
  });
});
