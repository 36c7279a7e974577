// First: it only begins to fetch, and what it fetches is what all else waits for.
import './app/entry-runs.ts';
import './app/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { basePath } from './api/base-path.ts';
import { loadCode, watchStyles } from './api/load-code.ts';
import { createQueryClient } from './api/query-client.ts';
import { fetchFirstCode } from './app/first-code.ts';
import { keepDrafts } from './app/keep-drafts.ts';
import { onLocaleChange } from './app/locale.ts';
import { createRouter } from './app/router.tsx';
import { ThemeProvider } from './app/theme-provider.tsx';
import { prefetchServers } from './servers/prefetch.ts';
import { heedOtherTabs, watchSessions } from './servers/session-watch.ts';

const cache = createQueryClient();

watchStyles();
watchSessions(cache);
// Servers are asked in the page's language: what they say in words is to be had in the new one.
onLocaleChange(() => void cache.invalidateQueries());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
const drawn = createRoot(root);

/** The whole app. */
function startApp(): void {
  // After the lists, which are made into rows while this is on its way.
  fetchFirstCode();
  heedOtherTabs(cache);
  keepDrafts();
  prefetchServers(cache);
  const router = createRouter();
  drawn.render(
    <StrictMode>
      <ThemeProvider>
        <QueryClientProvider client={cache}>
          <NuqsAdapter>
            <RouterProvider router={router} />
          </NuqsAdapter>
        </QueryClientProvider>
      </ThemeProvider>
    </StrictMode>,
  );
}

// Below this address the pages are shown in other sites' pages, with nothing of the browser's own sign-ins.
if (window.location.pathname.startsWith(`${basePath}embed/`)) {
  void loadCode(() => import('./embed/frame/start.tsx')).then(({ startFrame }) => startFrame(drawn, cache));
} else startApp();
