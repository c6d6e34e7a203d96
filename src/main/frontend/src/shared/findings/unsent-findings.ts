import type { Snapshot } from '@/shared/saving/ports';
import { type Waiting, waitingOf } from '@/shared/saving/waiting';

/** Subject of a finding in the queue of this device; its photos wait for it. */
export const findingSubject = (id: string) => `findings/${id}`;

/** New findings of whoever works here that are on this device and not with the server, of one criterion where that is named. */
export function unsentFindings({ unsent, owner }: Snapshot, place?: { sectionId: string; criterion: string }): Waiting[] {
  return waitingOf(unsent.filter(item => item.owner === owner?.key && item.kind === 'finding'
    && (!place || (item.body.sectionId === place.sectionId && item.body.criterion === place.criterion))));
}
