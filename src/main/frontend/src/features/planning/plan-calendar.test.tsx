import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { InspectionRow } from '@/shared/inspections/inspections';
import { show } from '@/testing/render';
import { PlanCalendar } from './plan-calendar';
import type { PlanDetail } from './planning-api';

const wave = { number: 1, name: 'Đợt 1', startsOn: '2026-05-04', endsOn: '2026-06-30' };
const unit = (unitCode: string) => ({ unitCode, unitName: `Xã ${unitCode}`, wave: 1 });
const detail = { waves: [wave], targets: [unit('A'), unit('B'), unit('C')] } as unknown as PlanDetail;
const visit = (unitCode: string, day: string, state: string) => ({ id: unitCode, unitCode, unitName: `Xã ${unitCode}`, visitStartsAt: `${day}T01:00:00Z`, state }) as InspectionRow;

describe('the calendar of a plan', () => {
  it('shows each visit on its day with its state, and waves where there is none yet', async () => {
    show(<PlanCalendar detail={detail} inspections={[visit('A', '2026-05-12', 'CONCLUDED'), visit('B', '2026-06-03', 'ON_SITE')]} />);
    const table = await screen.findByRole('table');
    expect(within(table).getAllByRole('columnheader').map(head => head.textContent)).toEqual(['Đơn vị', 'T5/2026', 'T6/2026']);
    expect(within(table).getByRole('link', { name: 'Xã A, 12/05/2026: Đã kết luận' })).toHaveTextContent('12');
    expect(within(within(table).getByRole('row', { name: /^Xã C/ })).getAllByText('Đợt 1')).toHaveLength(2);
  });

  it('is walked through with the arrow keys', async () => {
    show(<PlanCalendar detail={detail} inspections={[visit('A', '2026-05-12', 'CONCLUDED'), visit('B', '2026-06-03', 'ON_SITE'), visit('C', '2026-05-20', 'PLANNED')]} />);
    const first = await screen.findByRole('link', { name: /^Xã A/ });
    first.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /^Xã C/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('link', { name: /^Xã B/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
    expect(first).toHaveFocus();
  });

  it('shows in which week of a quarter which unit is visited, without those of other quarters', async () => {
    show(<PlanCalendar detail={detail} inspections={[visit('A', '2026-05-12', 'CONCLUDED'), visit('B', '2026-06-03', 'ON_SITE'), visit('C', '2026-07-08', 'PLANNED')]} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Tuần của quý II/2026' }));
    const table = screen.getByRole('table');
    const heads = within(table).getAllByRole('columnheader').map(head => head.textContent);
    expect(heads).toEqual(['Đơn vị', 'T5/2026', 'T6/2026', '1–3', '4–10', '11–17', '18–24', '25–31', '1–7', '8–14', '15–21', '22–28', '29–30']);
    expect(within(table).queryByText('Xã C')).toBeNull();
    const cells = within(within(table).getByRole('row', { name: /^Xã A/ })).getAllByRole('cell');
    expect(cells[3]).toHaveTextContent('12');
    await userEvent.click(screen.getByRole('button', { name: 'Theo tháng' }));
    expect(within(screen.getByRole('table')).getByText('Xã C')).toBeInTheDocument();
  });
});
