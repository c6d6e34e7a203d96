import { expect, test } from 'vitest';
import type { Board, Visit } from './schedule-api';
import { daysOf, firstWeek, halvesOf, loadsOf, mondayOf, weeksOf } from './schedule-weeks';

const visit = (unitName: string, day: string, session: Visit['session'], group: number, until = day): Visit => ({
  unitCode: unitName, unitName, team: 1, group, day, until, session, place: null, from: null, to: null, moved: null, move: false,
});

const visits = [visit('Xã A', '2026-05-06', 'DAY', 1), visit('Xã B', '2026-05-06', 'AFTERNOON', 2), visit('Xã C', '2026-05-16', 'MORNING', 2)];

const member = (name: string, group: number | null, leads = false): Board['members'][number] => ({ team: 1, group, name, seatName: 'Thành viên', leads });

test('weeks begin on Mondays, and only those with visits are there', () => {
  expect(mondayOf('2026-05-10')).toBe('2026-05-04');
  expect(weeksOf(visits)).toEqual(['2026-05-04', '2026-05-11']);
});

test('the first week is this one or the next with visits, at the end the last', () => {
  expect(firstWeek(['2026-05-04', '2026-05-18'], '2026-05-08')).toBe('2026-05-04');
  expect(firstWeek(['2026-05-04', '2026-05-18'], '2026-05-12')).toBe('2026-05-18');
  expect(firstWeek(['2026-05-04', '2026-05-18'], '2026-06-12')).toBe('2026-05-18');
});

test('a Saturday is shown only where somebody is visited', () => {
  expect(daysOf('2026-05-04', visits)).toHaveLength(5);
  expect(daysOf('2026-05-11', visits).at(-1)).toBe('2026-05-16');
});

test('whoever goes with all groups is told of two places at once, but not who leads', () => {
  const loads = loadsOf({ members: [member('Mai', null), member('Hoa', 1), member('Duy', null, true)] }, visits, [...daysOf('2026-05-04', visits), ...daysOf('2026-05-11', visits)]);
  expect(loads).toEqual([
    { name: 'Duy', seatName: 'Thành viên', halves: 4, clashes: [] },
    { name: 'Mai', seatName: 'Thành viên', halves: 4, clashes: [['Xã A', 'Xã B']] },
    { name: 'Hoa', seatName: 'Thành viên', halves: 2, clashes: [] },
  ]);
});

test('a visit that goes on after the weekend stands in both weeks and counts in each', () => {
  const over = [visit('Xã D', '2026-05-08', 'AFTERNOON_AND_DAY', 1, '2026-05-11'), visit('Xã E', '2026-05-11', 'MORNING', 2)];
  expect(weeksOf(over)).toEqual(['2026-05-04', '2026-05-11']);
  expect(halvesOf(over, daysOf('2026-05-04', over))).toBe(1);
  expect(halvesOf(over, daysOf('2026-05-11', over))).toBe(3);
  expect(loadsOf({ members: [member('Mai', null)] }, over, daysOf('2026-05-11', over))[0]?.clashes).toEqual([['Xã D', 'Xã E']]);
});
