import type { Translate } from '@/shared/i18n';
// The browser's half of FormAgreementTests: it writes the cases with the server's verdicts, and names their file.
import { readFileSync } from 'node:fs';
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { type FormData, FormEngine, type Submission } from './form-engine';
import type { FormSchema } from './form-schema';

interface Case {
  seed: number;
  form: FormSchema;
  submission: FormData;
  errors: string[];
  accepted: FormData;
}

const file = process.env['FORM_CASES'];
const keys = ((key: string) => key) as Translate;
const mostTold = 20;

/** Without what says nothing (an unticked box neither, nor a row at the end in which nothing stands); the order of names does not matter. */
function answered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(answered);
    const said = items.findLastIndex(item => item !== undefined) + 1;
    return said === 0 ? undefined : items.slice(0, said).map(item => item ?? {});
  }
  if (value === null || value === '' || value === false) return undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, answered(inner)] as const).filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const at = (data: unknown, path: string) => path.split(/[.[\]]+/).filter(Boolean)
  .reduce<unknown>((inner, part) => (inner as Record<string, unknown> | null | undefined)?.[part], data);
const nothing = (value: unknown) => value === null || value === undefined || value === '';
const same = (one: unknown, other: unknown) => (nothing(one) && nothing(other)) || JSON.stringify(one) === JSON.stringify(other);

/** What the browser says otherwise than the server; a value that it does not even let in counts as refused by it. */
function difference(one: Case, { data, faults }: Submission): string | null {
  const dropped = one.errors.filter(path => !same(at(data, path), at(one.submission, path)));
  const refused = [...new Set([...faults.map(fault => fault.path), ...dropped])].filter(path => one.errors.includes(path) || same(at(data, path), at(one.submission, path)));
  const others = one.errors.filter(path => !refused.includes(path)).concat(refused.filter(path => !one.errors.includes(path)));
  if (others.length > 0) return `${others.join(', ')}: the server refuses ${one.errors.join(', ') || 'nothing'}, the browser ${JSON.stringify(faults)}`;
  if (one.errors.length > 0) return null;
  const [sent, stored] = [JSON.stringify(answered(data)), JSON.stringify(answered(one.accepted))];
  return sent === stored ? null : `the server stores ${stored}, the browser sends ${sent}`;
}

describe.runIf(file)('the browser', () => {
  it('agrees with the server on forms made by chance', { timeout: 3_600_000 }, async () => {
    vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh');
    vi.useFakeTimers({ now: new Date('2026-11-24T17:30:00Z'), toFake: ['Date'] });
    const differences: string[] = [];
    for (const line of readFileSync(file!, 'utf8').split('\n').filter(Boolean)) {
      const one = JSON.parse(line) as Case;
      const root = document.body.appendChild(document.createElement('div'));
      const engine = new FormEngine(root, keys, () => undefined);
      let submission: Submission | undefined;
      let found: string | null;
      try {
        await act(() => engine.show(one.form, structuredClone(one.submission), [], keys));
        await act(() => { submission = engine.submit(); });
        found = difference(one, submission!);
      } catch (error) {
        found = String(error);
      }
      engine.destroy();
      root.remove();
      if (found) differences.push(`${one.seed}: ${found}\n${line}`);
    }
    vi.useRealTimers();
    vi.unstubAllEnvs();
    expect(differences.slice(0, mostTold).join('\n'), `${differences.length} differences`).toBe('');
  });
});
