import type { Feature, NavEntry } from '@/shared/feature';
import { textsOfAll } from '@/shared/i18n';

const found = import.meta.glob<Feature>('../features/*/routes.tsx', { eager: true, import: 'feature' });

/** Whose texts are there from the beginning. */
const FIRST = ['checklist', 'notification', 'worklist'];

/** Every feature that has pages; a page is there when its texts are. */
export const features: Feature[] = Object.entries(found).map(([path, feature]) => (FIRST.some(name => path.includes(`/${name}/`)) ? feature : {
  ...feature,
  routes: feature.routes.map(route => ({ ...route, lazy: async () => (await Promise.all([route.lazy(), textsOfAll()]))[0] })),
}));

/** The rail's entries in their order. */
export const navEntries: NavEntry[] = features.flatMap(feature => feature.nav ?? []).sort((a, b) => a.order - b.order);
