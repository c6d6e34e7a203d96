import { IconCalendarEvent } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [
    { path: 'plans', lazy: async () => ({ Component: (await import('./plans-page')).PlansPage }) },
    { path: 'plans/:planId', lazy: async () => ({ Component: (await import('./plan-page')).PlanPage }) },
  ],
  nav: [{ path: '/plans', label: 'nav.planning', icon: IconCalendarEvent, order: 20 }],
};
