import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { basePath } from '../api/base-path.ts';
import { loadCode } from '../api/load-code.ts';
import { NAMED_PLUGIN_PARTS } from '../lib/plugin-address.ts';
import { SERVER_PARTS } from '../lib/server-address.ts';
import { listsSoon } from '../servers/prefetch.ts';
import { ErrorPage } from './error-page.tsx';
import { HomeRedirect } from './home-redirect.tsx';
import { Localized } from './localized.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { pageCode } from './page-code.ts';
import { Shell } from './shell.tsx';

// Not the router's own `lazy`: it would show nothing at all, the frame neither, until the first page's code is there.
const PluginsPage = lazy(async () => {
  const code = await loadCode(pageCode.plugins);
  await listsSoon();
  return { default: code.PluginsPage };
});
const PluginPage = lazy(async () => ({ default: (await loadCode(pageCode.plugin)).PluginPage }));
const ConnectionsPage = lazy(async () => ({
  default: (await loadCode(pageCode.connections)).ConnectionsPage,
}));
const ConnectionPage = lazy(async () => ({ default: (await loadCode(pageCode.connection)).ConnectionPage }));
const ReturnPage = lazy(async () => ({ default: (await loadCode(pageCode.connectReturn)).ReturnPage }));
const JobsPage = lazy(async () => ({ default: (await loadCode(pageCode.jobs)).JobsPage }));
const JobEditorPage = lazy(async () => ({ default: (await loadCode(pageCode.job)).JobEditorPage }));
const InstallPage = lazy(async () => ({ default: (await loadCode(pageCode.install)).InstallPage }));
const InstallServerPage = lazy(async () => ({
  default: (await loadCode(pageCode.installServer)).InstallServerPage,
}));
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
              {
                path: 'plugins/:server/:plugin',
                element: <Localized page={PluginPage} />,
                // Below its one head the page draws the part itself that the address names.
                children: [
                  { index: true, element: null },
                  ...NAMED_PLUGIN_PARTS.map((path) => ({ path, element: null })),
                ],
              },
              { path: 'connections', element: <Localized page={ConnectionsPage} /> },
              { path: 'connections/return', element: <Localized page={ReturnPage} /> },
              { path: 'connections/:server/:plugin/:part?', element: <Localized page={ConnectionPage} /> },
              { path: 'jobs', element: <Localized page={JobsPage} /> },
              // A new job is made at an address of the same form, with `new` for its id.
              { path: 'jobs/:server/:library/:job', element: <Localized page={JobEditorPage} /> },
              { path: 'servers', element: <Localized page={ServersPage} /> },
              {
                path: 'servers/:server',
                element: <Localized page={ServerPage} />,
                // As a plugin's page, it draws the part itself that the address names.
                children: [
                  { index: true, element: null },
                  ...SERVER_PARTS.map((path) => ({ path, element: null })),
                ],
              },
              { path: 'servers/:server/install/:way?', element: <Localized page={InstallPage} /> },
              { path: 'install', element: <Localized page={InstallServerPage} /> },
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
