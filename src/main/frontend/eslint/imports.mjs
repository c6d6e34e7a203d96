// Resolves the project's own imports to files, as the bundler does.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const endings = ['', '.ts', '.tsx', '.json', '.css'];

/** The file that `source` means in `importer`, or null for packages. */
export function resolveImport(source, importer) {
  const base = source.startsWith('@/') ? join(root, 'src', source.slice(2)) : source.startsWith('.') ? resolve(dirname(importer), source) : null;
  if (!base) return null;
  const file = endings.map(ending => base + ending).find(path => existsSync(path) && statSync(path).isFile());
  return file ?? base;
}

const pattern = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?from\s+)?['"]([^'"]+)['"]/gm;
const known = new Map();

/** Files that a file imports at load time: type imports and lazy `import()` are not edges of a cycle. */
export function importsOf(file) {
  const changed = statSync(file).mtimeMs;
  const cached = known.get(file);
  if (cached?.changed === changed) return cached.files;
  const files = [...readFileSync(file, 'utf8').matchAll(pattern)]
    .map(match => resolveImport(match[1], file))
    .filter(path => path && /\.tsx?$/.test(path) && existsSync(path));
  known.set(file, { changed, files });
  return files;
}
