import { byFeature } from './texts';

/** A chunk of its own: most readers never load it. */
export const english = byFeature(import.meta.glob<Record<string, unknown>>('../i18n/*.en.json', { eager: true, import: 'default' }));
