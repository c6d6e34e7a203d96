import { describe, expect, it } from 'vitest';
import type { InspectionRow } from '@/shared/inspections/inspections';
import { isInWave, monthsOf, plannedVisits, quarterOf, weeksOf, wholeMonth } from './plan-months';
import type { PlanDetail } from './planning-api';

const wave = { number: 1, name: 'Đợt 1', startsOn: '2026-11-16', endsOn: '2027-01-08' };
const target = (unitCode: string, number: number | null) => ({ unitCode, unitName: `Xã ${unitCode}`, wave: number });
const detail = { waves: [wave], targets: [target('1', 1), target('2', 1), target('3', null)] } as unknown as PlanDetail;
const visit = (unitCode: string, visitStartsAt: string) => ({ id: unitCode, unitCode, visitStartsAt, state: 'PLANNED' }) as InspectionRow;

describe('the calendar of a plan', () => {
  it('has every month between the first and the last, also over the turn of the year', () => {
    expect(monthsOf(plannedVisits(detail, []))).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsOf([])).toEqual([]);
  });

  it('puts visits in the order of their days in Việt Nam, and units without a wave last', () => {
    const visits = plannedVisits(detail, [visit('2', '2026-11-30T18:00:00Z'), visit('1', '2026-12-20T02:00:00Z')]);
    expect(visits.map(({ target: { unitCode }, day }) => [unitCode, day])).toEqual([['2', '2026-12-01'], ['1', '2026-12-20'], ['3', undefined]]);
  });

  it('reaches as far as a visit that was moved out of its wave', () => {
    expect(monthsOf(plannedVisits(detail, [visit('1', '2027-02-10T02:00:00Z')])).at(-1)).toBe('2027-02');
  });

  it('knows which months a wave touches', () => {
    expect(['2026-10', '2026-11', '2027-01', '2027-02'].map(month => isInWave(wave, wholeMonth(month)))).toEqual([false, true, true, false]);
    expect(isInWave(undefined, wholeMonth('2026-11'))).toBe(false);
  });

  it('cuts a month into its weeks without losing a day, also a February of four', () => {
    expect(weeksOf('2026-05').map(({ startsOn, endsOn }) => [startsOn.slice(8), endsOn.slice(8)]))
      .toEqual([['01', '03'], ['04', '10'], ['11', '17'], ['18', '24'], ['25', '31']]);
    expect(weeksOf('2027-02').map(({ endsOn }) => endsOn.slice(8))).toEqual(['07', '14', '21', '28']);
    expect(weeksOf('2028-02').at(-1)?.endsOn).toBe('2028-02-29');
    expect(weeksOf('2026-11')[0]).toEqual({ month: '2026-11', startsOn: '2026-11-01', endsOn: '2026-11-01' });
    expect(['2026-01', '2026-03', '2026-04', '2026-12'].map(quarterOf)).toEqual(['2026-1', '2026-1', '2026-2', '2026-4']);
  });

  it('knows which weeks a wave touches', () => {
    expect(weeksOf('2026-11').map(week => isInWave(wave, week))).toEqual([false, false, false, true, true, true]);
  });
});
