import { byFeature } from './texts';
import type { Texts } from './translation';

/**
 * A chunk of its own: what the pages of the work in the field do not say. The words of the deadline table and of moving cases come with
 * their pages, which few people open.
 */
export const vietnamese = byFeature(import.meta.glob<Texts>('../i18n/{checklist,discipline,field,finding,inspection,modeling,organization,planning,sandbox,security,team}.vi.json', { eager: true, import: 'default' }));
