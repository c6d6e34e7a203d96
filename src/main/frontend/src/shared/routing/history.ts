/** A place in the application, as the address shows it. */
export interface Place {
  pathname: string;
  /** With the leading `?`, or empty. */
  search: string;
  /** With the leading `#`, or empty. */
  hash: string;
}

/** Where one is and was: the browser's history, or one in memory for tests. */
export interface History {
  now(): Place;
  /** How many steps the present place is from the first; tells how far a step back went. */
  index(): number;
  go(place: Place, replace: boolean): void;
  step(by: number): void;
  /** Calls when a step back or forth was made, after it was; returns how to stop. */
  onStep(call: () => void): () => void;
}

export const addressOf = ({ pathname, search, hash }: Place) => `${pathname}${search}${hash}`;

/** The place that an address names, seen from another place: `/a/b`, `below`, `?only=this` or `#here`. */
export function placeOf(to: string, from: Place): Place {
  const path = from.pathname.endsWith('/') ? from.pathname : `${from.pathname}/`;
  const whole = to.startsWith('/') ? to : to.startsWith('?') ? `${from.pathname}${to}` : to.startsWith('#') ? `${from.pathname}${from.search}${to}` : `${path}${to}`;
  // Never another host: `//elsewhere` is a path here, too.
  const { pathname, search, hash } = new URL(whole.replace(/^\/+/, '/'), 'http://here');
  return { pathname, search, hash };
}

const indexIn = (state: unknown) => (typeof state === 'object' && state !== null && 'index' in state ? Number(state.index) : null);

export function browserHistory(): History {
  const { history, location } = window;
  // A fragment that the browser went to by itself has no number; it stands behind the last known one.
  let last = indexIn(history.state) ?? 0;
  if (indexIn(history.state) === null) history.replaceState({ index: last }, '');
  return {
    now: () => ({ pathname: location.pathname, search: location.search, hash: location.hash }),
    index: () => indexIn(history.state) ?? last,
    go(place, replace) {
      last = (indexIn(history.state) ?? last) + (replace ? 0 : 1);
      history[replace ? 'replaceState' : 'pushState']({ index: last }, '', addressOf(place));
    },
    step: by => { history.go(by); },
    onStep(call) {
      window.addEventListener('popstate', call);
      return () => { window.removeEventListener('popstate', call); };
    },
  };
}

export function memoryHistory(start: string): History {
  const places = [placeOf(start, { pathname: '/', search: '', hash: '' })];
  const calls = new Set<() => void>();
  let at = 0;
  return {
    now: () => places[at] ?? { pathname: '/', search: '', hash: '' },
    index: () => at,
    go(place, replace) {
      if (!replace) at += 1;
      places.splice(at, places.length, place);
    },
    step(by) {
      at = Math.min(Math.max(at + by, 0), places.length - 1);
      for (const call of calls) call();
    },
    onStep(call) {
      calls.add(call);
      return () => { calls.delete(call); };
    },
  };
}
