import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { browserHistory } from '@/shared/routing/history';
import { createRouter } from '@/shared/routing/router';
import { RoutingProvider, useShown } from '@/shared/routing/routing';
import { useUrlChange, useUrlFilters } from './url-filters';

const names = ['who', 'act'] as const;

function List() {
  const [{ who, act: chosen }, setFilters] = useUrlFilters(names);
  const choose = useUrlChange<'task'>();
  return (
    <>
      <output>{`${who ?? ''} ${chosen ?? ''}`}</output>
      <button type="button" onClick={() => { setFilters({ act: 'plan' }); setFilters({ who: 'hanh' }); choose({ task: '1' }); }}>both</button>
      <button type="button" onClick={() => { setFilters({ act: null }); }}>clear</button>
    </>
  );
}

function Shown() {
  const { Page } = useShown();
  return Page ? <Page /> : null;
}

afterEach(() => { window.history.replaceState(null, '', '/'); });

describe('filters in the address', () => {
  it('keeps each of several changes made before the page is drawn again, and what is no filter', async () => {
    window.history.replaceState(null, '', '/list?other=1');
    const router = createRouter([{ path: 'list', lazy: () => Promise.resolve({ Component: List }) }], browserHistory());
    render(<RoutingProvider router={router}><Shown /></RoutingProvider>);
    const both = await screen.findByText('both');
    act(() => { both.click(); });
    expect(screen.getByRole('status')).toHaveTextContent('hanh plan');
    expect(window.location.search).toBe('?other=1&act=plan&who=hanh&task=1');
    act(() => { screen.getByText('clear').click(); });
    expect(window.location.search).toBe('?other=1&who=hanh&task=1');
  });
});
