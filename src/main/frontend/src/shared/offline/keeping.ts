import { getJson } from '@/shared/api/client';
import type { Copies } from './copies';

let loading: Promise<Copies> | null = null;

/** The copies of this browser; pages do not wait for them, and load them beside the first answer. */
export function copies(): Promise<Copies> {
  loading ??= import('./device-copies').then(({ deviceCopies }) => deviceCopies);
  return loading;
}

/** Does something with the copies where they can be had. */
export function withCopies(work: (copies: Copies) => unknown): void {
  void copies().then(work).catch(() => { loading = null; });
}

/** An answer, or the copy of the last one where none comes. */
export async function orCopy<T>(path: string, asking: Promise<T>): Promise<T> {
  // It may fail while the copies are still on their way: nobody is told twice of that.
  asking.catch(() => undefined);
  // Whoever cannot load them gets the answer as it is.
  const kept = await copies().catch(() => null);
  return kept ? kept.orCopy(path, asking) : asking;
}

/**
 * Asks the server, and keeps what it says for the time without a network.
 *
 * @param worth what of the answer may stay on the device; null for nothing
 */
export function getKeeping<T>(path: string, signal?: AbortSignal, worth: (body: T) => T | null = body => body): Promise<T> {
  return orCopy(path, getJson<T>(path, signal).then(body => {
    withCopies(kept => kept.put(path, worth(body)));
    return body;
  }));
}
