import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '@/testing/render';
import { Menu, MenuItem, MenuLink } from './menu';
import { Popover } from './popover';
import { standing } from './use-popup';

const onChoose = vi.fn();

function showMenu() {
  show(
    <>
      <Menu place="bottom-end" trigger={its => <button type="button" {...its}>Thu</button>}>
        <MenuItem onChoose={() => { onChoose('first'); }}>first</MenuItem>
        <MenuLink to="/tokens">second</MenuLink>
        <MenuItem onChoose={() => { onChoose('third'); }}>third</MenuItem>
      </Menu>
      <button type="button">elsewhere</button>
    </>,
  );
  return { button: screen.getByText('Thu'), hands: userEvent.setup() };
}

beforeEach(() => { onChoose.mockReset(); });

describe('a menu', () => {
  it('is worked with by keys', async () => {
    const { button, hands } = showMenu();
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await hands.tab();
    await hands.keyboard('{Enter}');
    expect(screen.getByRole('menu', { name: 'Thu' })).toHaveFocus();
    expect(button).toHaveAttribute('aria-controls', screen.getByRole('menu').id);
    await hands.keyboard('{ArrowDown}');
    expect(screen.getByText('first').parentElement).toHaveFocus();
    await hands.keyboard('{ArrowUp}');
    expect(screen.getByText('third').parentElement).toHaveFocus();
    await hands.keyboard('{Home}{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'second' })).toHaveFocus();
    await hands.keyboard('{End}{Enter}');
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('third');
    expect(screen.queryByRole('menu')).not.toBeInTheDocument();
    expect(button).toHaveFocus();
  });

  it('closes on Escape, on a press elsewhere, on Tab and on a second press', async () => {
    const { button, hands } = showMenu();
    const isOpen = () => screen.queryByRole('menu') !== null;
    await hands.click(button);
    await hands.keyboard('{ArrowDown}{Escape}');
    expect([isOpen(), document.activeElement]).toEqual([false, button]);
    await hands.click(button);
    fireEvent.pointerDown(screen.getByText('elsewhere'));
    expect(isOpen()).toBe(false);
    await hands.click(button);
    await hands.tab();
    expect(isOpen()).toBe(false);
    await hands.click(button);
    await hands.click(button);
    expect(isOpen()).toBe(false);
  });
});

it('shows an explanation behind its button, and nothing before', async () => {
  show(<Popover place="bottom-start" width={300} label="why">because</Popover>);
  expect(screen.queryByText('because')).not.toBeInTheDocument();
  await userEvent.click(screen.getByText('why'));
  expect(screen.getByRole('dialog', { name: 'why' })).toHaveTextContent('because');
});

describe('what stands beside a button', () => {
  const room = { width: 360, height: 700 };
  const at = (left: number, top: number) => new DOMRect(left, top, 40, 40);
  it.each([
    ['below, from its beginning', 'bottom-start', at(20, 20), { left: 20, top: 68 }],
    ['below, to its end', 'bottom-end', at(310, 20), { left: 150, top: 68 }],
    ['within the window', 'bottom-start', at(300, 20), { left: 155, top: 68 }],
    ['above where there is no room below', 'bottom-start', at(20, 600), { left: 20, top: 292 }],
    ['above', 'top-end', at(310, 650), { left: 150, top: 342 }],
    ['below where there is no room above', 'top', at(100, 10), { left: 20, top: 58 }],
    ['at its right', 'right', at(4, 300), { left: 52, top: 170 }],
    ['at its left where there is no room at its right', 'right', at(310, 300), { left: 102, top: 170 }],
  ] as const)('stands %s', (_, place, of, stands) => {
    expect(standing(place, of, { width: 200, height: 300 }, room)).toEqual(stands);
  });
});
