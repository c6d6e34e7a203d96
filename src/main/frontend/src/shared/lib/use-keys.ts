import { useEffect, useLayoutEffect, useRef } from 'react';

/** `K`, `shift+?` or `mod+Enter`, where mod is Ctrl, or Command on a Mac; and what is done then. */
export type Shortcut = readonly [keys: string, act: () => void];

interface Options {
  /** Also while somebody types in a field. */
  inFields?: boolean;
}

const FIELDS = ['INPUT', 'TEXTAREA', 'SELECT'];

/** Whether exactly these keys were pressed, as the layout has them. */
export function arePressed(keys: string, { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  const held = keys.toLowerCase().split('+');
  const wanted = held.pop();
  if (altKey || (ctrlKey || metaKey) !== held.includes('mod') || shiftKey !== held.includes('shift')) return false;
  return key.toLowerCase() === wanted;
}

/** Listens to keys for as long as it is drawn. */
export function useKeys(shortcuts: readonly Shortcut[], { inFields = false }: Options = {}) {
  const now = useRef(shortcuts);
  useLayoutEffect(() => { now.current = shortcuts; });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (target instanceof HTMLElement && (target.isContentEditable || (!inFields && FIELDS.includes(target.tagName)))) return;
      for (const [keys, act] of now.current) {
        if (!arePressed(keys, event)) continue;
        event.preventDefault();
        act();
      }
    };
    document.documentElement.addEventListener('keydown', onKey);
    return () => { document.documentElement.removeEventListener('keydown', onKey); };
  }, [inFields]);
}
