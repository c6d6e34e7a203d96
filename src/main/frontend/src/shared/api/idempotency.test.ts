import { describe, expect, it } from 'vitest';
import { withIdempotencyKey } from './idempotency';
import { ApiProblem } from './problem';

function recording(...answers: (string | ApiProblem)[]) {
  const keys: string[] = [];
  const send = (key: string) => {
    keys.push(key);
    const answer = answers[keys.length - 1];
    return answer instanceof ApiProblem ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { keys, send };
}

describe('an idempotency key', () => {
  it('is repeated when the answer was lost, the session ended or the server failed', async () => {
    const { keys, send } = recording(new ApiProblem(0, {}), new ApiProblem(401, {}), new ApiProblem(503, {}), 'done');
    const attempt = () => withIdempotencyKey(['complete', 'task-1', { note: 'a' }], send);
    await expect(attempt()).rejects.toThrow();
    await expect(attempt()).rejects.toThrow();
    await expect(attempt()).rejects.toThrow();
    await expect(attempt()).resolves.toBe('done');
    expect(new Set(keys).size).toBe(1);
  });

  it('is new after a final answer, and for other data', async () => {
    const { keys, send } = recording(new ApiProblem(422, {}), 'done', 'done');
    await expect(withIdempotencyKey(['complete', 'task-2', {}], send)).rejects.toThrow();
    await withIdempotencyKey(['complete', 'task-2', {}], send);
    await withIdempotencyKey(['complete', 'task-2', { more: 1 }], send);
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
