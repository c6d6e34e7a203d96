import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const SETTLED = 300;

/** The words of a search field, handed on to the address when the typing pauses. */
export function useUrlSearch(current: string | undefined, settle: (words: string | null) => void): [string, (words: string) => void] {
  const [words, setWords] = useState(current ?? '');
  const hand = useRef(settle);
  const timer = useRef(0);
  useLayoutEffect(() => { hand.current = settle; });
  useEffect(() => () => { window.clearTimeout(timer.current); }, []);
  return [words, typed => {
    setWords(typed);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => { hand.current(typed.trim() || null); }, SETTLED);
  }];
}
