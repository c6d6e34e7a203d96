import type { Translate } from '@/shared/i18n';
// The browser gives the verdicts of the vectors that FormVectorTests holds the server against.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FormData, FormEngine, type Submission } from './form-engine';
import type { FormComponent, FormSchema } from './form-schema';

interface Vector {
  name: string;
  form?: string;
  components?: FormComponent[];
  context?: FormData;
  submission?: FormData;
  stored?: FormData;
  /** What the browser sends, where that is less than what is stored. */
  sent?: FormData;
  errors?: { path: string; code: string }[];
  server?: string;
}

const project = join(process.cwd(), '..', '..', '..');
const folder = join(project, 'src/test/resources/forms');
const read = <T>(...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8')) as T;
const vectors = readdirSync(folder).filter(name => name.endsWith('.json')).sort().flatMap(name => read<Vector[]>(folder, name));

/** Keys of our sentences, and the server's code for the same. */
const codes: Record<string, string> = {
  'verdict.minLength': 'min-length', 'verdict.maxLength': 'max-length', 'verdict.integer': 'decimals', 'verdict.increment': 'step',
  'verdict.choiceTwice': 'choice-twice', 'verdict.number': 'type', 'verdict.datePassed': 'date-passed', 'verdict.timeStep': 'time-step',
  'verdict.numberRange': 'number-range',
};
const codeOf = (key: string) => codes[key] ?? key.replace('verdict.', '');
const keys = ((key: string) => key) as Translate;

const schemaOf = ({ form, components }: Vector): FormSchema =>
  form ? read<FormSchema>(project, 'forms', `${form}.form`) : { type: 'default', id: 'vector', schemaVersion: 19, components: components ?? [] };

/** Without what says nothing: missing values, empty texts and empty lists. */
function answered(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(item => answered(item) ?? {});
  if (value === null || value === '') return undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, answered(inner)] as const).filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const at = (data: unknown, path: string) => path.split(/[.[\]]+/).filter(Boolean)
  .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], data);
const nothing = (value: unknown) => value === null || value === undefined || value === '';
const same = (one: unknown, other: unknown) => (nothing(one) && nothing(other)) || JSON.stringify(one) === JSON.stringify(other);

/** Where the browser says no: a fault at a field, or a value that it does not let through. */
function refusals(vector: Vector, { data, faults }: Submission) {
  const dropped = (vector.errors ?? []).map(error => error.path)
    .filter(path => !same(at(data, path), at(vector.submission, path)));
  return { paths: [...new Set([...faults.map(fault => fault.path), ...dropped])].sort(), dropped };
}

let root: HTMLElement;
let engine: FormEngine;

async function submitted(vector: Vector): Promise<Submission> {
  await act(() => engine.show(schemaOf(vector), { ...vector.context, ...vector.submission }, [], keys));
  let submission: Submission | undefined;
  await act(() => { submission = engine.submit(); });
  return submission!;
}

describe('the browser', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh');
    vi.useFakeTimers({ now: new Date('2026-11-24T17:30:00Z'), toFake: ['Date'] });
    root = document.body.appendChild(document.createElement('div'));
    engine = new FormEngine(root, keys, () => undefined);
  });
  afterEach(() => {
    engine.destroy();
    root.remove();
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it.each(vectors.filter(vector => !vector.server))('gives the verdict of the vector: $name', async vector => {
    const submission = await submitted(vector);
    const { paths, dropped } = refusals(vector, submission);
    const expected = vector.errors ?? [];
    expect(paths).toEqual(expected.map(error => error.path).sort());
    for (const { path, code } of expected.filter(error => !dropped.includes(error.path))) {
      const fault = submission.faults.find(found => found.path === path);
      expect(fault?.verdicts.map(codeOf), path).toContain(code);
    }
    if (expected.length === 0) expect(answered(submission.data)).toEqual(answered(vector.sent ?? vector.stored ?? vector.submission));
  });
});
