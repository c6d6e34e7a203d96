import { type Moddle, part, text } from './moddle';

export const UNITS = ['M', 'H', 'D', 'W'] as const;
/** Minutes, hours, days, weeks. */
export type Unit = (typeof UNITS)[number];

export type Timer =
  | { kind: 'deadline' }
  | { kind: 'date'; variable: string }
  | { kind: 'after'; count: number; unit: Unit }
  | { kind: 'every'; count: number; unit: Unit; times: number }
  | { kind: 'other'; expression: string };

const PERIOD = /^P(?:T(\d+)([MH])|(\d+)([DW]))$/;

function period(text: string): { count: number; unit: Unit } | null {
  const found = PERIOD.exec(text);
  if (!found) return null;
  return { count: Number(found[1] ?? found[3]), unit: (found[2] ?? found[4]) as Unit };
}

const periodText = (count: number, unit: Unit) => (unit === 'M' || unit === 'H' ? `PT${count}${unit}` : `P${count}${unit}`);

/** What a timer of the diagram waits for. */
export function readTimer(definition: Moddle): Timer {
  const [date, duration, cycle] = ['timeDate', 'timeDuration', 'timeCycle'].map(name => text(part(definition, name), 'body'));
  const variable = /^\$\{(\w+)\}$/.exec(date ?? '')?.[1];
  if (variable === 'deadline') return { kind: 'deadline' };
  if (variable) return { kind: 'date', variable };
  const after = period(duration ?? '');
  if (after) return { kind: 'after', ...after };
  const [, times, every] = /^R(\d+)\/(.+)$/.exec(cycle ?? '') ?? [];
  const each = period(every ?? '');
  if (each) return { kind: 'every', ...each, times: Number(times) };
  return { kind: 'other', expression: [date, duration, cycle].filter(Boolean).join(' ') };
}

/** The attributes of the timer that wait for it. */
export function writeTimer(timer: Timer, expression: (body: string) => Moddle): Record<string, Moddle | undefined> {
  const nothing = { timeDate: undefined, timeDuration: undefined, timeCycle: undefined };
  switch (timer.kind) {
    case 'deadline': return { ...nothing, timeDate: expression('${deadline}') };
    case 'date': return { ...nothing, timeDate: expression(`\${${timer.variable}}`) };
    case 'after': return { ...nothing, timeDuration: expression(periodText(timer.count, timer.unit)) };
    case 'every': return { ...nothing, timeCycle: expression(`R${timer.times}/${periodText(timer.count, timer.unit)}`) };
    case 'other': return nothing;
  }
}
