import { IconFileText } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';
import { hasRole } from '@/shared/session/session';

export const feature: Feature = {
  routes: [{ path: 'papers', lazy: async () => ({ Component: (await import('./papers-page')).PapersPage }) }],
  nav: [{
    path: '/papers', label: 'nav.document', icon: IconFileText, order: 45,
    allowed: session => hasRole(session, 'plan-officer', 'plan-owner', 'approver', 'supervisor', 'observer', 'archivist', 'admin', 'personnel-officer', 'discipline-authority'),
  }],
};
