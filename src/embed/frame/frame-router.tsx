import { lazy } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { basePath } from '../../api/base-path.ts';
import { loadCode } from '../../api/load-code.ts';
import { Localized } from '../../app/localized.tsx';
import { pageCode } from '../../app/page-code.ts';
import { FrameErrorPage } from './frame-error-page.tsx';
import { FrameShell } from './frame-shell.tsx';

const ConnectionsPage = lazy(async () => ({
  default: (await loadCode(pageCode.connections)).ConnectionsPage,
}));
const ConnectionPage = lazy(async () => ({ default: (await loadCode(pageCode.connection)).ConnectionPage }));
const PluginsPage = lazy(async () => ({ default: (await loadCode(pageCode.plugins)).PluginsPage }));
const PluginPage = lazy(async () => ({ default: (await loadCode(pageCode.plugin)).PluginPage }));
const JobsPage = lazy(async () => ({ default: (await loadCode(pageCode.jobs)).JobsPage }));
const LibraryJobsPage = lazy(async () => ({ default: (await loadCode(pageCode.jobs)).LibraryJobsPage }));
const JobEditorPage = lazy(async () => ({ default: (await loadCode(pageCode.job)).JobEditorPage }));
const SettingsAlonePage = lazy(async () => ({
  default: (await loadCode(pageCode.plugin)).SettingsAlonePage,
}));

const OwnSettings = () => <SettingsAlonePage whose="own" />;
const PluginSettings = () => <SettingsAlonePage whose="plugin" />;

/** Where the frames of an embedder begin, without a slash at the end. */
export function framePath(embedder: string): string {
  return `${basePath}embed/${encodeURIComponent(embedder)}`;
}

/** The app's own path at an address of a frame: what follows the frame's own; undefined outside of it. */
export function pathInFrame(pathname: string, embedder: string): string | undefined {
  const base = framePath(embedder);
  if (pathname === base) return '/';
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
}

/**
 * The pages that a frame can show, at the same paths as in the app, so that their links need not know where they are.
 * Which of them a session is for is looked at where they are drawn.
 */
export function createFrameRouter(embedder: string) {
  const libraryOfFrame = /^\/jobs\/[^/]+\/[^/]+/.exec(
    pathInFrame(window.location.pathname, embedder) ?? '',
  )?.[0];
  // A frame for one library has no list of all of them to go back to.
  const Jobs = libraryOfFrame === undefined ? JobsPage : () => <Navigate to={libraryOfFrame} replace />;
  return createBrowserRouter(
    [
      {
        element: <Localized page={FrameShell} />,
        errorElement: <Localized page={FrameErrorPage} />,
        children: [
          {
            errorElement: <Localized page={FrameErrorPage} />,
            children: [
              { path: 'connections', element: <Localized page={ConnectionsPage} /> },
              { path: 'connections/:server/:plugin/:part?', element: <Localized page={ConnectionPage} /> },
              { path: 'plugins', element: <Localized page={PluginsPage} /> },
              { path: 'plugins/:server/:plugin', element: <Localized page={PluginPage} /> },
              { path: 'plugins/:server/:plugin/settings', element: <Localized page={PluginSettings} /> },
              { path: 'plugins/:server/:plugin/my-settings', element: <Localized page={OwnSettings} /> },
              { path: 'jobs', element: <Localized page={Jobs} /> },
              { path: 'jobs/:server/:library', element: <Localized page={LibraryJobsPage} /> },
              { path: 'jobs/:server/:library/:job', element: <Localized page={JobEditorPage} /> },
              { path: '*', element: null },
            ],
          },
        ],
      },
    ],
    { basename: framePath(embedder) },
  );
}
