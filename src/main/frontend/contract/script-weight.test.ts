import { expect, it } from 'vitest';
import { strangers, tooHeavy } from './script-weight.mjs';

const page = 'features/worklist/inbox-page.tsx';
// Words that gzip cannot make shorter by much.
const words = (count: number) => Array.from({ length: count }, (_, at) => ((at * 2_654_435_761) % 4_294_967_296).toString(36)).join(' ');
const build = {
  'index.js': { fileName: 'index.js', moduleIds: [] as string[], facadeModuleId: '/app/index.html', isEntry: true, imports: ['shared.js'], code: words(100) },
  'shared.js': { fileName: 'shared.js', moduleIds: [] as string[], facadeModuleId: null, isEntry: false, imports: [], code: words(200) },
  'inbox.js': { fileName: 'inbox.js', moduleIds: [] as string[], facadeModuleId: `/app/src/${page}`, isEntry: false, imports: ['shared.js'], code: words(50) },
  'other.js': { fileName: 'other.js', moduleIds: [] as string[], facadeModuleId: '/app/src/features/planning/plans-page.tsx', isEntry: false, imports: [], code: words(9_000) },
};

it('counts each file once that comes with the entry and the page, and no other', () => {
  expect(tooHeavy(build, { [page]: 4_000 })).toEqual([]);
});

it('names the page that has become too heavy, and by how much', () => {
  expect(tooHeavy({ ...build, 'shared.js': { ...build['shared.js'], code: words(9_000) } }, { [page]: 4_000 }))
    .toEqual([expect.stringMatching(/^features\/worklist\/inbox-page\.tsx loads \d{5} bytes of script, 4000 are allowed$/)]);
});

it('says when the page is no chunk of its own any more', () => {
  expect(tooHeavy(build, { 'features/gone-page.tsx': 1 })).toEqual(['features/gone-page.tsx is no chunk of its own any more']);
});

it('names the file in which a page loads Mantine, and leaves other pages to it', () => {
  const mantine = ['/app/node_modules/@mantine/core/esm/components/Button/Button.mjs'];
  expect(strangers({ ...build, 'other.js': { ...build['other.js'], moduleIds: mantine } }, [page])).toEqual([]);
  expect(strangers({ ...build, 'shared.js': { ...build['shared.js'], moduleIds: mantine } }, [page])).toEqual([`${page} loads Mantine (in shared.js)`]);
});
