import type { ComponentType } from 'react';
import type { Route } from './routing/matching';
import type { Session } from './session/session';

export interface NavEntry {
  /** Address of the page the entry opens. */
  path: string;
  /** Text key among the common ones, for example `nav.worklist`. */
  label: string;
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Place in the rail, small first: 10 inbox, 20 plans, 30 inspections, 40 findings, 50 units, 60 discipline, 70 overview, 80 models, 90 administration. */
  order: number;
  /** Who sees it; everybody when left out. */
  allowed?: (session: Session) => boolean;
  /** Hook that gives the figure beside the entry. */
  useCount?: () => number | undefined;
}

/** A page and its address. */
export interface PageRoute extends Route {
  /** The page draws itself with the own elements of `shared/ui` alone: Mantine is not loaded with it. */
  isPlain?: true;
}

/** What `features/<name>/routes.tsx` exports as `feature`; the frame finds it by itself. */
export interface Feature {
  routes: PageRoute[];
  nav?: NavEntry[];
}
