import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { CallRecording, sandboxLog } from './coverage.ts';
import { GatewayProcess } from './gateway-process.ts';
import { Problems } from './problems.ts';
import { type OwnUpstream, startOwnUpstream } from './upstream.ts';

type StartUpstream = (
  ...how: Parameters<typeof startOwnUpstream> extends [string, ...infer Rest] ? Rest : never
) => Promise<OwnUpstream>;

export interface TestFixtures {
  /** What went wrong unseen. Announce here what a test brings about on purpose; all else fails it. */
  readonly problems: Problems;
  /**
   * As `startOwnUpstream`, for one test: gone after it, once its pages have been left. A page loads code when it is
   * idle, and would report that its gateway is not there any more.
   */
  readonly startUpstream: StartUpstream;
  /** Writes down what pages call, for `docs/coverage.md`. */
  readonly coverage: void;
  /** Lets each file begin on the first day: what a test leaves behind would meet whichever file comes next. */
  readonly firstDay: void;
}

export interface WorkerFixtures {
  /** The built gateway and its sandbox; each worker has its own, with a port and data of its own. */
  readonly gateway: GatewayProcess;
  /** The file whose tests the gateway has served last. */
  readonly served: { file: string | null };
}

/** Playwright's `test`, with the gateway, and with a watch for what goes wrong unseen. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  gateway: [
    async ({}, use, worker) => {
      const folder = join(worker.project.outputDir, `gateway-${worker.workerIndex}`);
      const gateway = await GatewayProcess.start({ folder, env: sandboxLog(worker) });
      await use(gateway);
      await gateway.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  served: [async ({}, use) => use({ file: null }), { scope: 'worker' }],
  firstDay: [
    async ({ gateway, served }, use, { file }) => {
      if (served.file !== null && served.file !== file) await gateway.reset();
      served.file = file;
      await use();
    },
    { auto: true },
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
  coverage: [
    async ({ context }, use, testInfo) => {
      const recording = new CallRecording(testInfo);
      context.on('request', (request) => recording.begin(request));
      context.on('response', (response) => recording.note(response));
      await use();
      recording.write();
    },
    { auto: true },
  ],
  startUpstream: async ({ context }, use, testInfo) => {
    const started: OwnUpstream[] = [];
    await use(async (...how) => {
      const folder = testInfo.outputPath(`upstream-${started.length + 1}`);
      const upstream = await startOwnUpstream(folder, ...how);
      started.push(upstream);
      return upstream;
    });
    for (const page of context.pages()) await page.goto('about:blank');
    for (const upstream of started) await upstream.close();
  },
});

export { expect };
