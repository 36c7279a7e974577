/**
 * `npm run example:embed`: the host application of `examples/embed` on one origin, and Plugboard with the sandbox on
 * another (docs/embedding.md). Both end with Ctrl+C, or when one of them ends.
 */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { requireNode } from './lib/node-version.mjs';
import { root } from './lib/root.mjs';

requireNode();

const folder = join(root, 'examples/embed');
const config = join(folder, 'plugboard.config.yaml');
/** The configuration is where both know it from here; each would have its own copy elsewhere. */
const [, secret] = /^\s*secret: (\S+)$/m.exec(await readFile(config, 'utf8')) ?? [];

function run(script, env) {
  return spawn(process.execPath, [script], { stdio: 'inherit', env: { ...process.env, ...env } });
}

const children = [];
const endAll = (signal) => {
  for (const child of children) child.kill(signal);
};

function begin(script, env) {
  const child = run(script, env);
  children.push(child);
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    endAll('SIGTERM');
  });
  return child;
}

/** Whether Plugboard has come up. It may be built first. */
async function comesUp(plugboard) {
  while (plugboard.exitCode === null && plugboard.signalCode === null) {
    const answer = await fetch('http://localhost:7400/embed.js').catch(() => null);
    if (answer?.ok) return true;
    await setTimeout(250);
  }
  return false;
}

// Ctrl+C reaches the children by itself.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) endAll('SIGINT');
});
process.on('SIGTERM', () => endAll('SIGTERM'));

const plugboard = begin(join(root, 'scripts/start.mjs'), {
  PORT: '7400',
  PLUGBOARD_CONFIG: config,
  PLUGBOARD_DATA: join(root, 'data/example-embed'),
});
// A page without what it embeds would only show that it is missing.
if (await comesUp(plugboard)) {
  begin(join(folder, 'server.mjs'), { PLUGBOARD_EMBED_SECRET: secret });
}
