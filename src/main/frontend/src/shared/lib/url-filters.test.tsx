import { act, render, screen } from '@testing-library/react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
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

afterEach(() => { window.history.replaceState(null, '', '/'); });

describe('filters in the address', () => {
  it('keeps each of several changes made before the page is drawn again, and what is no filter', () => {
    window.history.replaceState(null, '', '/list?other=1');
    render(<RouterProvider router={createBrowserRouter([{ path: '/list', element: <List /> }])} />);
    act(() => { screen.getByText('both').click(); });
    expect(screen.getByRole('status')).toHaveTextContent('hanh plan');
    expect(window.location.search).toBe('?other=1&act=plan&who=hanh&task=1');
    act(() => { screen.getByText('clear').click(); });
    expect(window.location.search).toBe('?other=1&who=hanh&task=1');
  });
});
