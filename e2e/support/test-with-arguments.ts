import { sandboxLog } from './coverage.ts';
import { GatewayProcess } from './gateway-process.ts';
import { test } from './test.ts';

/**
 * The tests' `test`, with a gateway that was started with arguments of its own.
 * @param name of its folder, beside those of the other gateways
 */
export function testWithArguments(name: string, args: readonly string[]) {
  return test.extend<object, { gateway: GatewayProcess }>({
    gateway: [
      async ({}, use, worker) => {
        const folder = `${worker.project.outputDir}/${name}-${worker.workerIndex}`;
        const gateway = await GatewayProcess.start({ folder, args, env: sandboxLog(worker) });
        await use(gateway);
        await gateway.stop();
      },
      { scope: 'worker', timeout: 90_000 },
    ],
  });
}
