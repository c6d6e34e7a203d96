import { queryOptions, useQuery } from '@tanstack/react-query';
import { getJson } from '@/shared/api/client';
import type { FindingOfUnit, PlanningIndexScore } from '@/shared/api/types';

const findingsQuery = queryOptions({
  queryKey: ['findings', 'units'],
  queryFn: ({ signal }) => getJson<FindingOfUnit[]>('/api/findings/units', signal),
});
const scoresQuery = queryOptions({
  queryKey: ['units', 'scores'],
  queryFn: ({ signal }) => getJson<PlanningIndexScore[]>('/api/unit-scores', signal),
});

/** What is known of the units in figures: findings in remedy as far as one may see them, and the latest PAR index. */
export function useUnitFigures(): { findings: ReadonlyMap<string, FindingOfUnit>; scores: ReadonlyMap<string, PlanningIndexScore> } {
  const findings = useQuery(findingsQuery).data ?? [];
  const scores = useQuery(scoresQuery).data ?? [];
  return { findings: new Map(findings.map(one => [one.unitCode, one])), scores: new Map(scores.map(one => [one.unitCode, one])) };
}
