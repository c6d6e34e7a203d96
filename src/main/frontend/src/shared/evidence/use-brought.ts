import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from '@/shared/routing/routing';
import { newId } from '@/shared/lib/new-id';
import type { Item } from '@/shared/saving/item';
import type { Snapshot } from '@/shared/saving/ports';
import { useSaving, useSavingQueue } from '@/shared/saving/saving-context';
import { type EvidenceFile, evidenceLimitsQuery, evidenceQuery, type EvidenceSubject, uploadPath } from './evidence';

/** A file that was chosen and cannot be taken. */
export interface Unfit { id: string; name: string; why: 'too-large' | 'unreadable' }

interface How {
  /** What has to arrive first; only files that wait for the same are shown. */
  after?: string | undefined;
  /** Called before the first file is kept, so that what it waits for is there. */
  before?: (() => void) | undefined;
  /** Place on the page at which the files are seen. */
  anchor?: string | undefined;
}

/**
 * Files on their way to a subject: kept on the device first, sent in order, shown until they are among the others.
 *
 * @param files  those that the server is known to have; undefined while it has not been asked
 */
export function useBrought(subject: EvidenceSubject, files: readonly EvidenceFile[] | undefined, { after, before, anchor }: How) {
  const queue = useSavingQueue();
  const shown = useSaving();
  const { pathname, search } = useLocation();
  const limit = useQuery(evidenceLimitsQuery).data?.maxFile ?? Infinity;
  const [unfit, setUnfit] = useState<readonly Unfit[]>([]);
  useArrived(subject, shown, files);

  async function keep(file: File) {
    const fails = (why: Unfit['why']) => { setUnfit(all => [...all, { id: newId(), name: file.name, why }]); };
    if (file.size > limit) {
      fails('too-large');
      return;
    }
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      fails('unreadable');
      return;
    }
    const id = newId();
    const takenAt = new Date(file.lastModified).toISOString();
    queue.save({
      kind: 'photo', subject: `evidence/${id}`, label: file.name, page: `${pathname}${search}${anchor ? `#${anchor}` : ''}`, to: { method: 'POST', path: uploadPath(subject, id, takenAt) },
      body: { subject: subject.kind, of: subject.id }, base: null, baseBody: null, follows: null, after: after ?? null, now: true,
      file: { name: file.name, type: file.type, takenAt, size: file.size }, bytes,
    });
  }

  return {
    waiting: shown.unsent.filter(item => item.owner === shown.owner?.key && isOf(item, subject) && (after === undefined || item.after === after)),
    unfit, limit,
    bring: async (chosen: readonly File[]) => {
      if (chosen.length > 0) before?.();
      // One after the other: none is read before the one ahead of it is on its way to the device.
      for (const file of chosen) await keep(file);
    },
    forget: (one: Unfit) => { setUnfit(all => all.filter(other => other !== one)); },
    retry: (item: Item) => { queue.retry(item); },
    drop: (item: Item) => { void queue.discardSubject(item); },
  };
}

const isOf = ({ kind, body }: Pick<Item, 'kind' | 'body'>, subject: EvidenceSubject) => kind === 'photo' && body.subject === subject.kind && body.of === subject.id;

/** Puts what has arrived among the files that are listed, so that none disappears in between. */
function useArrived(subject: EvidenceSubject, { known }: Snapshot, files: readonly EvidenceFile[] | undefined) {
  const client = useQueryClient();
  const { kind, id } = subject;
  useEffect(() => {
    const arrived = [...known.values()].filter(one => isOf({ kind: 'photo', body: one.body }, { kind, id })).map(one => one.answer as EvidenceFile);
    const fresh = arrived.filter((file, index) => !files?.some(other => other.id === file.id) && arrived.findIndex(other => other.id === file.id) === index);
    // Also after a list that was asked for before they arrived.
    if (files && fresh.length > 0) client.setQueryData(evidenceQuery({ kind, id }).queryKey, [...files, ...fresh]);
  }, [client, known, files, kind, id]);
}
