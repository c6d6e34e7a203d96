import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { description, target, typesOf } from './api-types.mjs';

it('has the shapes of the API as openapi.json describes them', () => {
  expect(readFileSync(target, 'utf8')).toBe(typesOf(JSON.parse(readFileSync(description, 'utf8'))));
});

it('tells what may be missing from what may be null', () => {
  const document = { components: { schemas: { Unit: { required: ['code', 'head', 'names'], properties: {
    code: { type: 'string' },
    head: { anyOf: [{ $ref: '#/components/schemas/Holder' }, { type: 'null' }] },
    names: { type: 'array', items: { type: ['string', 'null'] } },
    kind: { type: 'string', enum: ['WARD', 'COMMUNE'] },
    facts: { type: 'object', additionalProperties: {} },
  } } } } };
  expect(typesOf(document)).toContain('export interface Unit {\n  code: string;\n  head: Holder | null;\n  names: (string | null)[];\n'
    + "  kind?: 'WARD' | 'COMMUNE';\n  facts?: Record<string, unknown>;\n}");
});
