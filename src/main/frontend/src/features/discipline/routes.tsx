import { IconGavel } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';
import { hasRole, hasSeat } from '@/shared/session/session';

export const feature: Feature = {
  routes: [
    { path: 'disciplinary-cases', lazy: async () => ({ Component: (await import('./cases-page')).CasesPage }) },
    { path: 'disciplinary-cases/new', lazy: async () => ({ Component: (await import('./subject-page')).OpenCasePage }) },
    { path: 'disciplinary-cases/:caseId', lazy: async () => ({ Component: (await import('./case-page')).CasePage }) },
    { path: 'disciplinary-cases/:caseId/edit', lazy: async () => ({ Component: (await import('./subject-page')).CompleteCasePage }) },
  ],
  nav: [{
    path: '/disciplinary-cases', label: 'nav.discipline', icon: IconGavel, order: 60,
    allowed: session => hasRole(session, 'discipline-authority', 'personnel-officer') || hasSeat(session, 'case'),
  }],
};
