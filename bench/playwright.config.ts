import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/** The measurements: one after the other, so that none takes time from another, and without traces. */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../test-results/bench',
  workers: 1,
  timeout: 600_000,
  use: {
    ...base.use,
    trace: 'off',
    screenshot: 'off',
    launchOptions: {
      ...base.use?.launchOptions,
      // Who drives a browser listens for errors, for which V8 parses all code again when the first one is made; people's
      // browsers do not.
      args: [...(base.use?.launchOptions?.args ?? []), '--js-flags=--no-enable-lazy-source-positions'],
    },
  },
});
