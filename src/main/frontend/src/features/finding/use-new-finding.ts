import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from '@/shared/i18n';
import { findingSubject } from '@/shared/findings/unsent-findings';
import { useSaved } from '@/shared/saving/use-saved';
import type { Facts } from './api';

/** Where a finding is noted. */
export interface Place { sectionId: string; inspectionId: string; criterion: string }

/** What is sent of a new finding; its id is chosen here, so that it is noted once however often it is sent. */
export type NewFinding = Readonly<Place & { id: string; facts: Facts }>;

/** How much of the description stands in lists. */
const BEGINNING = 60;

export const newFindingPath = ({ sectionId, criterion }: Place, id: string) => `/findings/new?section=${sectionId}&criterion=${encodeURIComponent(criterion)}&id=${id}`;

/** A finding that is kept on this device while it is written, and sent once its writer says so. */
export function useNewFinding(place: Place, id: string, start: Facts) {
  const { t } = useTranslation('finding');
  const client = useQueryClient();
  const blank: NewFinding = { id, ...place, facts: start };
  // Only said once it is known how it begins: what is typed gives it its name.
  const label = useCallback((facts: Facts) => [t('note.unsent', { criterion: place.criterion }), facts.description.trim().slice(0, BEGINNING)].filter(Boolean).join(' · '), [t, place.criterion]);
  const learn = useCallback(() => { void client.invalidateQueries({ queryKey: ['findings'] }); }, [client]);
  const target = { kind: 'finding', subject: findingSubject(id), page: newFindingPath(place, id), to: { method: 'POST', path: '/api/findings' } } as const;
  const saved = useSaved<NewFinding>({ ...target, label: label(start) }, { body: blank, revision: null }, () => blank, learn);
  const { facts } = saved.value;
  const keep = (next: Facts, how: { hold: boolean }) => { saved.change({ ...blank, facts: next }, { now: !how.hold, hold: how.hold, label: label(next) }); };
  return {
    ...saved, facts,
    write: (next: Facts) => { keep(next, { hold: true }); },
    submit: () => { keep(facts, { hold: false }); },
    /** Kept from now on, also where nothing has been written yet: photos are about to wait for it. */
    begin: () => { if (saved.state === 'idle') keep(facts, { hold: true }); },
  };
}
