import { expect, it } from 'vitest';
import { straysOf } from './lazy-chunks.mjs';

const modeling = '/app/src/features/modeling';
const chunk = (fileName: string, facadeModuleId: string | null, moduleIds: string[], imports: string[] = [], isEntry = false) => ({
  fileName, facadeModuleId, moduleIds, imports, isEntry, isDynamicEntry: !isEntry && facadeModuleId !== null,
});
const build = (...more: ReturnType<typeof chunk>[]) => Object.fromEntries([
  chunk('index.js', '/app/index.html', ['/app/src/main.tsx'], [], true),
  chunk('shared.js', null, ['/app/node_modules/diagram-js/lib/Diagram.js']),
  chunk('bpmn.js', `${modeling}/bpmn/bpmn-editor.tsx`, ['/app/node_modules/bpmn-js/lib/Modeler.js'], ['shared.js']),
  chunk('dmn.js', `${modeling}/dmn/dmn-editor.tsx`, ['/app/node_modules/dmn-js/lib/Modeler.js']),
  chunk('dmn-view.js', `${modeling}/dmn/dmn-view.tsx`, ['/app/node_modules/dmn-js/lib/Viewer.js']),
  chunk('form.js', `${modeling}/forms/form-editor.tsx`, ['/app/node_modules/@bpmn-io/form-js-editor/dist/index.es.js']),
  chunk('inbox.js', '/app/src/features/worklist/inbox-page.tsx', ['/app/src/features/worklist/inbox-page.tsx'], ['index.js']),
  ...more,
].map(one => [one.fileName, one]));

it('is content while only the workshop holds the editors', () => {
  expect(straysOf(build())).toEqual([]);
});

it('finds a page that loads a part of them, also by way of a shared chunk', () => {
  const shared = chunk('common.js', null, ['/app/node_modules/@bpmn-io/properties-panel/dist/index.esm.js']);
  const page = chunk('plans.js', '/app/src/features/planning/plans-page.tsx', [], ['common.js']);
  expect(straysOf(build(shared, page))).toEqual([
    '/app/src/features/planning/plans-page.tsx loads /app/node_modules/@bpmn-io/properties-panel/dist/index.esm.js (in common.js)',
  ]);
});

it('finds them in the entry', () => {
  expect(straysOf(build(chunk('index.js', '/app/index.html', ['C:\\app\\node_modules\\bpmn-js\\lib\\Modeler.js'], [], true))))
    .toContain('/app/index.html loads C:/app/node_modules/bpmn-js/lib/Modeler.js (in index.js)');
});

it('tells when an editor is no chunk of its own', () => {
  const rest = Object.entries(build()).filter(([name]) => name !== 'form.js');
  expect(straysOf(Object.fromEntries(rest))).toEqual(['src/features/modeling/forms/form-editor.tsx is no chunk of its own any more']);
});
