import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';
import { isProblem, UNREACHABLE } from '@/shared/api/problem';
import type { SecurityPersonView, SecuritySessionView } from '@/shared/api/types';
import { copies, withCopies } from '@/shared/offline/keeping';

export type Person = SecurityPersonView;
export type Session = SecuritySessionView;

const PATH = '/api/session';

/** Key of a person in the place in which they act; what is kept on the device belongs to it. */
export const ownerOf = ({ person, actingFor }: Session) => (actingFor ? `${person.id}@${actingFor.id}` : person.id);

/** Keeps who works here, so that the pages of field work open without a network. */
function remembered(session: Session): Session {
  withCopies(kept => {
    kept.belongTo(ownerOf(session));
    return kept.put(PATH, session);
  });
  return session;
}

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return remembered(await getJson<Session>(PATH, signal));
    } catch (error) {
      if (isProblem(error, 401)) {
        withCopies(kept => kept.forget(PATH));
        return null;
      }
      const last = isProblem(error) && error.code === UNREACHABLE ? await copies().then(kept => kept.resume<Session>(PATH)).catch(() => undefined) : undefined;
      if (!last) throw error;
      return last;
    }
  },
  staleTime: 5 * 60_000,
});

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Whether the session has one of the roles. Only decides what is offered; the server decides what is allowed. */
export function hasRole(session: Session | null, ...roles: string[]): boolean {
  return session?.roles.some(role => roles.includes(role)) ?? false;
}

/** Whether the session sits in a seat of that scope, for example `case`. */
export function hasSeat(session: Session | null, scope: string): boolean {
  return session?.seats.some(seat => seat.includes(`@${scope}/`)) ?? false;
}

const listeners = new Set<() => void>();

/** Calls back whenever somebody has signed in, also again; returns how to stop. */
export function onSignedIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { username: string; password: string }) => sendJson<Session>('POST', PATH, credentials),
    onSuccess: session => {
      const before = client.getQueryData(sessionQuery.queryKey);
      // Where nobody was there just now, it is not known whose is what was read.
      if (before?.person.id !== session.person.id) client.removeQueries({ predicate: query => query.queryKey[0] !== 'session' });
      client.setQueryData(sessionQuery.queryKey, remembered(session));
      void client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'session' });
      listeners.forEach(listener => { listener(); });
    },
  });
}

/** Acts in the place of another from now on, or in one's own again (null). Everything that was read belongs to the former place. */
export function useTakePlace() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personId: string | null) => sendJson<Session>('PUT', '/api/session/place', { personId }),
    onSuccess: session => {
      client.setQueryData(sessionQuery.queryKey, remembered(session));
      void client.resetQueries({ predicate: query => query.queryKey[0] !== 'session' });
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson<undefined>('DELETE', PATH),
    onSuccess: () => {
      withCopies(kept => kept.clear());
      // First nobody is there, then what was read goes: a page that still looks at a query would keep its last answer.
      client.setQueryData(sessionQuery.queryKey, null);
      client.removeQueries({ predicate: query => query.queryKey[0] !== 'session' });
    },
  });
}
