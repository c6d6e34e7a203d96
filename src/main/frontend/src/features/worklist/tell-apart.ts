import type { TaskRow } from './types';

type Named = Pick<TaskRow, 'id' | 'name' | 'unitName' | 'caseTitle'>;

/** What a case is called before the dash: a section, or the code of a finding. */
const headOf = (title: string) => title.split(' – ')[0] ?? title;

/** What may stand behind a name that several tasks have, the shortest first. */
const waysToTell: readonly ((task: Named) => string)[] = [
  task => task.unitName ?? '',
  task => headOf(task.caseTitle ?? ''),
  task => [task.unitName, headOf(task.caseTitle ?? '')].filter(Boolean).join(', '),
  task => [task.unitName, task.caseTitle].filter(Boolean).join(', '),
];

/**
 * What tells tasks of one name apart, by id; tasks whose name nobody shares are missing.
 *
 * @param tasks the rows that are shown
 */
export function tellApart(tasks: readonly Named[]): ReadonlyMap<string, string> {
  const byName = new Map<string, Named[]>();
  for (const task of tasks) byName.set(task.name, [...(byName.get(task.name) ?? []), task]);
  const told = new Map<string, string>();
  for (const same of byName.values()) {
    if (same.length < 2) continue;
    const way = waysToTell.find(tells => new Set(same.map(tells)).size === same.length) ?? waysToTell[waysToTell.length - 1];
    if (way) same.forEach(task => told.set(task.id, way(task)));
  }
  return told;
}
