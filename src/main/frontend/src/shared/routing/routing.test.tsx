import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { memoryHistory, placeOf } from './history';
import { matching } from './matching';
import { createRouter } from './router';
import { Link, Navigate, NavLink, RoutingProvider, useGuard, useLocation, useParams, useSearchParams, useShown } from './routing';

const start = { pathname: '/findings', search: '?a=1', hash: '' };
const page = (text: string) => () => Promise.resolve({ Component: () => <p>{text}</p> });

/** Draws pages at an address. */
function at(path: string, routes: Parameters<typeof createRouter>[0]) {
  const history = memoryHistory(path);
  const router = createRouter(routes, history);
  const Shown = () => {
    const { Page, status } = useShown();
    return Page ? <Page /> : <i>{status}</i>;
  };
  render(<RoutingProvider router={router}><Shown /><Link to="/b">to b</Link><NavLink to="/a">a</NavLink></RoutingProvider>);
  return { router, history };
}

it('reads addresses from where one is', () => {
  expect(placeOf('/units/1?x#y', start)).toEqual({ pathname: '/units/1', search: '?x', hash: '#y' });
  expect(placeOf('new', start).pathname).toBe('/findings/new');
  expect(placeOf('edit', { ...start, pathname: '/findings/f1/' }).pathname).toBe('/findings/f1/edit');
  expect(placeOf('?b=2', start)).toEqual({ pathname: '/findings', search: '?b=2', hash: '' });
  expect(placeOf('?', start)).toEqual({ pathname: '/findings', search: '', hash: '' });
  expect(placeOf('#c', start)).toEqual({ pathname: '/findings', search: '?a=1', hash: '#c' });
  expect(placeOf('//evil.example/x', start)).toEqual({ pathname: '/evil.example/x', search: '', hash: '' });
});

it('takes the closest page in whatever order they were told', () => {
  const routes = ['findings/:id', 'findings/new', 'findings/:id/edit', 'models/:id/move', 'models/drafts/:id', ''].map(path => ({ path }));
  const of = (pathname: string) => { const found = matching(routes, pathname); return found && [found.route.path, found.params]; };
  expect(of('/findings/new')).toEqual(['findings/new', {}]);
  expect(of('/findings/f1/')).toEqual(['findings/:id', { id: 'f1' }]);
  expect(of('/models/drafts/move')).toEqual(['models/drafts/:id', { id: 'move' }]);
  expect(of('/models/a%3A1%2F2/move')).toEqual(['models/:id/move', { id: 'a:1/2' }]);
  expect(of('/findings/%E0%A4%A')).toEqual(['findings/:id', { id: '%E0%A4%A' }]);
  expect(of('/')).toEqual(['', {}]);
  expect(of('/nowhere')).toBeNull();
});

it('keeps the page before until the next one is there, and forgets one that was overtaken', async () => {
  let arrive: (loaded: { Component: () => null }) => void = () => undefined;
  const slow = vi.fn(() => new Promise<{ Component: () => null }>(done => { arrive = done; }));
  const { router, history } = at('/a', [{ path: 'a', lazy: page('page a') }, { path: 'b', lazy: page('page b') }, { path: 'slow', lazy: slow }]);
  await screen.findByText('page a');
  act(() => { router.navigate('/slow'); });
  expect(screen.getByText('page a')).toBeInTheDocument();
  expect(history.now().pathname).toBe('/a');
  await userEvent.click(screen.getByText('to b'));
  await screen.findByText('page b');
  await act(async () => { arrive({ Component: () => null }); await Promise.resolve(); });
  expect(screen.getByText('page b')).toBeInTheDocument();
  act(() => { history.step(-1); });
  await screen.findByText('page a');
  expect(screen.getByText('a')).toHaveAttribute('aria-current', 'page');
});

