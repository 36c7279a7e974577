import { loadEditor } from '../settings/editor-code.ts';
import { loadMarkdown } from '../ui/markdown-code.ts';

/** How each page's code is loaded. A module of its own, small enough to run before all others. */
export const pageCode = {
  plugins: () => import('../plugins/plugins-page.tsx'),
  plugin: () => import('../plugins/plugin-page.tsx'),
  settings: loadEditor,
  connections: () => import('../connections/connections-page.tsx'),
  connectReturn: () => import('../connections/return-page.tsx'),
  connection: loadConnection,
  jobs: () => import('../jobs/jobs-page.tsx'),
  job: () => import('../jobs/editor/job-editor-page.tsx'),
  install: () => import('../plugins/install/install-page.tsx'),
  installServer: () => import('../plugins/install/install-server-page.tsx'),
  servers: () => import('../servers/servers-page.tsx'),
  server: () => import('./server-page.tsx'),
  signIn: () => import('../servers/sign-in-page.tsx'),
} as const;

/** Instructions that are drawn late would move the button below them, under the pointer. */
async function loadConnection() {
  const [page] = await Promise.all([
    import('../connections/connection-page.tsx'),
    loadMarkdown().catch(() => undefined),
  ]);
  return page;
}
