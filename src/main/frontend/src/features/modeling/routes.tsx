import { IconSitemap } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [
    { path: 'models', lazy: async () => ({ Component: (await import('./models-page')).ModelsPage }) },
    { path: 'models/:definitionId/move', lazy: async () => ({ Component: (await import('./moving/moving-page')).MovingPage }) },
    { path: 'models/releases', lazy: async () => ({ Component: (await import('./release/releases-page')).ReleasesPage }) },
    { path: 'models/drafts/:draftId', lazy: async () => ({ Component: (await import('./workshop/draft-page')).DraftPage }) },
    { path: 'models/drafts/:draftId/differences', lazy: async () => ({ Component: (await import('./release/differences-page')).DifferencesPage }) },
    { path: 'models/drafts/:draftId/try', lazy: async () => ({ Component: (await import('./sandbox/sandbox-page')).SandboxPage }) },
    { path: 'models/tables/:tableKey', lazy: async () => ({ Component: (await import('./table-page')).TablePage }) },
    { path: 'models/:definitionId', lazy: async () => ({ Component: (await import('./model-page')).ModelPage }) },
  ],
  nav: [{ path: '/models', label: 'nav.modeling', icon: IconSitemap, order: 80 }],
};
