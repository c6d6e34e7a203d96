import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { Created, SecurityAppointment, SecurityCandidateView, SecurityStandInView } from '@/shared/api/types';

export type StandIn = SecurityStandInView;

export const standInsQuery = queryOptions({
  queryKey: ['stand-ins'],
  queryFn: async ({ signal }) => (await getJson<Page<StandIn>>('/api/stand-ins', signal)).items,
});

export const candidatesQuery = (part: string) => queryOptions({
  queryKey: ['stand-ins', 'candidates', part],
  queryFn: async ({ signal }) => (await getJson<Page<SecurityCandidateView>>(`/api/stand-ins/candidates?q=${encodeURIComponent(part)}`, signal)).items,
  staleTime: 60_000,
});

export const appoint = (appointment: SecurityAppointment) => sendJson<Created>('POST', '/api/stand-ins', appointment);
export const endStandIn = (id: string) => sendJson<Page<StandIn>>('POST', `/api/stand-ins/${id}/end`, {});
