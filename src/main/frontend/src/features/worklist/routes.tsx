import { useQuery } from '@tanstack/react-query';
import { IconInbox } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';
import { summaryQuery } from './worklist-api';

const page = async () => ({ Component: (await import('./inbox-page')).InboxPage });

export const feature: Feature = {
  routes: [{ path: 'tasks', lazy: page }, { path: 'tasks/:taskId', lazy: page }],
  nav: [{ path: '/tasks', label: 'worklist:nav', icon: IconInbox, order: 10, useCount: () => useQuery(summaryQuery).data?.open }],
};
