import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';
import { messageOptions } from './scripts/lib/messages.mjs';

/** Everything but the end-to-end tests: pure code, the gateway and the sandbox, which listen on free ports. */
export default defineConfig({
  plugins: [paraglideVitePlugin(messageOptions)],
  test: {
    include: ['{src,gateway,sandbox,scripts,e2e}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // Nothing waits for a clock; the limit is wide because a machine may be slow, not because a test may be.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
