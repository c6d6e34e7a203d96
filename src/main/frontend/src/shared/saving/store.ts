import type { Lane } from './exclusively';
import type { Item } from './item';

/** What a change writes, all or nothing. Whoever removes an item removes its file; a file that has arrived goes before its item does. */
export interface Change {
  put?: readonly Item[];
  remove?: readonly string[];
  files?: ReadonlyMap<string, ArrayBuffer>;
  dropFiles?: readonly string[];
}

/** Where items are kept on the device. Every method fails with a {@link StoreFault}. */
export interface SavingStore {
  items(): Promise<Item[]>;
  /** Reads the named items, asks what is to be written and writes it; nobody else changes anything in between. */
  change(ids: readonly string[], decide: (found: ReadonlyMap<string, Item>) => Change): Promise<void>;
  file(id: string): Promise<ArrayBuffer | undefined>;
  /** Takes or keeps the right to send in a lane until a moment, unless another has it; for browsers without locks. */
  lease(lane: Lane, holder: string, now: number, until: number): Promise<boolean>;
}

export type StoreTrouble = 'full' | 'broken' | 'absent';

/** The device does not keep what it is given. */
export class StoreFault extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.name = 'StoreFault';
    this.trouble = trouble;
  }
}
