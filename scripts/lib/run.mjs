import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Runs a program in this terminal, in the repository's folder.
 * @returns {Promise<number>} its exit code; 1 when a signal ended it or it could not be started
 */
export function run(command, args, { env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs one of our scripts, or another file, with this Node. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** The file that an installed package's command is: run with Node it needs neither a shell nor npm around it. */
function commandFile(packageName, command) {
  const folder = join(root, 'node_modules', packageName);
  let description;
  try {
    description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    throw new Error(`The package ${packageName} is not installed. Run \`npm ci\` first.`);
  }
  const { bin } = description;
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a command of an installed package, for example `runTool('oxlint', ['--type-aware'])`. */
export function runTool(packageName, args, { command = packageName, ...options } = {}) {
  return runNode([commandFile(packageName, command), ...args], options);
}
