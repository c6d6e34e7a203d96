import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show } from '@/testing/render';
import { ClearButton, TextArea, TextField } from './text-field';

it('has its label as its name, also when it is required', () => {
  show(<><TextField label="Số lượng" required /><TextArea label="Ghi chú" value="" onChange={vi.fn()} /></>);
  expect(screen.getByRole('textbox', { name: 'Số lượng' })).toBeRequired();
  expect(screen.getByRole('textbox', { name: 'Ghi chú' })).toBeEnabled();
});

it('says what is wrong with it, and what was read, to those who do not see it', () => {
  show(<><TextField label="Số" description="Đọc là 12" error="Phải là số" /><TextArea label="Lý do" error="Cần nêu lý do" value="" onChange={vi.fn()} /></>);
  expect(screen.getByLabelText('Số')).toBeInvalid();
  expect(screen.getByLabelText('Số')).toHaveAccessibleDescription('Đọc là 12 Phải là số');
  expect(screen.getByLabelText('Lý do')).toHaveAccessibleDescription('Cần nêu lý do');
});

it('is valid and described by nothing while nothing is wrong', () => {
  show(<TextField label="Số" />);
  expect(screen.getByLabelText('Số')).toBeValid();
  expect(screen.getByLabelText('Số')).not.toHaveAttribute('aria-describedby');
});

it('gives what is typed, and is emptied by the button in it', async () => {
  const type = vi.fn();
  const clear = vi.fn();
  show(<TextField aria-label="Tìm" rightSection={<ClearButton aria-label="Xoá" onClick={clear} />} onChange={event => { type(event.currentTarget.value); }} />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Tìm' }), 'ab');
  expect(type).toHaveBeenLastCalledWith('ab');
  await userEvent.click(screen.getByRole('button', { name: 'Xoá' }));
  expect(clear).toHaveBeenCalledOnce();
});
