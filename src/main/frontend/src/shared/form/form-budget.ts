/** What one formula of a form may cost in the browser; the server counts in the same spirit and says at which component it was too much. */
const mostSteps = 200_000;
const mostItems = 10_000;
const mostCharacters = 100_000;
const longestText = 4_000;
const mostNested = 30;
const longestMatched = 20_000;

export class OverBudget extends Error {}

let left = 0;

export function withinBudget<T>(work: () => T): T {
  left = mostSteps;
  return work();
}

export function charge(steps: number): void {
  left -= steps;
  if (left < 0) throw new OverBudget('steps');
}

/** A text or list that has become too long ends the evaluation. */
export function limited<T>(value: T): T {
  if (typeof value === 'string' && value.length > mostCharacters) throw new OverBudget('characters');
  if (Array.isArray(value)) {
    if (value.length > mostItems) throw new OverBudget('items');
    charge(value.length);
  }
  return value;
}

/** The end of a range that a loop goes through, when it is not too far from its start. */
export function reachable(start: unknown, end: unknown): unknown {
  if (typeof start === 'number' && typeof end === 'number') {
    const rounds = Math.abs(end - start);
    if (rounds >= mostItems) throw new OverBudget('items');
    charge(rounds);
  }
  return end;
}

/** Whether a text can be read without running out of stack; brackets inside of texts do not count. */
export function isReadable(text: string): boolean {
  if (text.length > longestText) return false;
  let depth = 0;
  let deepest = 0;
  for (const sign of text.replace(/"(?:\\.|[^"\\])*"/g, '')) {
    depth += '({['.includes(sign) ? 1 : ')}]'.includes(sign) ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest <= mostNested;
}

/** A repetition around something that repeats or chooses itself: browsers may try all ways through it, and nobody can stop them. */
const runaway = /\((?:[^()\\]|\\.)*(?:[*+|]|\{\d+,)(?:[^()\\]|\\.)*\)(?:[*+]|\{\d+,)|\)\)(?:[*+]|\{\d+,)|\\[1-9]/;

/** Passes a text and a pattern that can be matched; a repetition beyond three makes the time grow too fast. */
export function matchable(text: unknown, pattern: unknown): void {
  if (typeof text !== 'string' || typeof pattern !== 'string') return;
  const repetitions = pattern.match(/[^\\](?:[*+]|\{\d+,\d*\})/g)?.length ?? 0;
  if (runaway.test(pattern) || text.length > longestMatched || text.length ** Math.min(repetitions, 3) > 1e9) throw new OverBudget('pattern');
  charge(text.length / 16);
}
