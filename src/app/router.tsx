import { createBrowserRouter } from 'react-router';
import { basePath } from '../api/base-path.ts';
import { ErrorPage } from './error-page.tsx';
import { HomeRedirect } from './home-redirect.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';

/** All pages and their addresses. Each page's code is loaded when one goes there. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        element: <Shell />,
        errorElement: <ErrorPage />,
        hydrateFallbackElement: <></>,
        children: [
          {
            errorElement: <ErrorPage />,
            children: [
              { index: true, element: <HomeRedirect /> },
              {
                path: 'plugins',
                lazy: async () => ({
                  Component: (await import('../plugins/plugins-page.tsx')).PluginsPage,
                }),
              },
              {
                path: 'plugins/:server/:plugin',
                lazy: async () => ({
                  Component: (await import('../plugins/plugin-page.tsx')).PluginPage,
                }),
              },
              {
                path: 'servers',
                lazy: async () => ({
                  Component: (await import('../servers/servers-page.tsx')).ServersPage,
                }),
              },
              {
                path: 'servers/:server',
                lazy: async () => ({
                  Component: (await import('../servers/server-page.tsx')).ServerPage,
                }),
              },
              {
                path: 'sign-in/:server',
                lazy: async () => ({
                  Component: (await import('../servers/sign-in-page.tsx')).SignInPage,
                }),
              },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
    { basename: basePath },
  );
}
