import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '@/testing/render';
import { answering } from '@/testing/server';
import { FindingsPage } from './findings-page';

const rows = { body: { items: [], next: null } };

afterEach(() => { vi.unstubAllGlobals(); });

it('counts nothing as long as the server has not counted', () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  show(<FindingsPage />);
  expect(screen.queryByText(/0/)).not.toBeInTheDocument();
  expect(screen.getAllByRole('status').length).toBeGreaterThan(0);
});

it('says that the figures did not come, and asks again', async () => {
  let asked = 0;
  answering({
    'GET /api/findings/counts': () => (++asked === 1 ? { status: 422, body: { code: 'counting', detail: 'Chưa đếm được.' } } : { body: { open: 7, overdue: 0, ended: 0 } }),
    'GET /api/findings?group=open': rows,
  });
  show(<FindingsPage />);
  expect(await screen.findByText('Chưa đếm được.')).toBeInTheDocument();
  expect(screen.queryByText(/0/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText('7 kiến nghị đang khắc phục')).toBeInTheDocument();
});

it('opens with what is open, and shows all of it when asked', async () => {
  const sent = answering({ 'GET /api/findings/counts': { body: { open: 2, overdue: 1, noted: 3, ended: 4 } }, 'GET /api/findings?group=open': rows, 'GET /api/findings': rows });
  show(<FindingsPage />);
  expect(await screen.findByRole('button', { name: /Đang khắc phục/ })).toHaveAttribute('aria-pressed', 'true');
  expect(sent.map(request => request.path)).toContain('/api/findings?group=open');
  await userEvent.click(screen.getByRole('button', { name: 'Tất cả' }));
  await waitFor(() => { expect(sent.map(request => request.path)).toContain('/api/findings'); });
});
