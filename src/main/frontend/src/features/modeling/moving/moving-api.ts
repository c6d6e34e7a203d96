import { queryOptions } from '@tanstack/react-query';
import vietnamese from '@/i18n/moving.vi.json';
import { getJson, sendJson, withQuery } from '@/shared/api/client';
import type { Page } from '@/shared/api/query-client';
import type {
  Created, ModelingMigrationDetail, ModelingMigrationFault, ModelingMigrationPair, ModelingMigrationPreview, ModelingMigrationProposal,
  ModelingMigrationRefused, ModelingMigrationRow, ModelingMigrationStep,
} from '@/shared/api/types';
import { i18n } from '@/shared/i18n';

i18n.add('vi', 'moving', vietnamese);

export type Pair = ModelingMigrationPair;
export type Proposal = ModelingMigrationProposal;
export type Preview = ModelingMigrationPreview;
export type Step = ModelingMigrationStep;
export type Fault = ModelingMigrationFault;
export type Refused = ModelingMigrationRefused;
export type MoveRow = ModelingMigrationRow;
export type MoveDetail = ModelingMigrationDetail;

/** Which of the running cases are meant; null means all. */
export interface Choice {
  unit: string | null;
  step: string | null;
  olderThanDays: number | null;
}

export interface Order {
  from: string;
  to: string;
  mapping: readonly Pair[];
  filter: Choice;
}

/** "2 (1.0.0)": the number tells versions apart, the tag is what their makers call them. */
export const versionWords = ({ version, versionTag }: { version: number; versionTag: string | null }) =>
  (versionTag ? `${String(version)} (${versionTag})` : String(version));

const PROGRESS_EVERY = 1000;
const underWay = (move: MoveDetail | undefined) => move?.migration.state === 'RUNNING' || move?.migration.state === 'UNDOING';

export const proposalQuery = (from: string, to: string) => queryOptions({
  queryKey: ['moves', 'proposal', from, to],
  queryFn: () => sendJson<Proposal>('POST', '/api/modeling/migrations/proposal', { from, to }),
});

export const previewMove = (order: Order) => sendJson<Preview>('POST', '/api/modeling/migrations/preview', order);

export const startMove = (order: Order, reason: string) => sendJson<Created>('POST', '/api/modeling/migrations', { ...order, reason });

export const undoMove = (id: string, reason: string) => sendJson<MoveDetail>('POST', `/api/modeling/migrations/${id}/undo`, { reason });

export const movesQuery = queryOptions({
  queryKey: ['moves', 'list'],
  queryFn: ({ signal }) => getJson<Page<MoveRow>>(withQuery('/api/modeling/migrations', { size: 50 }), signal),
});

/** Asked again every second while it is under way. */
export const moveQuery = (id: string) => queryOptions({
  queryKey: ['moves', 'detail', id],
  queryFn: ({ signal }) => getJson<MoveDetail>(`/api/modeling/migrations/${id}`, signal),
  refetchInterval: query => (underWay(query.state.data) ? PROGRESS_EVERY : false),
});
