// What a reader loads before a page can be worked with is watched: the build fails when it grows.
import { gzipSync } from 'node:zlib';

/**
 * The most that the two pages of the work in the field may load, in bytes as they travel (gzip), by the module of the page; what is loaded
 * later, on a press, does not count.
 */
export const LIMITS = { 'features/worklist/inbox-page.tsx': 130_000, 'features/checklist/section-page.tsx': 130_000 };

/** Pages that draw themselves with the own elements alone. */
const PLAIN = [...Object.keys(LIMITS), 'features/worklist/task-page.tsx'];

const plain = path => (path ?? '').replaceAll('\\', '/');

/** Everything that is loaded with some chunks. */
function loadedWith(beginnings, chunks) {
  const loaded = new Set(beginnings);
  for (const one of loaded) {
    for (const name of one.imports) if (chunks[name]) loaded.add(chunks[name]);
  }
  return [...loaded];
}

/** Everything that is loaded with a page and what stands around it; null when the page has no chunk of its own. */
function loadedBy(page, chunks) {
  const all = Object.values(chunks);
  const own = all.find(chunk => plain(chunk.facadeModuleId).endsWith(page));
  return own ? loadedWith([...all.filter(chunk => chunk.isEntry || chunk.name === 'frame'), own], chunks) : null;
}

/**
 * Which pages have become too heavy.
 *
 * @param chunks the chunks of a build by file name: `{ fileName, name, facadeModuleId, isEntry, imports, moduleIds, code }`
 * @param limits bytes by the end of the page's module path
 * @returns sentences, empty when all is well
 */
export function tooHeavy(chunks, limits = LIMITS) {
  return Object.entries(limits).flatMap(([page, limit]) => {
    const loaded = loadedBy(page, chunks);
    if (!loaded) return [`${page} is no chunk of its own any more`];
    const weight = loaded.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
    return weight > limit ? [`${page} loads ${weight} bytes of script, ${limit} are allowed`] : [];
  });
}

/** Where a page loads Mantine, which stands only under parts that are loaded after it. */
export function strangers(chunks, pages = PLAIN) {
  return pages.flatMap(page => (loadedBy(page, chunks) ?? []).filter(chunk => chunk.moduleIds.some(id => plain(id).includes('/node_modules/@mantine/core/esm/')))
    .map(chunk => `${page} loads Mantine (in ${chunk.fileName})`));
}

/** The plug-in for Vite. */
export function pagesStayLight() {
  return {
    name: 'pages-stay-light',
    // As the files are written: what the build itself adds to them counts, too.
    writeBundle(_options, bundle) {
      const chunks = Object.fromEntries(Object.entries(bundle).filter(([, part]) => part.type === 'chunk'));
      const sentences = [...tooHeavy(chunks), ...strangers(chunks)];
      if (sentences.length > 0) this.error(sentences.join('\n'));
    },
  };
}
