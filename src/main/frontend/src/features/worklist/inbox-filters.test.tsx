import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '@/testing/render';
import { answering } from '@/testing/server';
import { InboxFilters } from './inbox-filters';

const chip = { name: 'Mọi việc đang mở' };
const onChange = vi.fn();

function showTo(...roles: string[]) {
  answering({
    'GET /api/session': { body: { person: { id: 'p', name: 'Thu', post: '', unitCode: null }, roles, seats: [] } },
    'GET /api/models': { body: { items: [{ key: 'inspection', name: 'Cuộc kiểm tra' }], next: null } },
    'GET /api/units?size=200': { body: { items: [{ code: '04132', name: 'Xã Chiềng Mai', validTo: null }, { code: '03646', name: 'Phường Tô Hiệu', validTo: null }], next: null } },
  });
  show(<InboxFilters filters={{}} onChange={onChange} summary={undefined} />);
}

beforeEach(() => { onChange.mockReset(); });
afterEach(() => { vi.unstubAllGlobals(); });

describe('the filters of the inbox', () => {
  it('offer all open work to those who watch over it', async () => {
    showTo('supervisor');
    expect(await screen.findByRole('link', chip)).toHaveAttribute('href', '/open-work');
  });

  it('offer nobody else all open work', async () => {
    showTo('plan-officer');
    await userEvent.click(screen.getByLabelText('Mọi đơn vị', { selector: 'input' }));
    expect(await screen.findByText('Phường Tô Hiệu')).toBeInTheDocument();
    expect(screen.queryByRole('link', chip)).not.toBeInTheDocument();
  });

  it('find any unit, also one that no row on the screen names, with or without diacritics', async () => {
    showTo('plan-officer');
    const unit = screen.getByLabelText('Mọi đơn vị', { selector: 'input' });
    await userEvent.click(unit);
    await screen.findByText('Phường Tô Hiệu');
    await userEvent.type(unit, 'chieng mai');
    await userEvent.click(await screen.findByText('Xã Chiềng Mai'));
    expect(onChange).toHaveBeenCalledWith({ unit: '04132' });
  });
});
