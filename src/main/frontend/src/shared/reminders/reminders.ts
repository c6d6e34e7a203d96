import { queryOptions } from '@tanstack/react-query';
import { getJson } from '@/shared/api/client';
import type { NotificationRungView, NotificationTaskRemindersView } from '@/shared/api/types';

export type Rung = NotificationRungView;

export const remindersQuery = (taskId: string) => queryOptions({
  queryKey: ['reminders', taskId],
  queryFn: ({ signal }) => getJson<NotificationTaskRemindersView>(`/api/reminders/${encodeURIComponent(taskId)}`, signal),
});
