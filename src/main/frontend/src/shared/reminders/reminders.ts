import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/shared/api/client';

export interface Rung {
  /** Working days before (negative) or after the last day. */
  rung: number;
  day: string;
  /** Day on which it was sent; null before. */
  sentOn: string | null;
  /** People that were told, or seats that will be. */
  tells: string[];
}

export interface TaskReminders {
  rungs: Rung[];
  confirmed: boolean;
}

export const remindersQuery = (taskId: string) => queryOptions({
  queryKey: ['reminders', taskId],
  queryFn: ({ signal }) => getJson<TaskReminders>(`/api/reminders/${encodeURIComponent(taskId)}`, signal),
});
