/**
 * The sandbox in a process of its own, forked by a measurement: sends the addresses of its servers by their ids, and
 * ends with its parent.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../scripts/lib/root.mjs';

const [dataDir] = process.argv.slice(2);
const { module } = await runnerImport(join(root, 'sandbox/main.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const sandbox = await module.startSandbox({ dataDir });
process.on('disconnect', () => process.exit(0));
process.send(Object.fromEntries(sandbox.servers.map(({ id, url }) => [id, url])));
