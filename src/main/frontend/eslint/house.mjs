// The rules of this code base that no published plug-in checks the way we need.
import { join, relative, sep } from 'node:path';
import { importsOf, resolveImport, root } from './imports.mjs';

const inside = (file, folder) => file.startsWith(join(root, folder) + sep);

function onImports(visit) {
  const handle = node => node.source && visit(node, node.source.value);
  return { ImportDeclaration: handle, ExportNamedDeclaration: handle, ExportAllDeclaration: handle, ImportExpression: handle };
}

const zones = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { zones: { type: 'array' } } }],
    messages: { closed: '{{from}} must not import {{target}}.' },
  },
  create(context) {
    const zone = context.options[0].zones.find(({ folder }) => inside(context.filename, folder));
    if (!zone) return {};
    return onImports((node, source) => {
      const target = typeof source === 'string' ? resolveImport(source, context.filename) : null;
      if (target && zone.closed.some(folder => inside(target, folder))) {
        context.report({ node, messageId: 'closed', data: { from: zone.folder, target: relative(root, target) } });
      }
    });
  },
};

function pathBack(from, to) {
  const waiting = [[from]];
  const seen = new Set();
  while (waiting.length > 0) {
    const path = waiting.shift();
    const last = path.at(-1);
    if (last === to) return path;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of importsOf(last)) waiting.push([...path, next]);
  }
  return null;
}

const noCycle = {
  meta: { type: 'problem', schema: [], messages: { cycle: 'Imports in a circle: {{path}}.' } },
  create(context) {
    return onImports((node, source) => {
      if (node.type === 'ImportExpression' || node.importKind === 'type' || typeof source !== 'string') return;
      const target = resolveImport(source, context.filename);
      if (!target || !/\.tsx?$/.test(target)) return;
      const path = pathBack(target, context.filename);
      if (path) context.report({ node, messageId: 'cycle', data: { path: path.map(file => relative(root, file)).join(' → ') } });
    });
  },
};

const shownAttributes = new Set(['label', 'title', 'placeholder', 'alt', 'aria-label', 'description']);
const isText = value => typeof value === 'string' && /\p{L}{2}/u.test(value);

const noText = {
  meta: { type: 'problem', schema: [], messages: { text: 'Text for people belongs in src/i18n, not in the source: "{{text}}".' } },
  create(context) {
    const report = (node, text) => context.report({ node, messageId: 'text', data: { text: text.trim() } });
    return {
      JSXText: node => isText(node.value) && report(node, node.value),
      JSXAttribute: node => {
        const value = node.value?.type === 'Literal' ? node.value.value : null;
        if (shownAttributes.has(node.name.name) && isText(value)) report(node, value);
      },
    };
  },
};

export default { rules: { zones, 'no-cycle': noCycle, 'no-text': noText } };
