import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface FailedStart {
  readonly code: number | null;
  /** What it wrote to standard error. */
  readonly words: string;
}

/** Starts the built gateway in a way that it cannot, and waits for its end. */
export function failedStart(env: Readonly<Record<string, string>>): Promise<FailedStart> {
  const child = spawn(process.execPath, [resolve('dist/server/main.js')], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    words += text;
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done({ code, words }));
  });
}
