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
  use: { ...base.use, trace: 'off', screenshot: 'off' },
});
