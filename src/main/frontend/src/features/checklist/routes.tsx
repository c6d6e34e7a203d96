import type { Feature } from '@/shared/feature';

export const feature: Feature = {
  routes: [
    { path: 'sections/:sectionId', lazy: async () => ({ Component: (await import('./section-page')).SectionPage }), isPlain: true },
    { path: 'inspections/:subjectId/field/:sheet', lazy: async () => ({ Component: (await import('./field-page')).FieldPage }) },
  ],
};