it.each(['forth', 'back'])('is not called back on the way %s by a parameter that the page before still sets', async way => {
  let arrive: (loaded: { Component: () => ReactNode }) => void = () => undefined;
  const lazy = () => new Promise<{ Component: () => ReactNode }>(done => { arrive = done; });
  const Before = () => {
    const [params, set] = useSearchParams();
    return <button type="button" onClick={() => { set(all => { all.set('q', '1'); return all; }, { replace: true }); }}>before {params.toString()}</button>;
  };
  const { router, history } = at(way === 'back' ? '/slow' : '/a', [{ path: 'a', lazy: () => Promise.resolve({ Component: Before }) }, { path: 'slow', lazy }]);
  act(() => { router.navigate('/a'); });
  await screen.findByText('before');
  act(() => { if (way === 'back') history.step(-1); else router.navigate('/slow'); });
  await userEvent.click(screen.getByText('before'));
  await act(async () => { arrive({ Component: () => <p>slow page</p> }); await Promise.resolve(); });
  expect(screen.getByText('slow page')).toBeInTheDocument();
  expect(history.now()).toMatchObject({ pathname: '/slow', search: '' });
});

it('tells of a page that is missing and of one that cannot be loaded, and asks for that again', async () => {
  const lazy = vi.fn().mockRejectedValueOnce(new Error('away')).mockImplementation(page('page a'));
  const { router } = at('/a', [{ path: 'a', lazy }, { path: 'b', lazy: page('page b') }]);
  expect(await screen.findByText('failed')).toBeInTheDocument();
  act(() => { router.navigate('/nowhere'); });
  expect(screen.getByText('missing')).toBeInTheDocument();
  act(() => { router.navigate('/a'); });
  expect(await screen.findByText('page a')).toBeInTheDocument();
});

it('leaves a link to the browser that is to open elsewhere', async () => {
  const { router } = at('/a', [{ path: 'a', lazy: page('page a') }, { path: 'b', lazy: page('page b') }]);
  const hands = userEvent.setup();
  await hands.keyboard('{Control>}');
  await hands.click(screen.getByText('to b'));
  expect(router.shown().place.pathname).toBe('/a');
  expect(screen.getByText('to b')).toHaveAttribute('href', '/b');
});

it('changes parameters in place, with what was changed just before', async () => {
  const Params = () => {
    const [params, set] = useSearchParams();
    const put = (name: string) => { set(before => { before.set(name, '1'); return before; }, { replace: true }); };
    return <button type="button" onClick={() => { put('x'); put('y'); }}>{params.toString()}</button>;
  };
  const { history } = at('/a?q=ng%C3%A0y', [{ path: 'a', lazy: () => Promise.resolve({ Component: Params }) }]);
  await userEvent.click(await screen.findByText('q=ng%C3%A0y'));
  expect(screen.getByRole('button')).toHaveTextContent('q=ng%C3%A0y&x=1&y=1');
  expect(history.index()).toBe(0);
});

it('bars the way out, forth and back, until it is let go', async () => {
  const Guarded = () => {
    const barred = useGuard(({ pathname }, to) => pathname === to.pathname);
    return <p>guarded {barred ? <button type="button" onClick={barred.proceed}>go</button> : null}{barred ? <button type="button" onClick={barred.reset}>stay</button> : null}</p>;
  };
  const { router, history } = at('/a', [{ path: 'a', lazy: page('page a') }, { path: 'b', lazy: page('page b') }, { path: 'g', lazy: () => Promise.resolve({ Component: Guarded }) }]);
  await screen.findByText('page a');
  act(() => { router.navigate('/g'); });
  await screen.findByText('guarded');
  await userEvent.click(screen.getByText('to b'));
  await userEvent.click(screen.getByText('stay'));
  expect(history.now().pathname).toBe('/g');
  act(() => { router.navigate('?x=1'); });
  expect(screen.queryByText('go')).not.toBeInTheDocument();
  act(() => { history.step(-2); });
  expect(history.now()).toMatchObject({ pathname: '/g', search: '?x=1' });
  await userEvent.click(screen.getByText('go'));
  expect(screen.getByText('page a')).toBeInTheDocument();
  expect(history.index()).toBe(0);
});

it('goes on in the place of a page, with the parts of the address decoded', async () => {
  const Target = () => <p>{useParams()['id']} {useLocation().hash}</p>;
  const { history } = at('/', [{ path: '', lazy: () => Promise.resolve({ Component: () => <Navigate to="/x/a%20b#c" /> }) }, { path: 'x/:id', lazy: () => Promise.resolve({ Component: Target }) }]);
  expect(await screen.findByText('a b #c')).toBeInTheDocument();
  expect(history.index()).toBe(0);
});
