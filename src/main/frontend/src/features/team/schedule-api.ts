import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';
import type { TeamBoardView, TeamVisitView } from '@/shared/api/types';
import type { InspectionRow, InspectionState } from '@/shared/inspections/inspections';
import { newId } from '@/shared/lib/new-id';

export type Board = TeamBoardView;
export type Visit = TeamVisitView;
export type Session = Visit['session'];

export const boardQuery = (planId: string) => queryOptions({ queryKey: ['schedules', planId], queryFn: () => getJson<Board>(`/api/schedules/${planId}`) });

const BEGUN: readonly InspectionState[] = ['ON_SITE', 'SITE_CLOSED', 'MINUTES_SIGNED', 'REPORTED', 'CONCLUDED', 'CANCELLED'];

/** Whether a visit can still have another time. */
export const isAhead = (inspection: InspectionRow | undefined) => !inspection || !BEGUN.includes(inspection.state);

/** When and where a visit is to be. */
export interface Slot {
  day: string;
  session: Session;
  place: string;
}

export const moveVisit = (planId: string, visit: Visit, to: Slot, reason: string) => sendJson('POST', `/api/schedules/${planId}/move`, {
  unitCode: visit.unitCode, seenDay: visit.day, seenSession: visit.session, day: to.day || null, session: to.session, place: to.place || null, reason,
}, newId());

export const exchangeVisits = (planId: string, visit: Visit, other: Visit, reason: string) => sendJson('POST', `/api/schedules/${planId}/exchange`, {
  unitCode: visit.unitCode, seenDay: visit.day, seenSession: visit.session,
  otherUnitCode: other.unitCode, otherSeenDay: other.day, otherSeenSession: other.session, reason,
}, newId());
