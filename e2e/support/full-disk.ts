import { execFileSync } from 'node:child_process';
import type { GatewayProcess } from './gateway-process.ts';

/** Whether this machine can keep a process from writing to files and let it write again (Linux). */
export function canFillDisk(): boolean {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Makes every write of the gateway to a file fail, as a full disk does. */
export function fillDisk(gateway: GatewayProcess): void {
  limit(gateway, '0');
}

export function makeRoom(gateway: GatewayProcess): void {
  limit(gateway, 'unlimited');
}

/** The soft limit alone, which may be raised again by whoever runs the tests. */
function limit({ pid }: GatewayProcess, size: string): void {
  if (pid === null) throw new Error('The gateway does not run.');
  execFileSync('prlimit', [`--fsize=${size}:`, '--pid', String(pid)]);
}
