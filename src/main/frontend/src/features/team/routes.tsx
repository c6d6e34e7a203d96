import { IconUsersGroup } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [
    { path: 'teams', lazy: async () => ({ Component: (await import('./teams-page')).TeamsPage }) },
    { path: 'teams/:decisionId', lazy: async () => ({ Component: (await import('./team-page')).TeamPage }) },
    { path: 'schedules/:planId', lazy: async () => ({ Component: (await import('./schedule-page')).SchedulePage }) },
  ],
  nav: [{ path: '/teams', label: 'nav.team', icon: IconUsersGroup, order: 25 }],
};
