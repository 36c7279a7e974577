import type { PlaywrightWorkerOptions } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/browser.mjs';

const isRoot = process.getuid?.() === 0;

/** Options for `test.use`: a browser that gives frames of other sites no cookies. */
export async function withoutForeignCookies(): Promise<Pick<PlaywrightWorkerOptions, 'launchOptions'>> {
  const executablePath = await findBrowser();
  return {
    launchOptions: {
      ...(executablePath !== null && { executablePath }),
      args: [
        '--test-third-party-cookie-phaseout',
        '--disable-quic',
        '--disable-background-networking',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  };
}
