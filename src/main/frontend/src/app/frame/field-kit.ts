import type { QueryClient } from '@tanstack/react-query';
import { INBOX } from '@/features/worklist/api';
import { getJson } from '@/shared/api/client';
import { isProblem } from '@/shared/api/problem';
import type { Page } from '@/shared/api/query-client';
import type { ChecklistSheetView, InspectionDetailView, WorklistRowView } from '@/shared/api/types';
import { fieldSheets } from '@/shared/field/field-sheets';
import { deviceCopies as copies } from '@/shared/offline/device-copies';
import { getKeeping } from '@/shared/offline/keeping';
import type { SavingQueue } from '@/shared/saving/queue';

/** Milliseconds for which a copy is as good as new. */
const FRESH = 5 * 60_000;
/** Milliseconds between two tries to show something newer than copies. */
const LOOK = 30_000;
/** Milliseconds of quiet after which a copy that does not know what was sent is read anew. */
const QUIET = 5_000;

/**
 * Keeps on the device what field work needs without a network: the pages, by the worker that serves them, and what they show, by asking
 * for it once in advance. Where the browser has no such worker, pages cannot be opened without a network, and nothing is kept in advance.
 */
export async function keepFieldKit(queue: SavingQueue, client: QueryClient, ended: AbortSignal): Promise<void> {
  lookForNewer(client, ended);
  followWhatIsSent(queue, ended);
  // The name is missing on plain-HTTP addresses, where browsers allow no worker.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  await workers.register('/service-worker.js');
  await workers.ready;
  await pack(ended);
}

type Ask = <T>(path: string) => Promise<T | null>;

/** What those need who have work on site. What the server refuses is left out, and takes nothing else with it. */
export async function pack(ended: AbortSignal): Promise<void> {
  const ask: Ask = async <T>(path: string) => {
    ended.throwIfAborted();
    const kept = await copies.get(path);
    if (kept && kept.at > Date.now() - FRESH) return kept.body as T;
    try {
      const body = await getJson<T>(path, ended);
      copies.put(path, body);
      return body;
    } catch (error) {
      if (isProblem(error) && !error.isPassing) return null;
      throw error;
    }
  };
  const tasks = await getJson<Page<WorklistRowView>>(INBOX, ended);
  const onSite = tasks.items.filter(task => task.offline && task.caseKind === 'inspection');
  if (onSite.length === 0) return;
  await ask('/api/tasks/summary');
  for (const { id } of onSite) await ask(`/api/tasks/${encodeURIComponent(id)}`);
  await ask('/api/violations');
  await ask('/api/evidence/limits');
  let next: string | null = null;
  do next = (await ask<Page<unknown>>(`/api/units?size=200${next ? `&cursor=${next}` : ''}`))?.next ?? null; while (next);
  for (const id of new Set(onSite.map(task => task.caseId))) await packInspection(id, ask);
}

async function packInspection(id: string, ask: Ask): Promise<void> {
  const detail = await ask<InspectionDetailView>(`/api/inspections/${id}`);
  const sheet = await ask<ChecklistSheetView>(`/api/sheets/${id}`);
  for (const { section, right } of sheet?.sections ?? []) if (right === 'VERIFY' || right === 'SELF') await ask(`/api/sections/${section.id}`);
  await ask(`/api/findings?inspection=${id}&size=200`);
  if (detail) await ask(`/api/units/${detail.inspection.unitCode}`);
  await ask(`/api/sheets/${id}/field`);
  for (const name of fieldSheets) await ask(`/api/sheets/${id}/field/${name}`);
}

/** While copies are shown, the server is asked again now and then, and as soon as the network is said to be back. */
function lookForNewer(client: QueryClient, ended: AbortSignal): void {
  let wereShown = false;
  const areShown = () => copies.shownSince() !== null;
  const stop = copies.subscribe(() => { wereShown ||= areShown(); });
  const look = () => {
    if (!(wereShown || areShown()) || document.visibilityState !== 'visible') return;
    wereShown = false;
    void client.invalidateQueries();
  };
  const timer = setInterval(look, LOOK);
  window.addEventListener('online', look, { signal: ended });
  ended.addEventListener('abort', () => { stop(); clearInterval(timer); });
}

/** What was sent after its page was left is not in the copy of that page: it is read anew, or its writer would meet it as somebody else's. */
function followWhatIsSent(queue: SavingQueue, ended: AbortSignal): void {
  // What was sent right before this began counts, too; the queue remembers it for a minute.
  const seen = new Set<string>();
  const behind = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async () => {
    for (const [path, at] of behind) {
      const copy = await longestCopy(path);
      if (copy && copy.at < at) await getKeeping(copy.path, ended);
      behind.delete(path);
    }
  };
  const look = () => {
    for (const { itemId, to } of queue.snapshot().known.values()) {
      if (seen.has(itemId)) continue;
      seen.add(itemId);
      behind.set(to.path, Date.now());
    }
    clearTimeout(timer);
    if (behind.size > 0) timer = setTimeout(() => { void refresh().catch(() => undefined); }, QUIET);
  };
  const stop = queue.subscribe(look);
  look();
  ended.addEventListener('abort', () => { stop(); clearTimeout(timer); });
}

/** The copy at the nearest address above another: of a section above its answers, of a sheet above its rows. */
async function longestCopy(path: string) {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const copy = await copies.get(path.slice(0, end));
    if (copy) return copy;
  }
  return undefined;
}
