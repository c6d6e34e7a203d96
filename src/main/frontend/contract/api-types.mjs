// Turns openapi.json into the TypeScript shapes of requests and answers: `node contract/api-types.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const description = join(here, '..', 'openapi.json');
export const target = join(here, '..', 'src', 'shared', 'api', 'types.ts');

const head = '// Written by contract/api-types.mjs from openapi.json; not to be edited by hand.\n';
const primitives = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };

function arrayOf(type) {
  return / [|&] /.test(type) ? `(${type})[]` : `${type}[]`;
}

function objectOf(schema) {
  if (schema.properties) return `{ ${partsOf(schema).join(' ')} }`;
  const values = schema.additionalProperties;
  return `Record<string, ${values && Object.keys(values).length > 0 ? typeOf(values) : 'unknown'}>`;
}

/** The type of a value, as TypeScript writes it. */
function typeOf(schema) {
  if (schema.$ref) return schema.$ref.replace('#/components/schemas/', '');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.map(type => typeOf({ ...schema, type })).join(' | ');
  if (schema.enum && schema.type === 'string') return schema.enum.map(value => `'${value}'`).join(' | ');
  if (schema.type === 'array') return arrayOf(typeOf(schema.items));
  if (schema.type === 'object') return objectOf(schema);
  return primitives[schema.type] ?? 'unknown';
}

function partsOf(schema) {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, part]) => `${name}${required.has(name) ? '' : '?'}: ${typeOf(part)};`);
}

/** The file that belongs to a description. */
export function typesOf(document) {
  const shapes = Object.entries(document.components.schemas)
    .map(([name, schema]) => `export interface ${name} {\n${partsOf(schema).map(part => `  ${part}\n`).join('')}}\n`);
  return [head, ...shapes].join('\n');
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, typesOf(JSON.parse(readFileSync(description, 'utf8'))));
