import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser.mjs';

const executablePath = await findBrowser();
if (executablePath === null)
  throw new Error('There is no Chromium to test with. Run `npm run browser` first.');

// Chromium's own sandbox does not work for root; what quic and background requests do would be noise.
const isRoot = process.getuid?.() === 0;
const args = ['--disable-quic', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // One race does not cost a whole run of hundreds of tests; `npm test` names at its end each test that needed the
  // second try, as a bug to find.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath, args },
    // An element that cannot be clicked is told soon, not at the end of the test's time.
    actionTimeout: 15_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
