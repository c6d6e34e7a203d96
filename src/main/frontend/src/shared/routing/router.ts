import type { ComponentType } from 'react';
import { addressOf, type History, type Place, placeOf } from './history';
import { matching, type Params, type Route } from './matching';

/** What is shown: the place and its page. While another page is loading, both are still the ones before. */
export interface Shown {
  place: Place;
  params: Params;
  /** Null while the first page is loading, when there is none at the place, and when it could not be loaded. */
  Page: ComponentType | null;
  status: 'loading' | 'shown' | 'missing' | 'failed';
  error?: unknown;
}

/** Whether somebody may leave for another place. */
export type Guard = (from: Place, to: Place) => boolean;

/** A way that a guard has barred. */
export interface Barred {
  proceed(): void;
  reset(): void;
}

export interface Router {
  shown(): Shown;
  barred(): Barred | null;
  subscribe(call: () => void): () => void;
  /** Goes to an address, relative to the present one; a page that is not there yet is loaded first. */
  navigate(to: string, options?: { replace?: boolean }): void;
  /**
   * Changes parameters of the page that is shown, as they are now. While another page is loading nothing is changed: whoever is on the way
   * there would be called back by what the page before still does.
   */
  change(next: (before: URLSearchParams) => URLSearchParams, options?: { replace?: boolean }): void;
  /** Asks the guard before anybody leaves; returns how to take it away. */
  guard(mayLeave: Guard): () => void;
}

/** The pages of an application and the way between them. Begins to load the page of the present place. */
export function createRouter(routes: readonly Route[], history: History): Router {
  const calls = new Set<() => void>();
  const guards = new Set<Guard>();
  const loaded = new Map<Route, ComponentType>();
  let shown: Shown = { place: history.now(), params: {}, Page: null, status: 'loading' };
  let barred: Barred | null = null;
  let index = history.index();
  let turn = 0;
  let isOnTheWay = false;
  let isSteppingBack = false;
  let isLetThrough = false;

  const tell = () => { for (const call of [...calls]) call(); };

  function show(next: Shown, arrive: () => void) {
    arrive();
    index = history.index();
    shown = next;
    isOnTheWay = false;
    tell();
  }

  /** Shows the page of a place once it is there, unless somebody has gone on by then. */
  function load(place: Place, arrive: () => void) {
    const mine = ++turn;
    const found = matching(routes, place.pathname);
    if (!found) {
      show({ place, params: {}, Page: null, status: 'missing' }, arrive);
      return;
    }
    const { route, params } = found;
    const known = loaded.get(route);
    if (known) {
      show({ place, params, Page: known, status: 'shown' }, arrive);
      return;
    }
    isOnTheWay = true;
    route.lazy().then(({ Component }) => {
      loaded.set(route, Component);
      if (mine === turn) show({ place, params, Page: Component, status: 'shown' }, arrive);
    }, (error: unknown) => {
      if (mine === turn) show({ place, params, Page: null, status: 'failed', error }, arrive);
    });
  }

  const isBarred = (to: Place) => [...guards].some(mayLeave => !mayLeave(shown.place, to));

  function bar(proceed: () => void) {
    const end = (act?: () => void) => () => {
      barred = null;
      tell();
      act?.();
    };
    barred = { proceed: end(proceed), reset: end() };
    tell();
  }

  history.onStep(() => {
    if (isSteppingBack) {
      isSteppingBack = false;
      return;
    }
    const to = history.now();
    const by = history.index() - index;
    if (!isLetThrough && by !== 0 && isBarred(to)) {
      isSteppingBack = true;
      history.step(-by);
      bar(() => {
        isLetThrough = true;
        history.step(by);
      });
      return;
    }
    isLetThrough = false;
    load(to, () => { /* the browser is there already */ });
  });

  load(shown.place, () => { /* one is there already */ });

  function navigate(to: string, { replace = false } = {}) {
    const place = placeOf(to, shown.place);
    const go = () => { load(place, () => { history.go(place, replace || addressOf(place) === addressOf(history.now())); }); };
    if (isBarred(place)) bar(go);
    else go();
  }

  return {
    shown: () => shown,
    barred: () => barred,
    subscribe(call) {
      calls.add(call);
      return () => { calls.delete(call); };
    },
    navigate,
    change(next, options) {
      if (!isOnTheWay) navigate(`?${next(new URLSearchParams(shown.place.search)).toString()}`, options);
    },
    guard(mayLeave) {
      guards.add(mayLeave);
      return () => { guards.delete(mayLeave); };
    },
  };
}
