import { type AnchorHTMLAttributes, createContext, type MouseEvent, type ReactNode, type Ref, useContext, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { addressOf, placeOf } from './history';
import type { Guard, Router } from './router';

const RouterContext = createContext<Router | null>(null);

export function RoutingProvider({ router, children }: { router: Router; children: ReactNode }) {
  return <RouterContext value={router}>{children}</RouterContext>;
}

function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error('outside of RoutingProvider');
  return router;
}

/** What is shown, drawn again when it changes. */
export function useShown() {
  const { subscribe, shown } = useRouter();
  return useSyncExternalStore(subscribe, shown);
}

/** The place of the page that is shown. */
export function useLocation() {
  return useShown().place;
}

/** The named parts of the address, decoded. */
export function useParams(): Readonly<Partial<Record<string, string>>> {
  return useShown().params;
}

/** How to go elsewhere; always the same function. */
export function useNavigate(): Router['navigate'] {
  return useRouter().navigate;
}

/** The parameters of the address, and how to change some of them. */
export function useSearchParams(): [URLSearchParams, Router['change']] {
  const { change } = useRouter();
  const { search } = useLocation();
  return [useMemo(() => new URLSearchParams(search), [search]), change];
}

/**
 * Asks before anybody leaves.
 *
 * @returns the way that was barred, null when nobody has tried
 */
export function useGuard(mayLeave: Guard) {
  const { guard, subscribe, barred } = useRouter();
  const asked = useRef(mayLeave);
  useLayoutEffect(() => { asked.current = mayLeave; });
  useEffect(() => guard((from, to) => asked.current(from, to)), [guard]);
  return useSyncExternalStore(subscribe, barred);
}

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** An address of the application, relative to the present one. */
  to: string;
  ref?: Ref<HTMLAnchorElement> | undefined;
}

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) => button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;

/** A link within the application. In a tab of its own, copied or saved, it is like any other. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const { navigate } = useRouter();
  const place = useLocation();
  return (
    <a
      {...rest} href={addressOf(placeOf(to, place))}
      onClick={event => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlain(event) || (rest.target && rest.target !== '_self')) return;
        event.preventDefault();
        navigate(to);
      }}
    />
  );
}

/** A link of a list of pages: the one that is shown, or one below it, is marked as the current one. */
export function NavLink({ to, ...rest }: LinkProps) {
  const { pathname } = useLocation();
  const target = placeOf(to, { pathname, search: '', hash: '' }).pathname;
  const isCurrent = pathname === target || pathname.startsWith(`${target}/`);
  return <Link to={to} {...rest} aria-current={isCurrent ? 'page' : undefined} />;
}

/** Goes on to another page in the place of this one. */
export function Navigate({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => { navigate(to, { replace: true }); }, [navigate, to]);
  return null;
}
