import { IconBuildingCommunity, IconUsers } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';
import { hasRole } from '@/shared/session/session';

export const feature: Feature = {
  routes: [
    { path: 'units', lazy: async () => ({ Component: (await import('./units-page')).UnitsPage }) },
    { path: 'administration/people', lazy: async () => ({ Component: (await import('./accounts-page')).AccountsPage }) },
    { path: 'password', lazy: async () => ({ Component: (await import('./own-password-page')).OwnPasswordPage }) },
    { path: 'units/:code', lazy: async () => ({ Component: (await import('./unit-page')).UnitPage }) },
  ],
  nav: [
    { path: '/units', label: 'nav.organization', icon: IconBuildingCommunity, order: 50 },
    { path: '/administration/people', label: 'nav.people', icon: IconUsers, order: 85, allowed: session => hasRole(session, 'admin') },
  ],
};
