import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { basePath } from '../api/base-path.ts';
import { loadCode } from '../api/load-code.ts';
import { ErrorPage } from './error-page.tsx';
import { HomeRedirect } from './home-redirect.tsx';
import { Localized } from './localized.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { pageCode } from './page-code.ts';
import { Shell } from './shell.tsx';

// Not the router's own `lazy`: it would show nothing at all, the frame neither, until the first page's code is there.
const PluginsPage = lazy(async () => ({ default: (await loadCode(pageCode.plugins)).PluginsPage }));
const PluginPage = lazy(async () => ({ default: (await loadCode(pageCode.plugin)).PluginPage }));
const ServersPage = lazy(async () => ({ default: (await loadCode(pageCode.servers)).ServersPage }));
const ServerPage = lazy(async () => ({ default: (await loadCode(pageCode.server)).ServerPage }));
const SignInPage = lazy(async () => ({ default: (await loadCode(pageCode.signIn)).SignInPage }));

/** All pages and their addresses. Each page's code is loaded when one goes there. */
export function createRouter() {
  return createBrowserRouter(
    [
      {
        element: <Localized page={Shell} />,
        errorElement: <Localized page={ErrorPage} />,
        children: [
          {
            errorElement: <Localized page={ErrorPage} />,
            children: [
              { index: true, element: <Localized page={HomeRedirect} /> },
              { path: 'plugins', element: <Localized page={PluginsPage} /> },
              { path: 'plugins/:server/:plugin', element: <Localized page={PluginPage} /> },
              { path: 'servers', element: <Localized page={ServersPage} /> },
              { path: 'servers/:server', element: <Localized page={ServerPage} /> },
              { path: 'sign-in/:server', element: <Localized page={SignInPage} /> },
              { path: '*', element: <Localized page={NotFoundPage} /> },
            ],
          },
        ],
      },
    ],
    { basename: basePath },
  );
}
