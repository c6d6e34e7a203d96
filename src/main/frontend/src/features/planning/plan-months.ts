import type { InspectionRow } from '@/shared/inspections/inspections';
import { dayInVietnam } from '@/shared/lib/format';
import type { PlanDetail, Target } from './planning-api';

type Wave = PlanDetail['waves'][number];

/** A unit of the plan with the stretch of days for its visit, and the visit once it is opened. */
export interface PlannedVisit {
  target: Target;
  wave: Wave | undefined;
  visit: InspectionRow | undefined;
  /** Day of the visit in Việt Nam, as far as it is known. */
  day: string | undefined;
}

/** The units of a plan in the order of their visits; those without a day at the end of their wave. */
export function plannedVisits(detail: PlanDetail, inspections: readonly InspectionRow[]): PlannedVisit[] {
  const byUnit = new Map(inspections.map(inspection => [inspection.unitCode, inspection]));
  const visits = detail.targets.map(target => {
    const visit = byUnit.get(target.unitCode);
    return { target, visit, wave: detail.waves.find(wave => wave.number === target.wave), day: visit ? dayInVietnam(new Date(visit.visitStartsAt)) : undefined };
  });
  const place = ({ wave, day }: PlannedVisit) => day ?? wave?.endsOn ?? '9999';
  return visits.sort((one, other) => place(one).localeCompare(place(other)) || one.target.unitName.localeCompare(other.target.unitName, 'vi'));
}

/** The months, as "2026-05", from the first that anything of the plan lies in to the last, all of them. */
export function monthsOf(visits: readonly PlannedVisit[]): string[] {
  const days = visits.flatMap(({ wave, day }) => [wave?.startsOn, wave?.endsOn, day]).filter(day => day !== undefined).sort();
  const [first, last] = [days[0]?.slice(0, 7), days.at(-1)?.slice(0, 7)];
  const months: string[] = [];
  for (let month = first; month && last && month <= last; month = after(month)) months.push(month);
  return months;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** A stretch of days that a column of the calendar stands for: a month or a week. */
export interface Stretch {
  month: string;
  startsOn: string;
  endsOn: string;
}

const lastOf = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
const dayOf = (month: string, day: number) => `${month}-${String(day).padStart(2, '0')}`;

export const wholeMonth = (month: string): Stretch => ({ month, startsOn: dayOf(month, 1), endsOn: dayOf(month, lastOf(month)) });

/** The weeks of a month, Monday to Sunday; the first and the last one are as long as the month has days of them. */
export function weeksOf(month: string): Stretch[] {
  const last = lastOf(month);
  const weeks: Stretch[] = [];
  for (let first = 1; first <= last;) {
    const weekday = (new Date(`${dayOf(month, first)}T00:00:00Z`).getUTCDay() + 6) % 7;
    const end = Math.min(first + 6 - weekday, last);
    weeks.push({ month, startsOn: dayOf(month, first), endsOn: dayOf(month, end) });
    first = end + 1;
  }
  return weeks;
}

/** The quarter of a month, as "2026-2". */
export const quarterOf = (month: string) => `${month.slice(0, 4)}-${String(Math.ceil(Number(month.slice(5)) / 3))}`;

export const isOn = (day: string | undefined, { startsOn, endsOn }: Stretch) => day !== undefined && startsOn <= day && day <= endsOn;

/** Whether a wave has days in a stretch. */
export function isInWave(wave: Wave | undefined, { startsOn, endsOn }: Stretch): boolean {
  return wave !== undefined && wave.startsOn <= endsOn && startsOn <= wave.endsOn;
}
