import type { InspectionState } from './inspections';

/** The tone of a state; its word always stands beside it. */
export function looksOfInspection(state: InspectionState) {
  if (state === 'CONCLUDED') return 'ok';
  if (state === 'CANCELLED') return 'late';
  return state === 'ON_SITE' ? 'soon' : 'plain';
}
