import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { newQueryClient } from '@/shared/api/query-client';
import { memoryHistory } from '@/shared/routing/history';
import type { Route } from '@/shared/routing/matching';
import { createRouter } from '@/shared/routing/router';
import { RoutingProvider, useShown } from '@/shared/routing/routing';
import { SavingProvider } from '@/shared/saving/saving-context';
import { queueForTests } from './queue';

/** Draws a part of the screen with everything it may ask for around it. */
export function show(ui: ReactNode, path = '/', queue = queueForTests(), routes: readonly Route[] = []) {
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={newQueryClient()}>
        <SavingProvider queue={queue}><RoutingProvider router={createRouter(routes, memoryHistory(path))}>{ui}</RoutingProvider></SavingProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

/** Draws a page at its address. */
export function showPage(route: Route, path: string) {
  return show(<ShownPage />, path, queueForTests(), [route]);
}

function ShownPage() {
  const { Page } = useShown();
  return Page ? <Page /> : null;
}
