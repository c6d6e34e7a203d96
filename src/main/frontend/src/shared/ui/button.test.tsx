import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '@/testing/render';
import { Button, ButtonLink, RoundLink } from './button';

it('does its work when it is pressed, and sends no form unless it is told to', async () => {
  const press = vi.fn();
  const send = vi.fn((event: React.FormEvent) => { event.preventDefault(); });
  show(<form onSubmit={send}><Button onClick={press} leftSection={<i />}>Lưu</Button><Button type="submit">Gửi</Button></form>);
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(press).toHaveBeenCalledOnce();
  expect(send).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Gửi' }));
  expect(send).toHaveBeenCalledOnce();
});

it('cannot be pressed while its work is under way, and keeps its name', async () => {
  const press = vi.fn();
  show(<Button loading onClick={press}>Lưu</Button>);
  const button = screen.getByRole('button', { name: 'Lưu' });
  await userEvent.click(button);
  expect(button).toBeDisabled();
  expect(press).not.toHaveBeenCalled();
});

it('is a link where it leads to another page', () => {
  show(<><ButtonLink to="/findings/new">Ghi vi phạm</ButtonLink><RoundLink to="/tasks/1" aria-label="Mở rộng"><i /></RoundLink></>);
  expect(screen.getByRole('link', { name: 'Ghi vi phạm' })).toHaveAttribute('href', '/findings/new');
  expect(screen.getByRole('link', { name: 'Mở rộng' })).toHaveAttribute('href', '/tasks/1');
});
