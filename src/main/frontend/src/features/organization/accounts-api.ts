import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type { Created, OrganizationAccountView, OrganizationNewPerson, OrganizationRoleGrantView } from '@/shared/api/types';

export type Account = OrganizationAccountView;
export type NewPerson = OrganizationNewPerson;
export type RoleGrant = OrganizationRoleGrantView;

export const roles = ['plan-officer', 'plan-owner', 'approver', 'supervisor', 'process-manager', 'personnel-officer', 'discipline-authority', 'observer',
  'archivist', 'admin'] as const;
export type Role = (typeof roles)[number];
/** Roles that take two administrators, where there are two. */
export const rolesByTwo: readonly string[] = ['approver', 'personnel-officer', 'discipline-authority', 'archivist', 'admin'] satisfies Role[];
export const unitSeats = ['unit-head', 'unit-contact'] as const;

export const accountPagesQuery = (q: string) => infiniteQueryOptions({
  queryKey: ['accounts', q],
  queryFn: ({ pageParam, signal }) => {
    const params = new URLSearchParams({ size: '50', ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) });
    return getJson<Page<Account>>(`/api/accounts?${params}`, signal);
  },
  initialPageParam: '',
  getNextPageParam: page => page.next,
});

const path = (id: string) => `/api/accounts/${id}`;

export const takeIn = (person: NewPerson) => sendJson<Created>('POST', '/api/accounts', person);
export const changeRoles = (id: string, chosen: string[], reason: string | null) => sendJson<Account>('PUT', `${path(id)}/roles`, { roles: chosen, reason });
export const setEnabled = (id: string, enabled: boolean) => sendJson<Account>('PUT', `${path(id)}/enabled`, { enabled });
export const setPassword = (id: string, password: string) => sendJson<Account>('PUT', `${path(id)}/password`, { password });
export const giveSeat = (id: string, seat: string) => sendJson<Account>('POST', `${path(id)}/seat`, { seat, from: null });
export const changeOwnPassword = (before: string, after: string) => sendJson<undefined>('PUT', '/api/accounts/own-password', { before, after });

export const waitingRolesQuery = queryOptions({
  queryKey: ['role-grants'],
  queryFn: ({ signal }) => getJson<Page<RoleGrant>>('/api/role-grants', signal),
});
export const confirmRole = (id: string) => sendJson<undefined>('POST', `/api/role-grants/${id}/confirm`);
export const refuseRole = (id: string, reason: string) => sendJson<undefined>('POST', `/api/role-grants/${id}/refuse`, { reason });
