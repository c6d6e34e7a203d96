import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '@/testing/render';
import { FigureField } from './figure-field';

function Held({ start = null, told, ...rest }: { start?: number | null; told: (value: number | null) => void; isWhole?: boolean; min?: number; max?: number; forgets?: boolean }) {
  const [value, setValue] = useState(start);
  const { forgets, ...field } = rest;
  return <FigureField label="Số" value={value} {...field} onChange={next => { told(next); setValue(forgets && Number.isNaN(next) ? null : next); }} />;
}

const field = () => screen.getByLabelText('Số');

describe('a field for a figure', () => {
  it('keeps what was typed and says how thousands are read', async () => {
    const told = vi.fn();
    show(<Held told={told} />);
    await userEvent.type(field(), '1.234,5');
    expect(field()).toHaveValue('1.234,5');
    expect(told).toHaveBeenLastCalledWith(1234.5);
    expect(screen.getByText('Hiểu là 1234,5.')).toBeInTheDocument();
  });

  it.each(['1e3', '1.2', '12a'])('tells "%s" to be no figure and gives none on, also where the reader keeps nothing for it', async typed => {
    const told = vi.fn();
    show(<Held told={told} forgets />);
    await userEvent.type(field(), typed);
    expect(field()).toHaveValue(typed);
    expect(told).toHaveBeenLastCalledWith(NaN);
    expect(screen.getByText(/^Không đọc được số này/)).toBeInTheDocument();
    await userEvent.clear(field());
    expect(told).toHaveBeenLastCalledWith(null);
  });

  it('holds limits and whole figures without changing them', async () => {
    const told = vi.fn();
    show(<Held told={told} isWhole min={1} max={500} start={3} />);
    expect(field()).toHaveValue('3');
    await userEvent.type(field(), '0000');
    expect(field()).toHaveValue('30000');
    expect(screen.getByText('Giá trị lớn nhất là 500.')).toBeInTheDocument();
    await userEvent.clear(field());
    await userEvent.type(field(), '2,5');
    expect(screen.getByText('Cần là số nguyên.')).toBeInTheDocument();
    expect(told).toHaveBeenLastCalledWith(NaN);
  });
});
