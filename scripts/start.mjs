/**
 * `npm start`: builds when the sources differ from what was built, then serves, in this process: what a terminal
 * or a supervisor sends to it reaches the server, and the server's exit code is the process'.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readStartArguments } from './lib/start-arguments.mjs';
import { requireNode } from './lib/node-version.mjs';

requireNode();
// The server reads them again. Here, a mistake is told before anything is built.
readStartArguments();

const { root } = await import('./lib/root.mjs');
if (!existsSync(join(root, 'node_modules/fastify'))) {
  console.error('The dependencies are not installed. Run `npm ci` first.');
  process.exit(1);
}

const { isBuilt } = await import('./lib/build.mjs');
if (!(await isBuilt())) {
  console.log('Building Plugboard: there is no build of these sources yet. This takes a moment.');
  const { runNode } = await import('./lib/run.mjs');
  // In a process of its own, so that the server does not carry the bundler in its memory.
  const code = await runNode([join(root, 'scripts/build.mjs')]);
  if (code !== 0) {
    console.error('The build failed, so nothing was started.');
    process.exit(code);
  }
}

const main = join(root, 'dist/server/main.js');
// The server starts itself when it is the program that Node was told to run.
process.argv[1] = main;
process.chdir(root);
await import(main);
