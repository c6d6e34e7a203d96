import { MantineProvider } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { later, laterDialog, loadTheRest } from './later';

const Part = ({ word }: { word: string }) => <p>{word}</p>;

it('stands for a part until it is there, and is the part from then on', async () => {
  const Late = later<{ word: string }>(() => Promise.resolve(Part), { until: ({ word }) => <i>{word} is coming</i> });
  const { unmount } = render(<Late word="a" />);
  expect(screen.getByText('a is coming')).toBeInTheDocument();
  expect(await screen.findByText('a')).toBeInTheDocument();
  unmount();
  render(<Late word="b" />);
  expect(screen.getByText('b')).toBeInTheDocument();
});

it('asks again when the network is back', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue(Part);
  const Late = later<{ word: string }>(load);
  render(<Late word="a" />);
  await act(async () => { await Promise.resolve(); });
  expect(screen.queryByText('a')).not.toBeInTheDocument();
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('a')).toBeInTheDocument();
});

it('is loaded with the rest before anybody needs it, whatever becomes of the others', async () => {
  later(() => Promise.reject(new Error('away')));
  const load = vi.fn().mockResolvedValue(Part);
  const Late = later<{ word: string }>(load);
  await loadTheRest();
  expect(load).toHaveBeenCalledOnce();
  render(<Late word="a" />);
  expect(screen.getByText('a')).toBeInTheDocument();
  expect(load).toHaveBeenCalledOnce();
});

it('draws no dialog before it is opened, and keeps it when it is closed', async () => {
  const load = vi.fn().mockResolvedValue(({ opened }: { opened: boolean }) => <p>{opened ? 'open' : 'closed'}</p>);
  const Late = laterDialog<{ opened: boolean }>(load);
  const { rerender } = render(<Late opened={false} />);
  expect(load).not.toHaveBeenCalled();
  rerender(<Late opened />);
  expect(await screen.findByText('open')).toBeInTheDocument();
  rerender(<Late opened={false} />);
  expect(screen.getByText('closed')).toBeInTheDocument();
});

it('gives the focus back that a dialog took when it was opened for the first time', async () => {
  const Late = laterDialog<{ opened: boolean; onClose: () => void }>(async () => (await import('@mantine/core')).Modal);
  const Around = () => {
    const [opened, setOpened] = useState(false);
    return <MantineProvider env="test"><button type="button" onClick={() => { setOpened(true); }}>open</button><Late opened={opened} onClose={() => { setOpened(false); }} /></MantineProvider>;
  };
  render(<Around />);
  await userEvent.click(screen.getByText('open'));
  await screen.findByRole('dialog');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => { expect(screen.getByText('open')).toHaveFocus(); });
});
