import type { ComponentType } from 'react';

/** A page and its address. */
export interface Route {
  /** Without the leading slash; `:name` stands for one segment, for example `findings/:findingId/edit`. */
  path: string;
  /** Loads the page; it is asked again when that failed. */
  lazy: () => Promise<{ Component: ComponentType }>;
}

export type Params = Readonly<Record<string, string>>;

const segmentsOf = (path: string) => path.split('/').filter(Boolean);

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function paramsOf(pattern: readonly string[], given: readonly string[]): Params | null {
  if (pattern.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, segment] of given.entries()) {
    const expected = pattern[at] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = decoded(segment);
    else if (expected !== decoded(segment)) return null;
  }
  return params;
}

/** Which of two patterns of one address is the closer one: the first that names a segment where the other takes any. */
function closerFirst(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((segment, index) => segment.startsWith(':') !== other[index]?.startsWith(':'));
  return at < 0 ? 0 : one[at]?.startsWith(':') ? 1 : -1;
}

/** The page of an address, `findings/new` before `findings/:findingId` in whatever order they were told; null when there is none. */
export function matching<R extends Pick<Route, 'path'>>(routes: readonly R[], pathname: string): { route: R; params: Params } | null {
  const given = segmentsOf(pathname);
  const found = routes.flatMap(route => {
    const pattern = segmentsOf(route.path);
    const params = paramsOf(pattern, given);
    return params ? [{ route, params, pattern }] : [];
  }).sort((one, other) => closerFirst(one.pattern, other.pattern))[0];
  return found ? { route: found.route, params: found.params } : null;
}
