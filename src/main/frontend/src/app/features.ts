import type { Feature, NavEntry } from '@/shared/feature';

const found = import.meta.glob<Feature>('../features/*/routes.tsx', { eager: true, import: 'feature' });

/** Every feature that has pages. */
export const features: Feature[] = Object.values(found);

/** The rail's entries in their order. */
export const navEntries: NavEntry[] = features.flatMap(feature => feature.nav ?? []).sort((a, b) => a.order - b.order);
