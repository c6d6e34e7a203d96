import type { Lane } from './exclusively';
import type { Item } from './item';
import { type Change, type SavingStore, StoreFault, type StoreTrouble } from './store';

/** Milliseconds for which a device that failed is left alone. */
const REST = 3_000;

/**
 * Keeps in this page what the device does not take, and hands it over once the device takes things again. So work goes on, and is sent,
 * on a device whose storage is full, broken or forbidden; what would be lost with the page is known by {@link isLoose}.
 */
export class ShelteredStore implements SavingStore {
  private readonly device: SavingStore;
  private readonly now: () => number;
  private readonly loose = new Map<string, Item>();
  private readonly looseFiles = new Map<string, ArrayBuffer>();
  /** Items on the device that were removed while it took nothing. */
  private readonly gone = new Set<string>();
  private lastRead: readonly Item[] = [];
  private fault: StoreFault | null = null;
  /** A device that has just failed is not asked again at once: one that hangs would hold up everything that is sent. */
  private restsUntil = 0;
  /** One that has no room for a file has for words, so only files wait for room. */
  private filesRestUntil = 0;

  constructor(device: SavingStore, now: () => number = Date.now) {
    this.device = device;
    this.now = now;
  }

  /** What is wrong with the device; null while it keeps what it is given. */
  get trouble(): StoreTrouble | null {
    return this.fault?.trouble ?? null;
  }

  isLoose(id: string): boolean {
    return this.loose.has(id);
  }

  async items(): Promise<Item[]> {
    if (!this.isResting) {
      await this.handOver();
      try {
        this.lastRead = await this.device.items();
      } catch (error) {
        this.failed(error);
      }
    }
    return [...this.known().values()];
  }

  async change(ids: readonly string[], decide: (found: ReadonlyMap<string, Item>) => Change): Promise<void> {
    if (!this.isResting && !ids.some(id => this.loose.has(id) || this.gone.has(id))) {
      try {
        await this.device.change(ids, decide);
        if (this.loose.size === 0) this.fault = null;
        return;
      } catch (error) {
        this.failed(error);
      }
    }
    const known = this.known();
    const change = decide(new Map(ids.flatMap((id): [string, Item][] => { const item = known.get(id); return item ? [[id, item]] : []; })));
    this.shelter(change);
    // It may have been the file that found no room: what else came with it is tried again at once.
    if (this.fault?.trouble === 'full' && (change.files?.size ?? 0) > 0) this.restsUntil = 0;
  }

  async file(id: string): Promise<ArrayBuffer | undefined> {
    return this.looseFiles.get(id) ?? await this.device.file(id);
  }

  async lease(lane: Lane, holder: string, now: number, until: number): Promise<boolean> {
    try {
      return await this.device.lease(lane, holder, now, until);
    } catch {
      // Nobody to ask: two senders are harmless, because the server knows the keys.
      return true;
    }
  }

  private get isResting(): boolean {
    return this.now() < this.restsUntil;
  }

  private failed(error: unknown): void {
    this.fault = error instanceof StoreFault ? error : new StoreFault('broken', error);
    this.restsUntil = this.now() + REST;
  }

  private known(): Map<string, Item> {
    const all = new Map(this.lastRead.filter(item => !this.gone.has(item.id)).map(item => [item.id, item]));
    this.loose.forEach((item, id) => all.set(id, item));
    return all;
  }

  private shelter({ put = [], remove = [], files = new Map<string, ArrayBuffer>(), dropFiles = [] }: Change): void {
    for (const id of remove) {
      this.loose.delete(id);
      this.looseFiles.delete(id);
      this.gone.add(id);
    }
    put.forEach(item => this.loose.set(item.id, item));
    files.forEach((bytes, id) => this.looseFiles.set(id, bytes));
    dropFiles.forEach(id => this.looseFiles.delete(id));
  }

  /** Words first, then file by file: one photo that finds no room keeps nothing else from the device. */
  private async handOver(): Promise<void> {
    const items = [...this.loose.values()];
    const gone = [...this.gone];
    const words = items.filter(({ id }) => !this.looseFiles.has(id));
    if (words.length + gone.length > 0 && !await this.handedOver(words, gone)) return;
    if (this.now() < this.filesRestUntil) return;
    for (const item of items.filter(({ id }) => this.looseFiles.has(id))) {
      if (await this.handedOver([item], [])) continue;
      this.filesRestUntil = this.now() + REST;
      if (this.fault?.trouble !== 'full') return;
      this.restsUntil = 0;
    }
  }

  private async handedOver(items: readonly Item[], gone: readonly string[]): Promise<boolean> {
    const files = new Map(items.flatMap(({ id }): [string, ArrayBuffer][] => { const bytes = this.looseFiles.get(id); return bytes ? [[id, bytes]] : []; }));
    try {
      await this.device.change([], () => ({ put: items, files, remove: gone }));
    } catch (error) {
      this.failed(error);
      return false;
    }
    // What changed meanwhile stays here for the next time.
    items.filter(item => this.loose.get(item.id) === item).forEach(({ id }) => { this.loose.delete(id); this.looseFiles.delete(id); });
    gone.forEach(id => this.gone.delete(id));
    if (this.loose.size === 0) this.fault = null;
    return true;
  }
}
