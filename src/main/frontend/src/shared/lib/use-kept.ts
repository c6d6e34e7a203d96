import { useState } from 'react';

function kept(key: string): boolean {
  try {
    return localStorage.getItem(key) === 'true';
  } catch {
    return false;
  }
}

/** A choice that this browser remembers; not made until somebody makes it. */
export function useKept(key: string): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => kept(key));
  return [value, next => {
    setValue(next);
    try {
      localStorage.setItem(key, String(next));
    } catch {
      // A browser that keeps nothing still does it for now.
    }
  }];
}
