// The editors are several times as heavy as all other pages together: the build fails when any of those would load a part of them.

/** Modules of the editors: the modeler and its panel, decision tables, the form editor, and the words of all of them. */
const EDITORS = [
  'node_modules/bpmn-js/lib/Modeler.js', 'node_modules/bpmn-js-properties-panel/', 'node_modules/@bpmn-io/properties-panel/',
  'node_modules/bpmn-js-element-templates/', 'node_modules/bpmn-js-bpmnlint/', 'node_modules/bpmnlint/', 'node_modules/camunda-bpmn-js-behaviors/',
  'node_modules/dmn-js', 'node_modules/table-js/', 'node_modules/@bpmn-io/form-js-editor/', 'src/i18n/modeler/',
];

/** The chunks that may hold them, by the module they begin with; each is loaded when a file of its kind is opened. */
const HOLDERS = ['bpmn/bpmn-editor.tsx', 'dmn/dmn-editor.tsx', 'dmn/dmn-view.tsx', 'forms/form-editor.tsx'].map(name => `src/features/modeling/${name}`);

const plain = path => path.replaceAll('\\', '/');

/** Everything that the browser loads with a chunk: the chunk, and what it imports at once. */
function loadedWith(chunk, chunks) {
  const loaded = new Set([chunk]);
  for (const one of loaded) {
    for (const name of one.imports) if (chunks[name]) loaded.add(chunks[name]);
  }
  return loaded;
}

/**
 * Where the editors are loaded though nobody edits.
 *
 * @param chunks the chunks of a build by file name: `{ fileName, facadeModuleId, isEntry, isDynamicEntry, imports, moduleIds }`
 * @returns sentences, empty when all is well
 */
export function straysOf(chunks) {
  const beginnings = Object.values(chunks).filter(chunk => chunk.isEntry || chunk.isDynamicEntry);
  const isHolder = chunk => HOLDERS.some(name => plain(chunk.facadeModuleId ?? '').endsWith(name));
  const missing = HOLDERS.filter(name => !beginnings.some(chunk => plain(chunk.facadeModuleId ?? '').endsWith(name)));
  const strays = beginnings.filter(chunk => !isHolder(chunk)).flatMap(chunk => [...loadedWith(chunk, chunks)].flatMap(part => part.moduleIds
    .map(plain)
    .filter(id => EDITORS.some(name => id.includes(name)))
    .map(id => `${plain(chunk.facadeModuleId ?? chunk.fileName)} loads ${id} (in ${part.fileName})`)));
  return [...missing.map(name => `${name} is no chunk of its own any more`), ...strays];
}

/** The plug-in for Vite. */
export function editorsStayLazy() {
  return {
    name: 'editors-stay-lazy',
    generateBundle(_options, bundle) {
      const strays = straysOf(Object.fromEntries(Object.entries(bundle).filter(([, part]) => part.type === 'chunk')));
      if (strays.length > 0) this.error(`The editors are not lazy any more:\n${strays.slice(0, 20).join('\n')}`);
    },
  };
}
