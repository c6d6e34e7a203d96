import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Feature } from '@/shared/feature';
import { summaryQuery } from './api';

export const feature: Feature = {
  routes: [
    { path: 'tasks', lazy: async () => ({ Component: (await import('./inbox-page')).InboxPage }), isPlain: true },
    { path: 'open-work', lazy: async () => ({ Component: (await import('./open-work-page')).OpenWorkPage }) },
    { path: 'tasks/:id', lazy: async () => ({ Component: (await import('./task-page')).TaskPage }), isPlain: true },
  ],
  nav: [{ path: '/tasks', label: 'nav.worklist', icon: IconInbox, order: 10, useCount: () => useQuery(summaryQuery).data?.open }],
};
