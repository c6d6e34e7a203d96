import { useState } from 'react';
import { browserHistory } from '@/shared/routing/history';
import { createRouter } from '@/shared/routing/router';
import { Navigate, RoutingProvider } from '@/shared/routing/routing';
import { ErrorBoundary } from '@/shared/ui/error-boundary';
import { AppFrame } from './frame/app-frame';
import { features } from './features';
import { RequireSession } from './require-session';

const toInbox = { path: '', lazy: () => Promise.resolve({ Component: () => <Navigate to="/tasks" /> }) };

export function AppRouter() {
  const [router] = useState(() => createRouter([toInbox, ...features.flatMap(feature => feature.routes)], browserHistory()));
  return (
    <RoutingProvider router={router}>
      <ErrorBoundary>
        <RequireSession><AppFrame /></RequireSession>
      </ErrorBoundary>
    </RoutingProvider>
  );
}
