// The pages of field work open without a network: their files are listed for the service worker, which keeps them on the device.
import { createHash } from 'node:crypto';

/** The modules of these pages. */
export const PAGES = ['features/worklist/inbox-page.tsx', 'features/worklist/task-page.tsx', 'features/checklist/section-page.tsx', 'features/checklist/field-page.tsx',
  'features/finding/note-page.tsx', 'features/finding/finding-page.tsx', 'features/inspection/inspection-page.tsx'];

/** What the frame loads by itself, what people read in, and what pages and parts are drawn with. */
const BESIDES = ['app/frame/field-kit.ts', 'app/frame/offline-notice.tsx', 'shared/offline/device-copies.ts', 'shared/texts.en.ts', 'shared/texts.vi.ts', 'shared/ui/mantine-ground.tsx'];

/** Loaded on these pages where there is room for them, but several times as heavy as the pages: without a network a diagram is missing. */
const LEFT_OUT = ['features/modeling/diagram-view.tsx'];

const WORKER = 'service-worker.js';
const plain = path => (path ?? '').replaceAll('\\', '/');
/** An entry that only begins others is no file of its own: the start page names those itself. */
const isWritten = ({ isEntry, code }) => !isEntry || (code ?? '').replaceAll(/import\s*["'`][^"'`]*["'`];?/g, '').trim() !== '';
const endsWithOne = (path, names) => names.some(name => plain(path).endsWith(name));

const stylesOf = ({ viteMetadata }) => [...(viteMetadata?.importedCss ?? []), ...(viteMetadata?.importedAssets ?? [])];

/** Everything that is loaded with some chunks, and what `further` adds to each. */
function loadedWith(beginnings, chunks, further = () => []) {
  const loaded = new Set(beginnings);
  for (const one of loaded) {
    for (const name of [...one.imports, ...further(one)]) if (chunks[name] && !endsWithOne(chunks[name].facadeModuleId, LEFT_OUT)) loaded.add(chunks[name]);
  }
  return loaded;
}

/**
 * The files that the pages of field work need.
 *
 * @param chunks the chunks of a build by file name: `{ fileName, facadeModuleId, isEntry, imports, dynamicImports, code, viteMetadata }`
 * @returns file names in their order
 * @throws when a page is no chunk of its own any more
 */
export function offlineFiles(chunks) {
  const all = Object.values(chunks);
  const beginning = name => {
    const found = all.find(chunk => plain(chunk.facadeModuleId).endsWith(name));
    if (!found) throw new Error(`${name} is no chunk of its own any more`);
    return found;
  };
  const frame = loadedWith(all.filter(chunk => chunk.isEntry), chunks);
  // What a page loads later is needed, too; what the frame may load is every other page.
  const pages = loadedWith([...PAGES, ...BESIDES].map(beginning), chunks, one => (frame.has(one) ? [] : one.dynamicImports));
  const files = [...frame, ...pages].flatMap(chunk => [...(isWritten(chunk) ? [chunk.fileName] : []), ...stylesOf(chunk)]);
  // Every browser with such a worker reads the newer kind of fonts.
  return [...new Set(files)].filter(name => !name.endsWith('.woff')).sort();
}

/** The plug-in for Vite: builds the worker and tells it its files. */
export function pagesOpenOffline() {
  return {
    name: 'pages-open-offline',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/service-worker.ts', fileName: WORKER });
    },
    generateBundle(_options, bundle) {
      const { code } = bundle[WORKER];
      // It is loaded beside the pages, not with them.
      delete bundle[WORKER];
      const built = offlineFiles(Object.fromEntries(Object.entries(bundle).filter(([, part]) => part.type === 'chunk')));
      const files = ['index.html', 'icon.svg', ...built].map(name => `/${name}`);
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
      const source = `const OFFLINE_FILES=${JSON.stringify(files)},OFFLINE_VERSION=${JSON.stringify(version)};\n${code}`;
      this.emitFile({ type: 'asset', fileName: WORKER, source });
    },
  };
}
