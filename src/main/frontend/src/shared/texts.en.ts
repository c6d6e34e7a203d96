import { byFeature } from './texts';
import type { Texts } from './translation';

/** A chunk of its own: most readers never load it. */
export const english = byFeature(import.meta.glob<Texts>('../i18n/*.en.json', { eager: true, import: 'default' }));
