import { IconSettings } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';
import { hasRole } from '@/shared/session/session';

export const feature: Feature = {
  routes: [
    { path: 'administration/audit', lazy: async () => ({ Component: (await import('./audit-page')).AuditPage }) },
    { path: 'audit/:subject/:subjectId', lazy: async () => ({ Component: (await import('./trail-page')).TrailPage }) },
    { path: 'stand-ins', lazy: async () => ({ Component: (await import('./stand-ins-page')).StandInsPage }) },
    { path: 'tokens', lazy: async () => ({ Component: (await import('./tokens-page')).TokensPage }) },
  ],
  nav: [{ path: '/administration/audit', label: 'nav.security', icon: IconSettings, order: 90, allowed: session => hasRole(session, 'admin', 'archivist') }],
};
