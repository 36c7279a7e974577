import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { GatewayProcess } from './gateway-process.ts';
import { Problems } from './problems.ts';

export interface TestFixtures {
  /** What went wrong unseen. Announce here what a test brings about on purpose; all else fails it. */
  readonly problems: Problems;
}

export interface WorkerFixtures {
  /** The built gateway and its sandbox; each worker has its own, with a port and data of its own. */
  readonly gateway: GatewayProcess;
}

/** Playwright's `test`, with the gateway, and with a watch for what goes wrong unseen. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  gateway: [
    async ({}, use, worker) => {
      const folder = join(worker.project.outputDir, `gateway-${worker.workerIndex}`);
      const gateway = await GatewayProcess.start({ folder });
      await use(gateway);
      await gateway.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  baseURL: async ({ gateway }, use) => {
    await use(gateway.url);
  },
  problems: [
    async ({ context, gateway }, use, testInfo) => {
      const problems = await Problems.watch(context, gateway.url);
      await use(problems);
      const unexpected = problems.unexpected();
      if (unexpected.length > 0 || testInfo.status !== 'passed') {
        await testInfo.attach('gateway.log', { path: gateway.logFile, contentType: 'text/plain' });
      }
      expect(unexpected, 'what went wrong besides').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
