import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [
    { path: 'models/deadlines', lazy: async () => ({ Component: (await import('./deadlines-page')).DeadlinesPage }) },
    { path: 'models/calendar', lazy: async () => ({ Component: (await import('./year-page')).YearPage }) },
    { path: 'models/deadlines/:deadlineKey', lazy: async () => ({ Component: (await import('./deadline-page')).DeadlinePage }) },
  ],
};
