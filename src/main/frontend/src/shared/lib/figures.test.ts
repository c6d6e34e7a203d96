import { describe, expect, it } from 'vitest';
import { isExact, readFigure, writeFigure } from './figures';

describe('a figure that was typed', () => {
  it.each([
    ['5', '5'], ['-5', '-5'], ['1234,5', '1234.5'], ['1.234,5', '1234.5'], ['1.234', '1234'], ['12.345.678', '12345678'], [',5', '0.5'], ['0,123', '0.123'],
    ['1,', '1'], [' 7 ', '7'], ['', ''],
  ])('is read as Vietnamese write it: "%s"', (typed, plain) => {
    expect(readFigure(typed, 'vi').plain).toBe(plain);
  });

  it.each(['1.2', '1.23', '1.2345', '12.34,5', '1,234.5', '1,2,3', '1e3', '1.234.5', '0.123', '+5', '--5', '-', ',', '1 234', '５', '1.234,5,', 'abc', '0x10', '1.,5', 'NaN', '∞'])(
    'is no figure in Vietnamese: "%s"', typed => { expect(readFigure(typed, 'vi').plain).toBeNull(); });

  it('is read as English write it in English', () => {
    expect(readFigure('1,234.5', 'en')).toEqual({ plain: '1234.5', isGrouped: true });
    expect(readFigure('1.5', 'en')).toEqual({ plain: '1.5', isGrouped: false });
    expect(readFigure('1,5', 'en').plain).toBeNull();
  });

  it('tells when thousands were read over', () => {
    expect(readFigure('1.234', 'vi').isGrouped).toBe(true);
    expect(readFigure('1234', 'vi').isGrouped).toBe(false);
  });

  it('is written as it would be typed', () => {
    expect(writeFigure(1234.5, 'vi')).toBe('1234,5');
    expect(writeFigure(1234.5, 'en')).toBe('1234.5');
    expect(writeFigure(1e21, 'vi')).toBe('1000000000000000000000');
    expect(writeFigure('12345678901234567.5', 'vi')).toBe('12345678901234567,5');
    for (const value of [0, -3, 0.1, 1e-7, 123456789.25]) expect(Number(readFigure(writeFigure(value, 'vi'), 'vi').plain)).toBe(value);
  });

  it('keeps its digits in a number of the browser up to fifteen of them', () => {
    expect(isExact('123456789012.345')).toBe(true);
    expect(isExact('0.000000000000001')).toBe(true);
    expect(isExact('12345678901234567890')).toBe(false);
  });
});
