import type { FieldProblem } from '@/shared/api/problem';

/** Shape of the items that this page writes; what a newer page has left behind is neither sent nor thrown away. */
export const ITEM_VERSION = 1;

export type Kind = 'answer' | 'field-row' | 'task-draft' | 'remarks' | 'finding' | 'photo';

export type ItemState = 'waiting' | 'sending' | 'sent' | 'refused' | 'conflicting';

/** Where an item goes. What it writes replaces what stood there as a whole. */
export interface Destination {
  method: 'PUT' | 'POST' | 'DELETE';
  path: string;
}

export type Body = Readonly<Record<string, unknown>>;

/** What somebody else has written meanwhile; `current` is missing where nothing is left. */
export interface Theirs {
  current: Record<string, unknown> | null;
  by: string | null;
  at: string | null;
}

/** Why an item has not arrived. */
export interface Fault {
  /** HTTP status; 0 where no answer came. */
  status: number;
  code: string;
  message: string;
  fields: readonly FieldProblem[];
  theirs: Theirs | null;
}

export interface FileFacts {
  name: string;
  type: string;
  takenAt: string;
  size: number;
}

/** One piece of work on its way from a person's hands to the server. */
export interface Item {
  version: number;
  /** Idempotency key; what is typed later is another item with another key. */
  id: string;
  /** Who typed it, and in whose place; nobody else sends it. */
  owner: string;
  ownerName: string;
  kind: Kind;
  /** What it is about; items of one subject are sent in the order in which they were captured. */
  subject: string;
  /** What it is called to a person. */
  label: string;
  /** Address of the page on which it was typed. */
  page: string;
  to: Destination;
  body: Body;
  file: FileFacts | null;
  /** Revision that its writer has seen; null where the subject has none. */
  base: number | null;
  baseBody: Body | null;
  /** Item on top of which it was typed while that was on its way. */
  follows: string | null;
  /** Subject that has to arrive first. */
  after: string | null;
  /** Kept and not sent: it does not say enough yet, or its writer has not finished. */
  hold: boolean;
  /** Milliseconds since 1970: the first keystroke that it holds, and the last. */
  since: number;
  capturedAt: number;
  state: ItemState;
  attempts: number;
  triedAt: number;
  nextAt: number;
  fault: Fault | null;
  /** What the server made of it, once it is sent. */
  answer: unknown;
}

export const isUnsent = (item: Item) => item.state !== 'sent';

export const keyOf = (owner: string, kind: Kind, subject: string) => `${owner} ${kind} ${subject}`;

/** The revision that an answer of the server names. */
export function revisionOf(answer: unknown): number | null {
  const revision = typeof answer === 'object' && answer !== null && 'revision' in answer ? answer.revision : null;
  return typeof revision === 'number' ? revision : null;
}
