import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '@/testing/render';
import { queueForTests } from '@/testing/queue';
import { answering } from '@/testing/server';
import { groupByDaysLeft } from './task-groups';
import { TaskView } from './task-view';
import type { TaskDetail, TaskRow } from './types';

const row: TaskRow = {
  id: 'task-1', processKey: 'audit-plan', elementId: 'UserTask_DraftPlan', name: 'Dự thảo kế hoạch', caseId: 'case-1', caseKind: 'plan',
  caseTitle: 'Kế hoạch 2027', unitCode: null, unitName: null, dueOn: '2026-11-26', daysLeft: 3, legal: true, confirmed: true, provisional: false,
  createdAt: '2026-11-20T01:00:00Z', closedAt: null, state: 'OPEN', assignee: null, mine: true, returned: false, offline: false, path: '/plans/case-1',
};

const detail: TaskDetail = {
  task: row, help: 'Viết mục đích.', context: {}, data: {}, draftSavedAt: null, draftRevision: 4, remarks: [], remarksBy: null, deadline: null, returnTo: null,
  form: { type: 'default', id: 'f', schemaVersion: 19, components: [{ type: 'textarea', id: 'Field_1', key: 'purpose', label: 'Mục đích' }] },
  why: { seat: 'plan-officer', seatName: 'Chuyên viên', reason: 'Đang giữ chức danh này.' },
  can: { claim: false, release: false, draft: true, complete: true, returnForCorrection: false },
  history: [], version: 1, definitionId: 'audit-plan:1', passedElements: [],
};

const field = () => screen.findByLabelText('Mục đích', {}, { timeout: 5_000 });
const complete = () => userEvent.click(screen.getByRole('button', { name: /Hoàn thành/ }));

const stored = { body: { revision: 5, savedAt: '2026-11-20T01:00:00Z' } };

beforeEach(() => {
  document.cookie = 'XSRF-TOKEN=token-1; path=/';
});
afterEach(() => { vi.unstubAllGlobals(); });

