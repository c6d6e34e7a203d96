import { IconClipboardCheck } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [
    { path: 'inspections', lazy: async () => ({ Component: (await import('./inspections-page')).InspectionsPage }) },
    { path: 'inspections/:inspectionId', lazy: async () => ({ Component: (await import('./inspection-page')).InspectionPage }) },
  ],
  nav: [{ path: '/inspections', label: 'nav.inspection', icon: IconClipboardCheck, order: 30 }],
};
