import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileHints } from './scripts/lib/compile-hints.mjs';
import { descriptions } from './scripts/lib/descriptions.mjs';
import { messageOptions } from './scripts/lib/messages.mjs';
import { runFirst } from './scripts/lib/run-first.mjs';
import { sharedGroups } from './scripts/lib/shared-code.mjs';

/** A script of its own, which runs while the others are on their way. */
const firstCalls = 'src/app/first-calls.ts';

/** What the first page waits for, by the names below. */
const firstCode = ['first-calls', 'libraries', 'index', 'systems', 'shared', 'plugins-page'];

/** The app. The gateway and the sandbox are bundled by `scripts/build.mjs`. */
export default defineConfig({
  plugins: [
    react(),
    paraglideVitePlugin(messageOptions),
    descriptions(),
    runFirst(firstCalls),
    compileHints(firstCode),
  ],
  // Relative addresses: the gateway puts its own base path before them, so one build works below any path.
  base: './',
  // The gateway puts a fresh nonce in its place with every page.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    assetsDir: 'assets',
    // No data: addresses, which the page's policy would have to allow.
    assetsInlineLimit: 0,
    // Browsers that need it get no code of ours anyway, and it would be an inline script.
    modulePreload: { polyfill: false },
    cssCodeSplit: true,
    sourcemap: false,
    rolldownOptions: {
      input: ['index.html', firstCalls],
      output: {
        codeSplitting: {
          groups: [
            // Two files of which this is the larger one: that the other has come tells how far the line is
            // (`whenAppNears`).
            {
              name: 'libraries',
              test: /\/node_modules\/(react|react-dom|scheduler|@tanstack|@mantine)\//,
              tags: ['$initial'],
              priority: 2.5,
            },
            { name: 'main', tags: ['$initial'], priority: 2 },
            // What several pages or systems share comes in few files. On its own, an icon or a message would be a
            // request, and a browser has six connections: a page on a slow line waited for three rounds of them.
            ...sharedGroups(fileURLToPath(new URL('.', import.meta.url)), 1),
          ],
        },
      },
    },
    reportCompressedSize: false,
    // For the size budget; the build takes it out of what is served.
    manifest: true,
  },
});
