import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [{ path: 'notices', lazy: async () => ({ Component: (await import('./notices-page')).NoticesPage }) }],
};
