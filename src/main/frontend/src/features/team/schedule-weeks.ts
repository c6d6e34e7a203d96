import type { Board, Session, Visit } from './schedule-api';

/** ISO date so many days after another. */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function mondayOf(day: string): string {
  return plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** Mondays of the weeks in which anything is visited. */
export const weeksOf = (visits: readonly Visit[]) => [...new Set(visits.flatMap(({ day, until }) => [mondayOf(day), mondayOf(until)]))].sort();

/** The week that a reader sees first: this one, the next in which anything is visited, or the last. */
export const firstWeek = (weeks: readonly string[], today: string) => weeks.find(week => week >= mondayOf(today)) ?? weeks.at(-1);

/** The days of a week that the board shows: Monday to Friday, and Saturday and Sunday where somebody is visited. */
export const daysOf = (week: string, visits: readonly Visit[]) =>
  [0, 1, 2, 3, 4, 5, 6].map(days => plusDays(week, days)).filter((day, index) => index < 5 || visits.some(visit => isOn(visit, day)));

/** Whether a visit takes any part of a day. */
export const isOn = (visit: Visit, day: string) => visit.day === day || visit.until === day;

export type Half = 1 | 2;

/** Halves of the day on which a visit begins, and of the next working day. */
const HALVES: Record<Session, readonly [readonly Half[], readonly Half[]]> = {
  DAY: [[1, 2], []], MORNING: [[1], []], AFTERNOON: [[2], []],
  TWO_DAYS: [[1, 2], [1, 2]], DAY_AND_MORNING: [[1, 2], [1]], AFTERNOON_AND_DAY: [[2], [1, 2]], AFTERNOON_AND_MORNING: [[2], [1]],
};

function halvesOn({ day, until, session }: Visit, asked: string): readonly Half[] {
  const [first, second] = HALVES[session];
  return asked === day ? first : asked === until ? second : [];
}

/** Half days that visits take within some days. */
export const halvesOf = (visits: readonly Visit[], days: readonly string[]) =>
  visits.reduce((sum, visit) => sum + days.reduce((own, day) => own + halvesOn(visit, day).length, 0), 0);

export interface Load {
  name: string;
  seatName: string;
  halves: number;
  /** Units that somebody would have to visit at one time. */
  clashes: string[][];
}

/** How many half days the people of the teams are away, and where they would be in two places; whoever leads may leave a visit to the head of a group. */
export function loadsOf({ members }: Pick<Board, 'members'>, visits: readonly Visit[], days: readonly string[]): Load[] {
  const loads = new Map<string, Load & { visits: Visit[]; leads: boolean }>();
  for (const member of members) {
    const own = visits.filter(visit => visit.team === member.team && (member.group === null || visit.group === 0 || visit.group === member.group));
    const load = loads.get(member.name) ?? { name: member.name, seatName: member.seatName, halves: 0, clashes: [], visits: [], leads: member.leads };
    load.visits.push(...own.filter(visit => !load.visits.includes(visit)));
    loads.set(member.name, load);
  }
  return [...loads.values()].filter(load => load.visits.length > 0).map(load => ({
    name: load.name, seatName: load.seatName, halves: halvesOf(load.visits, days), clashes: load.leads ? [] : clashesOf(load.visits, days),
  })).sort((one, other) => other.halves - one.halves || one.name.localeCompare(other.name, 'vi'));
}

function clashesOf(visits: readonly Visit[], days: readonly string[]): string[][] {
  const clashes = new Map<string, string[]>();
  for (const day of days) {
    for (const half of [1, 2] as const) {
      const units = visits.filter(visit => halvesOn(visit, day).includes(half)).map(visit => visit.unitName);
      if (units.length > 1) clashes.set(units.join(), units);
    }
  }
  return [...clashes.values()];
}
