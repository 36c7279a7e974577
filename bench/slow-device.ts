import type { Page } from '@playwright/test';

/** Slow 4G and a processor of a quarter of this one's speed, as Lighthouse throttles a phone. */
export const slowDevice = {
  /** Milliseconds until the first byte of an answer. */
  latency: 150,
  /** Bytes a second: 1.6 Mbit/s down, 0.75 Mbit/s up. */
  download: (1.6 * 1_000_000) / 8,
  upload: (0.75 * 1_000_000) / 8,
  /** How many times slower code runs. */
  processor: 4,
} as const;

/** Makes a page as slow as that, from its next navigation on. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowDevice.latency,
    downloadThroughput: slowDevice.download,
    uploadThroughput: slowDevice.upload,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDevice.processor });
}
