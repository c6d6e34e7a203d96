import type { Feature, NavEntry, PageRoute } from '@/shared/feature';
import { textsOfAll } from '@/shared/i18n';
import { withMantine } from '@/shared/ui/with-mantine';

const found = import.meta.glob<Feature>('../features/*/routes.tsx', { eager: true, import: 'feature' });

/** Whose texts are there from the beginning. */
const FIRST = ['checklist', 'notification', 'worklist'];

/** A page with what it stands on. */
const grounded = (route: PageRoute): PageRoute => (route.isPlain ? route : { ...route, lazy: async () => ({ Component: await withMantine(async () => (await route.lazy()).Component) }) });

/** Every feature that has pages; a page is there when its texts are. */
export const features: Feature[] = Object.entries(found).map(([path, feature]) => ({
  ...feature,
  routes: feature.routes.map(route => grounded(FIRST.some(name => path.includes(`/${name}/`)) ? route : { ...route, lazy: async () => (await Promise.all([route.lazy(), textsOfAll()]))[0] })),
}));

/** The rail's entries in their order. */
export const navEntries: NavEntry[] = features.flatMap(feature => feature.nav ?? []).sort((a, b) => a.order - b.order);
