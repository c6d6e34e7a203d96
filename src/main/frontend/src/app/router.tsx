import { createBrowserRouter, Navigate, type RouteObject, RouterProvider } from 'react-router';
import { LoadingView } from '@/shared/ui/state-views';
import { AppFrame } from './frame/app-frame';
import { NotFoundPage, RouteFault } from './route-fault';
import { features } from './features';
import { RequireSession } from './require-session';

const routes: RouteObject[] = [
  {
    element: <RequireSession><AppFrame /></RequireSession>,
    errorElement: <RouteFault />,
    hydrateFallbackElement: <LoadingView />,
    children: [
      { index: true, element: <Navigate to="/tasks" replace /> },
      { errorElement: <RouteFault />, children: features.flatMap(feature => feature.routes) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];

const router = createBrowserRouter(routes);

export function AppRouter() {
  return <RouterProvider router={router} />;
}
