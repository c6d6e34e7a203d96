import { IconBuildingCommunity } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [
    { path: 'units', lazy: async () => ({ Component: (await import('./units-page')).UnitsPage }) },
    { path: 'units/:code', lazy: async () => ({ Component: (await import('./unit-page')).UnitPage }) },
  ],
  nav: [{ path: '/units', label: 'organization:nav', icon: IconBuildingCommunity, order: 50 }],
};
