// What a reader loads before a page can be worked with is watched: the build fails when it grows.
import { gzipSync } from 'node:zlib';

/**
 * The most that the two pages of the work in the field may load, in bytes as they travel (gzip), by the module of the page; what is loaded
 * later, on a press, does not count.
 */
export const LIMITS = { 'features/worklist/inbox-page.tsx': 157_000, 'features/checklist/section-page.tsx': 156_000 };

const plain = path => (path ?? '').replaceAll('\\', '/');

/** Everything that is loaded with some chunks. */
function loadedWith(beginnings, chunks) {
  const loaded = new Set(beginnings);
  for (const one of loaded) {
    for (const name of one.imports) if (chunks[name]) loaded.add(chunks[name]);
  }
  return [...loaded];
}

/**
 * Which pages have become too heavy.
 *
 * @param chunks the chunks of a build by file name: `{ facadeModuleId, isEntry, imports, code }`
 * @param limits bytes by the end of the page's module path
 * @returns sentences, empty when all is well
 */
export function tooHeavy(chunks, limits = LIMITS) {
  const entries = Object.values(chunks).filter(chunk => chunk.isEntry);
  return Object.entries(limits).flatMap(([page, limit]) => {
    const own = Object.values(chunks).find(chunk => plain(chunk.facadeModuleId).endsWith(page));
    if (!own) return [`${page} is no chunk of its own any more`];
    const weight = loadedWith([...entries, own], chunks).reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
    return weight > limit ? [`${page} loads ${weight} bytes of script, ${limit} are allowed`] : [];
  });
}

/** The plug-in for Vite. */
export function pagesStayLight() {
  return {
    name: 'pages-stay-light',
    generateBundle(_options, bundle) {
      const sentences = tooHeavy(Object.fromEntries(Object.entries(bundle).filter(([, part]) => part.type === 'chunk')));
      if (sentences.length > 0) this.error(sentences.join('\n'));
    },
  };
}
