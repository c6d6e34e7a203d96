import { IconSitemap } from '@tabler/icons-react';
import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [
    { path: 'models', lazy: async () => ({ Component: (await import('./models-page')).ModelsPage }) },
    { path: 'models/:definitionId/move', lazy: async () => ({ Component: (await import('./moving/moving-page')).MovingPage }) },
    { path: 'models/:definitionId', lazy: async () => ({ Component: (await import('./model-page')).ModelPage }) },
  ],
  nav: [{ path: '/models', label: 'modeling:nav', icon: IconSitemap, order: 80 }],
};
