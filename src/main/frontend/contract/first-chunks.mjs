// Few files instead of many small ones: what the first pages have in common travels together, and every file that lists others gets shorter.
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../src/', import.meta.url)).replaceAll('\\', '/');

/** With what every page begins, and the pages that are opened first. */
const FRAME = 'main.tsx';
const FIRST_PAGES = ['features/worklist/inbox-page.tsx', 'features/checklist/section-page.tsx'];

/** What changes with its versions alone, so that devices keep it for long. */
const VENDORS = /\/node_modules\/(react|react-dom|scheduler|idb|@tanstack\/(react-query|query-core))\//;
const ICON = /\/node_modules\/@tabler\/icons-react\/.*\/(Icon\w+)\.mjs$/;

const plain = id => id.replaceAll('\\', '/');

/** The product's own modules that come with one of them, by its path in the folder of all. */
function ownWith(name, root, graph) {
  const found = new Set([root + name]);
  for (const id of found) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) if (plain(next).startsWith(root)) found.add(next);
  }
  return found;
}

/** The icons that modules name. All come through one list, so where they are used stands in the text alone. */
const iconsIn = (modules, graph) => new Set([...modules].flatMap(id => graph.getModuleInfo(id)?.code?.match(/\bIcon[A-Z]\w*/g) ?? []));

/** Remembers what a function has found for each graph. */
const once = find => {
  let found;
  return graph => (found ??= find(graph));
};

/**
 * The groups of a build, the most common first: each takes along what it needs and none before it has.
 *
 * @param root the folder of the product's own modules, with a slash at its end
 */
export function firstChunks(root = source) {
  const frame = once(graph => ownWith(FRAME, root, graph));
  const pages = once(graph => FIRST_PAGES.map(name => ownWith(name, root, graph)));
  const frameIcons = once(graph => iconsIn(frame(graph), graph));
  const pageIcons = once(graph => pages(graph).map(page => iconsIn(page, graph)));
  const iconOf = id => ICON.exec(plain(id))?.[1];
  const when = (name, isIn) => ({ debugName: name, name: (id, graph) => (isIn(id, graph) ? name : null) });
  return [
    { name: 'vendor', test: VENDORS, priority: 4 },
    // Stands around every page.
    { ...when('frame', (id, graph) => id.startsWith('\0') || frame(graph).has(id) || frameIcons(graph).has(iconOf(id))), priority: 3 },
    // What both pages need besides.
    { ...when('first', (id, graph) => pages(graph).every(page => page.has(id)) || pageIcons(graph).every(names => names.has(iconOf(id)))), priority: 2 },
    { name: 'mantine', test: /\/node_modules\/@mantine\/core\/esm\/(core|components\/(ActionIcon|Button|CloseButton|Kbd|Skeleton|TextInput))\//, minShareCount: 10, priority: 1 },
    { ...when('signs', (id, graph) => pageIcons(graph).some(names => names.has(iconOf(id)))), minShareCount: 2 },
    { ...when('icons', (id, graph) => iconOf(id)), minShareCount: 2 },
  ];
}
