import { IconAlertTriangle } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [
    { path: 'findings', lazy: async () => ({ Component: (await import('./findings-page')).FindingsPage }) },
    { path: 'findings/new', lazy: async () => ({ Component: (await import('./note-page')).NotePage }) },
    { path: 'findings/:findingId', lazy: async () => ({ Component: (await import('./finding-page')).FindingPage }) },
    { path: 'remedies/:remedyId', lazy: async () => ({ Component: (await import('./remedy-page')).RemedyPage }) },
    { path: 'findings/:findingId/edit', lazy: async () => ({ Component: (await import('./note-page')).EditPage }) },
  ],
  nav: [{ path: '/findings', label: 'nav.finding', icon: IconAlertTriangle, order: 40 }],
};
