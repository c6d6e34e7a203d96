import { SOON } from '@/shared/ui/due';
import type { TaskRow } from './types';

export type GroupName = 'overdue' | 'soon' | 'later' | 'undated' | 'done';

export interface TaskGroup {
  name: GroupName;
  tasks: TaskRow[];
}

function groupOf({ closedAt, daysLeft }: TaskRow): GroupName {
  if (closedAt) return 'done';
  if (daysLeft === null) return 'undated';
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= SOON ? 'soon' : 'later';
}

/** Tasks by days left, in the order in which they come. */
export function groupByDaysLeft(tasks: readonly TaskRow[]): TaskGroup[] {
  const groups: TaskGroup[] = [];
  for (const task of tasks) {
    const name = groupOf(task);
    const group = groups.find(found => found.name === name);
    if (group) group.tasks.push(task);
    else groups.push({ name, tasks: [task] });
  }
  return groups;
}
