import { screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { showPage } from '@/testing/render';
import { answering } from '@/testing/server';
import { SectionPage } from './section-page';

const section = { id: 's1', subjectId: 'i1', name: 'Thủ tục hành chính', closed: false };
const refused = { status: 422, body: { code: 'broken', detail: 'Máy chủ không trả lời được.' } };

function showWith(answers: Parameters<typeof answering>[0]) {
  const sent = answering({ 'GET /api/sections/s1': { body: { section, right: 'VERIFY', criteria: [] } }, ...answers });
  showPage({ path: 'sections/:sectionId', lazy: () => Promise.resolve({ Component: SectionPage }) }, '/sections/s1');
  return sent;
}

afterEach(() => { vi.unstubAllGlobals(); });

it('says which part of the page did not come', async () => {
  showWith({ 'GET /api/findings?inspection=i1&size=200': refused, 'GET /api/sheets/i1/field': refused });
  expect(await screen.findByText('Chưa tải được các vi phạm đã ghi nhận của phần này')).toBeInTheDocument();
  expect(screen.getByText('Chưa tải được số liệu của các mẫu làm tại đơn vị')).toBeInTheDocument();
  expect(screen.getAllByText(/Máy chủ không trả lời được/)).toHaveLength(2);
});

it('says nothing of field sheets to those who may not know them', async () => {
  const sent = showWith({ 'GET /api/findings?inspection=i1&size=200': { body: { items: [], next: null } } });
  expect(await screen.findByText('Thủ tục hành chính')).toBeInTheDocument();
  await vi.waitFor(() => { expect(sent.map(request => request.path)).toContain('/api/sheets/i1/field'); });
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
