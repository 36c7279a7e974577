import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { StartFailure } from '../start-failure.ts';
import { temporaryFolder } from '../test-support/test-gateway.ts';
import { openDatabase } from './database.ts';
import { openVault } from './vault.ts';

/** What opening it throws; the file must be as it was before. */
function refusal(folder: string): string {
  const file = join(folder, 'plugboard.db');
  const before = readFileSync(file);
  try {
    openDatabase(folder).close();
    return 'nothing';
  } catch (error) {
    expect(error).toBeInstanceOf(StartFailure);
    expect(readFileSync(file).equals(before)).toBe(true);
    return error instanceof Error ? error.message : '';
  }
}

/** A database of many pages, all of them in its file. */
function filled(): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder();
  const database = openDatabase(folder);
  for (let index = 0; index < 200; index += 1) {
    database.prepare('INSERT INTO session (id, last_seen_at) VALUES (?, 0)').run(`${index} `.repeat(100));
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return { folder, file: join(folder, 'plugboard.db') };
}

describe('a session database that cannot be used is left as it is, with its name and the mend', () => {
  it('when it is no database', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'plugboard.db'),
      'Not a database, but long enough to look like one. '.repeat(40),
    );
    expect(refusal(folder)).toMatch(
      new RegExp(`^${join(folder, 'plugboard.db')} is damaged \\(file is not a database\\).*move it away`),
    );
  });

  it.each([3, 12])('when only its first %i pages are left', (pages) => {
    const { folder, file } = filled();
    truncateSync(file, pages * 4096);
    expect(refusal(folder)).toContain('is damaged');
  });

  it('when a page in its middle was overwritten', () => {
    const { folder, file } = filled();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 10 * 4096, 11 * 4096);
    writeFileSync(file, bytes);
    expect(refusal(folder)).toContain('is damaged');
  });

  it("when it is another program's", () => {
    const folder = temporaryFolder();
    const other = new Database(join(folder, 'plugboard.db'));
    other.pragma('journal_mode = WAL');
    other.exec('CREATE TABLE session (something TEXT)');
    other.close();
    expect(refusal(folder)).toMatch(/is a database, but not Plugboard's/);
  });

  it('when it is of another version', () => {
    const folder = temporaryFolder();
    const newer = openDatabase(folder);
    newer.exec('PRAGMA user_version = 2');
    newer.close();
    expect(refusal(folder)).toMatch(/schema 2, this one knows 1.*everybody signs in again/);
  });
});

describe('the key', () => {
  it('is made whole or not at all, and a damaged one is left as it is', () => {
    const folder = temporaryFolder();
    const sealed = openVault(folder, undefined).seal('text', 'row');
    expect(openVault(folder, undefined).open(sealed, 'row')).toBe('text');
    const file = join(folder, 'secret.key');
    truncateSync(file, 5);
    expect(() => openVault(folder, undefined)).toThrow(StartFailure);
    expect(() => openVault(folder, undefined)).toThrow(/secret\.key is damaged.*PLUGBOARD_SECRET/);
    expect(readFileSync(file)).toHaveLength(5);

    const interrupted = temporaryFolder();
    // As if the disk had been full in the middle of the first start.
    writeFileSync(join(interrupted, 'secret.key.new'), '');
    openVault(interrupted, undefined);
    expect(readFileSync(join(interrupted, 'secret.key'), 'utf8')).toHaveLength(44);

    const blocked = temporaryFolder();
    mkdirSync(join(blocked, 'secret.key.new'));
    expect(() => openVault(blocked, undefined)).toThrow('EISDIR');
  });
});
