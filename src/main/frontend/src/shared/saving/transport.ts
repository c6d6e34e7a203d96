import { request } from '@/shared/api/client';
import { type ApiProblem, isProblem } from '@/shared/api/problem';
import type { Fault, Item, Theirs } from './item';

export type Outcome = { ok: true; answer: unknown } | { ok: false; fault: Fault };

/** Sends an item once. Never throws: what went wrong is an outcome. */
export type Transport = (item: Item, file: ArrayBuffer | undefined) => Promise<Outcome>;

const PATIENCE = 30_000;
/** The slowest line that is waited for, in bytes per millisecond. */
const SLOWEST = 4;
/** Requests up to this many signs outlive the page that sends them; browsers carry 64 kB of such at a time. */
const OUTLIVES = 48_000;

function theirsIn({ status, facts }: ApiProblem): Theirs | null {
  if (status !== 409 || !('current' in facts || facts.gone === true)) return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { current: (facts.current ?? null) as Theirs['current'], by: text(facts.by), at: text(facts.at) };
}

export const sendItem: Transport = async (item, file) => {
  const { to, base, body } = item;
  const path = to.method === 'DELETE' && base !== null ? `${to.path}?revision=${base}` : to.path;
  try {
    const response = await request(path, {
      method: to.method, idempotencyKey: item.id, person: item.owner,
      signal: AbortSignal.timeout(PATIENCE + (file?.byteLength ?? 0) / SLOWEST),
      ...(to.method === 'DELETE' ? {} : file && item.file ? { body: formOf(item.file.name, item.file.type, file) } : jsonOf(body, base)),
    });
    const text = await response.text();
    return { ok: true, answer: text ? JSON.parse(text) as unknown : null };
  } catch (error) {
    if (!isProblem(error)) return { ok: false, fault: { status: 0, code: 'unreachable', message: '', fields: [], theirs: null } };
    return { ok: false, fault: { status: error.status, code: error.code, message: error.message, fields: error.fields, theirs: theirsIn(error) } };
  }
};

function jsonOf(body: Item['body'], base: number | null) {
  const whole = base === null ? body : { ...body, revision: base };
  return { body: whole, keepalive: JSON.stringify(whole).length < OUTLIVES };
}

function formOf(name: string, type: string, bytes: ArrayBuffer): FormData {
  const form = new FormData();
  form.append('file', new File([bytes], name, { type }));
  return form;
}
