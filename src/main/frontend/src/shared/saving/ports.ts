import type { Exclusively } from './exclusively';
import type { Body, Destination, FileFacts, Item, Kind } from './item';
import type { ShelteredStore } from './sheltered-store';
import type { StoreTrouble } from './store';
import type { Transport } from './transport';

export interface Owner { key: string; name: string }

/** What a page hands over. */
export interface Capture {
  kind: Kind;
  subject: string;
  label: string;
  page: string;
  to: Destination;
  body: Body;
  base: number | null;
  baseBody: Body | null;
  /** Item that its writer has seen and typed on top of. */
  follows: string | null;
  after?: string | null;
  hold?: boolean;
  /** Sent without waiting for quiet. */
  now?: boolean;
  file?: FileFacts;
  bytes?: ArrayBuffer;
}

/** What the server last made of a subject, as far as this page knows. */
export interface Known { itemId: string; body: Body; answer: unknown; revision: number | null; to: Destination }

export interface Snapshot {
  /** Whether it is known who works here and what the device keeps. */
  isRead: boolean;
  /** Everything that is not sent, in the order of capture. */
  unsent: readonly Item[];
  known: ReadonlyMap<string, Known>;
  /** Those that the device has not confirmed yet. */
  unconfirmed: ReadonlySet<string>;
  /** Those that are lost with the page. */
  loose: ReadonlySet<string>;
  trouble: StoreTrouble | null;
  owner: Owner | null;
}

export interface Ports {
  store: ShelteredStore;
  exclusively: Exclusively;
  send: Transport;
  /** Tells the other tabs that the store has changed. */
  tell: () => void;
  now: () => number;
  chance: () => number;
  /** Calls back after so many milliseconds; returns how to prevent it. */
  later: (work: () => void, millis: number) => () => void;
  /** The browser is used by somebody else by now. */
  strangers: () => void;
}

/** The newest unsent item of a subject in the hands of whoever works here. */
export const tailOf = ({ unsent, owner }: Snapshot, kind: Kind, subject: string): Item | undefined =>
  unsent.findLast(item => item.owner === owner?.key && item.kind === kind && item.subject === subject);

export const nothingKnown: Snapshot = { isRead: false, unsent: [], known: new Map(), unconfirmed: new Set(), loose: new Set(), trouble: null, owner: null };
