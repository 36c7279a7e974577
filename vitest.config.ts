import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';
import { descriptions } from './scripts/lib/descriptions.mjs';
import { messageOptions } from './scripts/lib/messages.mjs';

/** Everything but the end-to-end tests: pure code, the gateway and the sandbox, which listen on free ports. */
export default defineConfig({
  plugins: [paraglideVitePlugin(messageOptions), descriptions()],
  test: {
    include: ['{src,gateway,sandbox,scripts,e2e}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // One worker a core: by default one core is left to the machine, which is half of a small one.
    maxWorkers: '100%',
    // Nothing waits for a clock; the limit is wide because a machine may be slow, not because a test may be.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
