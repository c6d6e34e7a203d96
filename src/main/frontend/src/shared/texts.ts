import type { Texts } from './translation';

/** The texts of one language by the feature whose file they stand in, `../i18n/<feature>.<language>.json`. */
export function byFeature(files: Record<string, Texts>): Record<string, Texts> {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [/([\w-]+)\.\w+\.json$/.exec(path)?.[1] ?? path, texts]));
}
