import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment, formatNumber, formatShare, initials, plain } from './format';

describe('figures and days', () => {
  it('are written the Vietnamese way', () => {
    expect(formatDay('2026-11-26')).toBe('26/11/2026');
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatShare(0.3067, 'vi')).toBe('30,7\u00a0%');
  });

  it('of moments are those of Việt Nam, whatever the clock of the device', () => {
    expect(formatMoment('2026-11-19T17:30:00Z')).toBe('20/11/2026 00:30');
  });

  it('of names keep their diacritics, searching ignores them', () => {
    expect(initials('Đèo Quốc Khánh')).toBe('QK');
    expect(plain('Đơn vị Chiềng')).toBe('don vi chieng');
  });
});
