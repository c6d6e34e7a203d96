import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newQueryClient } from '@/shared/api/query-client';
import { answering } from '@/testing/server';
import { type DraftDetail, draftQuery } from '../drafts/drafts-api';
import { useDraftFiles } from './use-draft-files';

const path = 'bpmn/audit-plan.bpmn';
const detail: DraftDetail = {
  draft: {
    id: 'd1', kind: 'PROCESS', key: 'audit-plan', name: 'Kế hoạch', state: 'OPEN', baseVersion: 1, version: 4, savedAt: '2026-11-26T02:00:00Z', savedBy: 'Dũng', editing: [],
  },
  files: [{ path, text: 'old' }], baseDefinitionId: null, mayRelease: false, submission: null, remark: null,
};
const saved = (version: number) => ({ body: { version, savedAt: '2026-11-26T02:05:00Z', refusals: [] } });
const settle = () => act(() => vi.advanceTimersByTimeAsync(2_000));
let client = newQueryClient();
function opened() {
  client = newQueryClient();
  client.setQueryData(draftQuery('d1').queryKey, detail);
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  return renderHook(() => useDraftFiles(detail), { wrapper });
}
const puts = (sent: ReturnType<typeof answering>) => sent.filter(request => request.method === 'PUT');

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=x';
  vi.useFakeTimers();
});
afterEach(() => { vi.useRealTimers(); });

describe('the files of a draft', () => {
  it('are saved by themselves when the drawing pauses, all at once, on the version they came from', async () => {
    const sent = answering({ 'PUT /api/modeling/drafts/d1': saved(5) });
    const { result } = opened();
    act(() => { result.current.put(path, 'new'); });
    act(() => { result.current.put('forms/audit-plan/a.form', '{}'); });
    expect(result.current.save.status).toBe('waiting');
    await settle();
    expect(puts(sent)).toHaveLength(1);
    expect(puts(sent)[0]?.body).toEqual({ version: 4, note: null, files: [{ path, text: 'new' }, { path: 'forms/audit-plan/a.form', text: '{}' }] });
    expect(result.current.save).toEqual({ status: 'saved', at: '2026-11-26T02:05:00Z' });
    act(() => { result.current.put(path, 'newer'); });
    await settle();
    expect(puts(sent)[1]?.body).toMatchObject({ version: 5 });
  });

  it('are what the next opening begins with', async () => {
    answering({ 'PUT /api/modeling/drafts/d1': saved(5) });
    const { result } = opened();
    act(() => { result.current.put(path, 'new'); });
    await settle();
    expect(client.getQueryData(draftQuery('d1').queryKey)).toMatchObject({ draft: { version: 5 }, files: [{ path, text: 'new' }] });
  });

  it('are not saved for being looked at', async () => {
    const sent = answering({});
    const { result } = opened();
    act(() => { result.current.put(path, 'old'); });
    await settle();
    expect(sent).toEqual([]);
  });

  it('outlive a lost network and are sent again', async () => {
    let isLost = true;
    const sent = answering({ 'PUT /api/modeling/drafts/d1': () => (isLost ? 'unreachable' : saved(5)) });
    const { result } = opened();
    act(() => { result.current.put(path, 'new'); });
    await settle();
    expect(result.current.save).toMatchObject({ status: 'failed', isPassing: true });
    expect(result.current.files[0]?.text).toBe('new');
    isLost = false;
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(result.current.save.status).toBe('saved');
    expect(puts(sent)).toHaveLength(2);
  });

  it('are not written over what somebody else saved, unless wanted', async () => {
    const stale = { status: 409, body: { code: 'draft-stale', facts: { by: 'Phương', at: '2026-11-26T02:03:00Z' } } };
    const sent = answering({ 'PUT /api/modeling/drafts/d1': request => ((request.body as { version: number }).version === 4 ? stale : saved(8)) });
    const { result } = opened();
    act(() => { result.current.put(path, 'mine'); });
    await settle();
    expect(result.current.save).toEqual({ status: 'conflict', by: 'Phương', at: '2026-11-26T02:03:00Z' });
    await act(() => result.current.keepOver(7));
    expect(puts(sent).at(-1)?.body).toMatchObject({ version: 7, files: [{ path, text: 'mine' }] });
    expect(result.current.save.status).toBe('saved');
  });

  it('can be replaced by those of somebody else, and the editors are drawn anew', async () => {
    answering({});
    const { result } = opened();
    const before = result.current.generation;
    act(() => { result.current.replace({ ...detail, draft: { ...detail.draft, version: 9 }, files: [{ path, text: 'theirs' }] }); });
    expect(result.current.files).toEqual([{ path, text: 'theirs' }]);
    expect(result.current.generation).toBeGreaterThan(before);
    expect(result.current.latestVersion()).toBe(9);
  });

  it('are saved when the page is left', async () => {
    const sent = answering({ 'PUT /api/modeling/drafts/d1': saved(5) });
    const { result, unmount } = opened();
    act(() => { result.current.put(path, 'new'); });
    unmount();
    vi.useRealTimers();
    await waitFor(() => { expect(puts(sent)).toHaveLength(1); });
  });
});
