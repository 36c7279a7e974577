// First: it only begins to fetch, and what it fetches is what all else waits for.
import './app/first-page.ts';
import './app/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { watchStyles } from './api/load-code.ts';
import { createQueryClient } from './api/query-client.ts';
import { onLocaleChange } from './app/locale.ts';
import { createRouter } from './app/router.tsx';
import { ThemeProvider } from './app/theme-provider.tsx';
import { prefetchServers } from './servers/prefetch.ts';
import { watchSessions } from './servers/session-watch.ts';

watchStyles();
const cache = createQueryClient();
watchSessions(cache);
prefetchServers(cache);
const router = createRouter();
// Servers are asked in the page's language: what they say in words is to be had in the new one.
onLocaleChange(() => void cache.invalidateQueries());

/** The whole app. */
function App() {
  return (
    <ThemeProvider>
      <QueryClientProvider client={cache}>
        <NuqsAdapter>
          <RouterProvider router={router} />
        </NuqsAdapter>
      </QueryClientProvider>
    </ThemeProvider>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