describe('a task', () => {
  it('says what to do, until when and why, and saves a draft by itself', async () => {
    const sent = answering({ 'POST /api/tasks/task-1/draft': stored });
    show(<TaskView detail={detail} onOpen={vi.fn()} isPane />);
    expect(screen.getByRole('heading', { name: 'Dự thảo kế hoạch' })).toBeInTheDocument();
    expect(screen.getByText('Hạn 26/11/2026')).toBeInTheDocument();
    await userEvent.type(await field(), 'abc');
    expect(await screen.findByText(/Đã lưu lúc/, {}, { timeout: 4_000 })).toBeInTheDocument();
    expect(sent.filter(request => request.path.endsWith('/draft')).map(request => request.body).at(-1)).toMatchObject({ data: { purpose: 'abc' } });
    expect(sent.find(request => request.path.endsWith('/draft'))?.body).toMatchObject({ revision: 4 });
  }, 10_000);

  it('keeps the typing and the key through a lost answer, then offers the next task', async () => {
    let attempts = 0;
    const sent = answering({
      'POST /api/tasks/task-1/draft': stored,
      'POST /api/tasks/task-1/complete': () => (++attempts === 1 ? 'unreachable' : { body: { taskId: 'task-1', state: 'COMPLETED', nextTaskId: 'task-2' } }),
      'GET /api/tasks/task-2': { body: { ...detail, task: { ...row, id: 'task-2', name: 'Tiếp thu' } } },
    });
    const onOpen = vi.fn();
    show(<TaskView detail={detail} onOpen={onOpen} isPane />);
    await userEvent.type(await field(), 'abc');
    await complete();
    expect(await screen.findByRole('alert')).toHaveTextContent('Nội dung đã nhập vẫn còn nguyên.');
    expect(await field()).toHaveValue('abc');
    await complete();
    await userEvent.click(await screen.findByRole('button', { name: 'Làm tiếp: Tiếp thu' }));
    expect(onOpen).toHaveBeenCalledWith('task-2');
    const keys = sent.filter(request => request.path.endsWith('/complete')).map(request => request.headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  }, 10_000);

  it('shows what the server refuses at the field', async () => {
    const refusal = { path: 'purpose', label: 'Mục đích', code: 'too-short', message: 'Viết rõ hơn.' };
    answering({ 'POST /api/tasks/task-1/complete': { status: 422, body: { code: 'form-refused', detail: 'Chưa đúng.', fields: [refusal] } } });
    show(<TaskView detail={{ ...detail, data: { purpose: 'x' } }} onOpen={vi.fn()} isPane />);
    await field();
    await complete();
    await waitFor(() => { expect(document.querySelector('.fjs-form-field-error')).toHaveTextContent('Viết rõ hơn.'); });
  });

  it('starts with what a reload would have lost', async () => {
    answering({ 'POST /api/tasks/task-1/draft': 'unreachable' });
    const before = queueForTests();
    before.save({
      kind: 'task-draft', subject: 'task-1', label: 'Việc', page: '/tasks/task-1', to: { method: 'POST', path: '/api/tasks/task-1/draft' },
      body: { data: { purpose: 'chưa gửi' } }, base: 4, baseBody: null, follows: null,
    });
    await before.settled();
    const after = queueForTests(true);
    await vi.waitFor(() => { expect(after.snapshot().unsent).toHaveLength(1); });
    show(<TaskView detail={detail} onOpen={vi.fn()} isPane />, '/', after);
    expect(await field()).toHaveValue('chưa gửi');
  });

  it('keeps what is written before work goes back, whatever is closed, and lets it go with the work', async () => {
    const sent = answering({ 'POST /api/tasks/task-1/return': { body: { taskId: 'task-1', state: 'RETURNED', nextTaskId: null } } });
    const returning: TaskDetail = {
      ...detail, form: null, can: { ...detail.can, returnForCorrection: true }, returnTo: { elementId: 'UserTask_Propose', name: 'Đề xuất', form: null },
    };
    const begin = () => userEvent.click(screen.getByRole('button', { name: 'Trả lại để sửa' }));
    const before = queueForTests();
    const { unmount } = show(<TaskView detail={returning} onOpen={vi.fn()} isPane />, '/', before);
    await begin();
    await userEvent.type(await screen.findByLabelText(/Điều cần sửa/), 'Thiếu số');
    expect(await screen.findByText('Đã lưu trên máy này, chưa gửi.')).toBeInTheDocument();
    unmount();
    const after = queueForTests(true);
    await vi.waitFor(() => { expect(after.snapshot().unsent).toHaveLength(1); });
    show(<TaskView detail={returning} onOpen={vi.fn()} isPane />, '/', after);
    await begin();
    expect(await screen.findByLabelText(/Điều cần sửa/)).toHaveValue('Thiếu số');
    await userEvent.click(screen.getByRole('button', { name: 'Trả lại' }));
    await waitFor(() => { expect(after.snapshot().unsent).toEqual([]); });
    expect(sent.filter(request => request.path.endsWith('/return')).map(request => request.body)).toMatchObject([{ remarks: [{ path: '', text: 'Thiếu số' }] }]);
  }, 10_000);

  it('asks which of two drafts to keep, and starts anew with the other one', async () => {
    const theirs = { current: { data: { purpose: 'của người kia' }, revision: 5 }, by: 'Mai', at: '2026-11-20T01:00:00Z' };
    answering({ 'POST /api/tasks/task-1/draft': { status: 409, body: { code: 'task-draft-stale', detail: 'Đã lưu ở nơi khác.', facts: theirs } } });
    show(<TaskView detail={detail} onOpen={vi.fn()} isPane />);
    await userEvent.type(await field(), 'của tôi');
    const asked = await screen.findByRole('alert', {}, { timeout: 4_000 });
    expect(asked).toHaveTextContent('Mục đích: của người kia');
    expect(asked).toHaveTextContent('Mục đích: của tôi');
    await userEvent.click(screen.getByRole('button', { name: 'Lấy bản kia' }));
    await waitFor(async () => { expect(await field()).toHaveValue('của người kia'); });
    await waitFor(() => { expect(screen.queryByRole('alert')).not.toBeInTheDocument(); });
  }, 10_000);

  it('offers nothing to those who may only look', async () => {
    answering({});
    const can = { claim: false, release: false, draft: false, complete: false, returnForCorrection: false };
    show(<TaskView detail={{ ...detail, can }} onOpen={vi.fn()} isPane />);
    expect(await field()).toHaveAttribute('readonly');
    expect(screen.queryByRole('button', { name: /Hoàn thành/ })).not.toBeInTheDocument();
  });
});

it('tasks stand in groups by days left, late ones first as they come', () => {
  const task = (id: string, daysLeft: number | null, closedAt: string | null = null) => ({ ...row, id, daysLeft, closedAt });
  const groups = groupByDaysLeft([task('a', -2), task('b', 0), task('c', 3), task('d', 4), task('e', null), task('f', -9, '2026-11-20T01:00:00Z')]);
  expect(groups.map(group => [group.name, group.tasks.map(({ id }) => id).join('')])).toEqual([
    ['overdue', 'a'], ['soon', 'bc'], ['later', 'd'], ['undated', 'e'], ['done', 'f'],
  ]);
});
