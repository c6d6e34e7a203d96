import { newId } from '@/shared/lib/new-id';
import { isProblem } from './problem';

const open = new Map<string, string>();

/**
 * Sends a write under an idempotency key that belongs to the intent, not to the attempt: pressing the button again after a lost answer
 * repeats the key, so the server gives the first answer. A final answer, good or bad, ends the intent.
 */
export async function withIdempotencyKey<T>(intent: unknown, send: (key: string) => Promise<T>): Promise<T> {
  const name = JSON.stringify(intent);
  const key = open.get(name) ?? newId();
  open.set(name, key);
  try {
    const answer = await send(key);
    open.delete(name);
    return answer;
  } catch (error) {
    if (isProblem(error) && !error.isPassing) open.delete(name);
    throw error;
  }
}
