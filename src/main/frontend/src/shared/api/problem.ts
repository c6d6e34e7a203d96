import type { FieldProblem, ProblemBody } from './types';

export type { FieldProblem } from './types';

/** Code of an answer that never came: no network, or a server that is not there. */
export const UNREACHABLE = 'unreachable';

/** What the server (or the network) says when a request cannot be fulfilled. `detail` is a sentence in the reader's language. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly facts: Record<string, unknown>;
  readonly fields: FieldProblem[];

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.detail ?? body.title ?? '');
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? (status === 0 ? UNREACHABLE : `http-${status}`);
    this.facts = body.facts ?? {};
    this.fields = body.fields ?? [];
  }

  /** Whether the same request may succeed later, unchanged. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 401 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export function isProblem(error: unknown, status?: number): error is ApiProblem {
  return error instanceof ApiProblem && (status === undefined || error.status === status);
}
