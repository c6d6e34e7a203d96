import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, type Narrowed, sendJson } from '@/shared/api/client';
import type { CalendarDayView, CalendarYearView } from '@/shared/api/types';

export const kinds = ['HOLIDAY', 'COMPENSATORY_DAY_OFF', 'SWAPPED_DAY_OFF', 'SWAPPED_WORKING_DAY'] as const;
export type Kind = (typeof kinds)[number];

export type SpecialDay = Narrowed<CalendarDayView, { kind: Kind }>;
export type Year = Narrowed<CalendarYearView, { days: SpecialDay[] }>;

/** A day as it is typed. */
export interface NewDay {
  /** Tells rows apart while they are typed. */
  id: number;
  day: string;
  kind: Kind;
  name: string;
  nameEn: string;
}

export const yearQuery = (year: number) => queryOptions({
  queryKey: ['calendar', 'year', year],
  queryFn: ({ signal }) => getJson<Year>(`/api/calendar/years/${year}`, signal),
});

/** Declares a year; every last day may have moved, so all that shows one is read anew. */
export function useDeclareYear(year: number, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ decision, days }: { decision: string; days: readonly NewDay[] }) =>
      sendJson<Year>('POST', `/api/calendar/years/${year}`, { decision, days: days.map(({ day, kind, name, nameEn }) => ({ day, kind, name, nameEn })) }),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
}
