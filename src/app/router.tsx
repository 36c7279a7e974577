import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { basePath } from '../api/base-path.ts';
import { ErrorPage } from './error-page.tsx';
import { HomeRedirect } from './home-redirect.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';

// Not the router's own `lazy`: it would show nothing at all, the frame neither, until the first page's code is there.
const PluginsPage = lazy(async () => ({
  default: (await import('../plugins/plugins-page.tsx')).PluginsPage,
}));
const PluginPage = lazy(async () => ({ default: (await import('../plugins/plugin-page.tsx')).PluginPage }));
const ServersPage = lazy(async () => ({
  default: (await import('../servers/servers-page.tsx')).ServersPage,
}));
const ServerPage = lazy(async () => ({ default: (await import('../servers/server-page.tsx')).ServerPage }));
const SignInPage = lazy(async () => ({ default: (await import('../servers/sign-in-page.tsx')).SignInPage }));

/** All pages and their addresses. Each page's code is loaded when one goes there. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        element: <Shell />,
        errorElement: <ErrorPage />,
        children: [
          {
            errorElement: <ErrorPage />,
            children: [
              { index: true, element: <HomeRedirect /> },
              { path: 'plugins', element: <PluginsPage /> },
              { path: 'plugins/:server/:plugin', element: <PluginPage /> },
              { path: 'servers', element: <ServersPage /> },
              { path: 'servers/:server', element: <ServerPage /> },
              { path: 'sign-in/:server', element: <SignInPage /> },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
    { basename: basePath },
  );
}
