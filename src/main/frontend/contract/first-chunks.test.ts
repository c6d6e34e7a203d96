import { expect, it } from 'vitest';
import { firstChunks } from './first-chunks.mjs';

const root = '/app/src/';
const module = (importedIds: string[] = [], code = '') => ({ importedIds, code });
const modules: Record<string, ReturnType<typeof module>> = {
  '/app/src/main.tsx': module(['/app/src/frame.tsx', '/app/node_modules/react/index.js']),
  '/app/src/frame.tsx': module(['/app/src/button.tsx'], 'import { IconBell } from "@tabler/icons-react"'),
  '/app/src/button.tsx': module(),
  '/app/src/features/worklist/inbox-page.tsx': module(['/app/src/button.tsx', '/app/src/chip.tsx'], 'use(IconClock)'),
  '/app/src/features/checklist/section-page.tsx': module(['/app/src/chip.tsx', '/app/src/figure.tsx'], 'use(IconCheck)'),
  '/app/src/chip.tsx': module([], 'use(IconFilter)'),
  '/app/src/figure.tsx': module(),
  '/app/src/features/planning/plans-page.tsx': module(['/app/src/chip.tsx']),
};
const graph = { getModuleInfo: (id: string) => modules[id] ?? null };
const icon = (name: string) => `/app/node_modules/@tabler/icons-react/dist/esm/icons/${name}.mjs`;

function nameOf(id: string): string | null {
  const sorted = firstChunks(root).sort((one, other) => (other.priority ?? 0) - (one.priority ?? 0));
  for (const { name, test } of sorted) {
    const found = typeof name === 'string' ? (test?.test(id) ? name : null) : name(id, graph);
    if (found) return found;
  }
  return null;
}

it('puts what stands around every page into one file, and what both first pages need besides into another', () => {
  expect(['main.tsx', 'frame.tsx', 'button.tsx'].map(name => nameOf(root + name))).toEqual(['frame', 'frame', 'frame']);
  expect(nameOf('/app/src/chip.tsx')).toBe('first');
  expect(nameOf('/app/src/figure.tsx')).toBeNull();
  expect(nameOf('/app/src/features/planning/plans-page.tsx')).toBeNull();
});

it('keeps what changes with its versions alone apart', () => {
  expect(nameOf('/app/node_modules/react/index.js')).toBe('vendor');
});

it('puts an icon to those who name it', () => {
  expect(nameOf(icon('IconBell'))).toBe('frame');
  expect(nameOf(icon('IconFilter'))).toBe('first');
  expect(nameOf(icon('IconClock'))).toBe('signs');
  expect(nameOf(icon('IconPlus'))).toBe('icons');
});
