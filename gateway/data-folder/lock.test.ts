import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StartFailure } from '../start-failure.ts';
import { temporaryFolder } from '../test-support/test-gateway.ts';
import { lockDataFolder } from './lock.ts';
import { isWriteFailure } from './sqlite-error.ts';

/** What it throws. */
function refusal(folder: string): unknown {
  try {
    lockDataFolder(folder).release();
    return undefined;
  } catch (error) {
    return error;
  }
}

// With two processes, one of which is killed: e2e/operator.spec.ts.
describe('a data folder', () => {
  it('is taken by one at a time, and by the next as soon as it is let go', () => {
    const folder = temporaryFolder();
    const first = lockDataFolder(folder);
    const refused = refusal(folder);
    expect(refused).toBeInstanceOf(StartFailure);
    expect(String(refused)).toContain(
      `The data folder ${folder} is in use by another Plugboard (process ${process.pid}). Stop that one first`,
    );
    expect(String(refused)).toMatch(/PLUGBOARD_DATA=\S+ PORT=\d+ npm start$/);
    expect(refusal(temporaryFolder())).toBeUndefined();
    first.release();
    expect(refusal(folder)).toBeUndefined();
    expect(refusal(folder)).toBeUndefined();
  });

  it('whose lock is damaged is not taken, and is left as it is', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'plugboard.lock');
    writeFileSync(file, 'Not a database, but long enough to look like one. '.repeat(40));
    expect(String(refusal(folder))).toContain(`${file} is damaged. It holds nothing of value: delete it`);
    expect(existsSync(file)).toBe(true);
  });

  it('in which nothing can be written is told apart from one in use', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'plugboard.lock'));
    const refused = refusal(folder);
    expect(refused).not.toBeInstanceOf(StartFailure);
    expect(isWriteFailure(refused)).toBe(true);
  });
});
