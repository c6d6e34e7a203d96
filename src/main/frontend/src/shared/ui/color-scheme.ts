import { useSyncExternalStore } from 'react';

/** Light or dark, or `auto`: as the device is set. */
export type ColorScheme = 'light' | 'dark' | 'auto';

/** The name under which devices have kept the choice since the first version. */
const STORED = 'mantine-color-scheme-value';

const isScheme = (value: unknown): value is ColorScheme => value === 'light' || value === 'dark' || value === 'auto';

function remembered(): ColorScheme {
  try {
    const value = localStorage.getItem(STORED);
    return isScheme(value) ? value : 'auto';
  } catch {
    return 'auto';
  }
}

const darkDevice = window.matchMedia('(prefers-color-scheme: dark)');
const calls = new Set<() => void>();
let scheme = remembered();

/** The root says which colours are in force: every style asks it there. */
function paint(): void {
  const isDark = scheme === 'dark' || (scheme === 'auto' && darkDevice.matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
}

function become(next: ColorScheme): void {
  scheme = next;
  paint();
  for (const call of [...calls]) call();
}

paint();
darkDevice.addEventListener('change', paint);
// Another tab has chosen.
window.addEventListener('storage', event => { if (event.key === STORED && isScheme(event.newValue)) become(event.newValue); });

/** The colours of all pages. */
export const colorScheme = {
  get: (): ColorScheme => scheme,
  /** Chooses for this device, and remembers it. */
  set(next: ColorScheme) {
    if (next === scheme) return;
    try {
      localStorage.setItem(STORED, next);
    } catch {
      // A browser that keeps nothing still changes for now.
    }
    become(next);
  },
  /** Calls when another scheme is chosen; returns how to stop. */
  subscribe(call: () => void) {
    calls.add(call);
    return () => { calls.delete(call); };
  },
};

export const useColorScheme = (): ColorScheme => useSyncExternalStore(colorScheme.subscribe, colorScheme.get);
