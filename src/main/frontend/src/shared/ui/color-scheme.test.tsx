import { useMantineColorScheme } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { colorScheme, useColorScheme } from './color-scheme';
import { withMantine } from './with-mantine';

const KEY = 'mantine-color-scheme-value';
const painted = () => document.documentElement.getAttribute('data-mantine-color-scheme');

afterEach(() => { act(() => { colorScheme.set('auto'); }); });

it('follows the device until somebody chooses, and remembers the choice under its old name', () => {
  expect([colorScheme.get(), painted()]).toEqual(['auto', 'light']);
  colorScheme.set('dark');
  expect([painted(), localStorage.getItem(KEY)]).toEqual(['dark', 'dark']);
});

it('follows what another tab has chosen, and nothing that is no scheme', () => {
  window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: 'dark' }));
  expect(painted()).toBe('dark');
  window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: 'green' }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'other', newValue: 'light' }));
  expect(painted()).toBe('dark');
});

it('is one for the own elements and for the parts that stand on Mantine, whoever chooses', async () => {
  const Part = await withMantine(() => Promise.resolve(() => {
    const { colorScheme: scheme, setColorScheme } = useMantineColorScheme();
    return <button type="button" onClick={() => { setColorScheme('light'); }}>part: {scheme}</button>;
  }));
  function Own() {
    return <p>own: {useColorScheme()}</p>;
  }
  render(<><Own /><Part /><Part /></>);
  act(() => { colorScheme.set('dark'); });
  expect(screen.getAllByText('part: dark')).toHaveLength(2);
  act(() => { screen.getAllByText('part: dark')[0]?.click(); });
  expect(screen.getAllByText('part: light')).toHaveLength(2);
  expect(screen.getByText('own: light')).toBeVisible();
  expect(painted()).toBe('light');
});

it('puts one ground below a part, also within another part', async () => {
  const Inner = await withMantine(() => Promise.resolve(() => <i>inner</i>));
  const Outer = await withMantine(() => Promise.resolve(() => <Inner />));
  const { container } = render(<Outer />);
  expect(screen.getByText('inner')).toBeVisible();
  expect(container.querySelectorAll('style[data-mantine-styles="true"]')).toHaveLength(1);
});
