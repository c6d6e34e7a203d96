import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

const SETTLED = 300;

/** The words of a search field, handed on to the address when the typing pauses. */
export function useUrlSearch(current: string | undefined, settle: (words: string | null) => void): [string, (words: string) => void] {
  const [words, setWords] = useState(current ?? '');
  const hand = useDebouncedCallback((typed: string) => { settle(typed.trim() || null); }, SETTLED);
  return [words, typed => {
    setWords(typed);
    hand(typed);
  }];
}
