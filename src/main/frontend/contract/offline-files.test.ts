import { expect, it } from 'vitest';
import { offlineFiles, PAGES } from './offline-files.mjs';

const chunk = (fileName: string, facadeModuleId: string | null, more: Record<string, unknown> = {}) =>
  [fileName, { fileName, facadeModuleId, isEntry: false, code: 'go()', imports: [] as string[], dynamicImports: [] as string[], ...more }] as const;

const pages = PAGES.map((name, at) => chunk(`page-${at}.js`, `/app/src/${name}`, at === 1 ? { dynamicImports: ['form.js', 'diagram.js'] } : {}));
const build = Object.fromEntries([
  chunk('index.js', '/app/index.html', { isEntry: true, imports: ['shared.js'], dynamicImports: [...pages.map(([name]) => name), 'plans.js'], viteMetadata: { importedCss: new Set(['index.css']) } }),
  chunk('shared.js', null),
  chunk('kit.js', '/app/src/app/frame/field-kit.ts'),
  chunk('copies.js', '/app/src/shared/offline/device-copies.ts'),
  chunk('notice.js', '/app/src/app/frame/offline-notice.tsx'),
  chunk('english.js', '/app/src/shared/texts.en.ts'),
  chunk('words.js', '/app/src/shared/texts.vi.ts'),
  chunk('ground.js', '/app/src/shared/ui/mantine-ground.tsx'),
  ...pages,
  chunk('form.js', '/app/src/shared/ui/form-view.tsx', { imports: ['form-engine.js'], viteMetadata: { importedCss: new Set(['form.css']) } }),
  chunk('form-engine.js', null),
  chunk('diagram.js', '/app/src/features/modeling/diagram-view.tsx'),
  chunk('plans.js', '/app/src/features/planning/plans-page.tsx'),
]);

it('lists what the pages of field work need, also what they load later, and no other page', () => {
  expect(offlineFiles(build)).toEqual(['copies.js', 'english.js', 'form-engine.js', 'form.css', 'form.js', 'ground.js', 'index.css', 'index.js', 'kit.js', 'notice.js',
    ...pages.map(([name]) => name), 'shared.js', 'words.js'].sort());
});

it('lists no entry that only begins others, because the start page names those instead of it', () => {
  const begun = offlineFiles({ ...build, 'index.js': { ...build['index.js'], code: 'import"./shared.js";import "./kit.js";\n' } } as typeof build);
  expect(begun).not.toContain('index.js');
  expect(begun).toEqual(expect.arrayContaining(['shared.js', 'index.css']));
});

it('says when a page is no chunk of its own any more', () => {
  expect(() => offlineFiles(Object.fromEntries(Object.entries(build).filter(([name]) => name !== 'page-0.js')))).toThrow('features/worklist/inbox-page.tsx is no chunk of its own any more');
});
