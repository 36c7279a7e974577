import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { isDamage } from '../data-folder/sqlite-error.ts';
import { inTransaction } from '../data-folder/transaction.ts';
import { StartFailure } from '../start-failure.ts';

const schemaVersion = 1;

const schema = `
  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    last_seen_at INTEGER NOT NULL
  );
  -- Only the hash of a cookie's value is kept: who reads this file cannot make a cookie from it.
  CREATE TABLE cookie (
    hash TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    -- Null for the cookie in force. For the one before it: until when requests in flight may still use it,
    -- and for which sign-ins (their ids, as JSON).
    grace_ends_at INTEGER,
    grace_sign_ins TEXT
  );
  CREATE INDEX cookie_session ON cookie (session_id);
  CREATE TABLE sign_in (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    server_id TEXT NOT NULL,
    identity TEXT NOT NULL,
    method TEXT NOT NULL,
    user_name TEXT NOT NULL,
    display_name TEXT,
    signed_in_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    -- Encrypted, in base64.
    tokens TEXT NOT NULL,
    UNIQUE (session_id, server_id)
  );
`;

const tables = ['session', 'cookie', 'sign_in'];
const fileName = 'plugboard.db';

/**
 * Opens the session database of a data folder, making it when it is missing.
 * @throws StartFailure when the file is damaged or is no session database of this version; it is left as it is.
 */
export function openDatabase(dataDir: string): Database.Database {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, fileName);
  // SQLite would make the file with the process' usual mode; its journal files take over this one's.
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('foreign_keys = ON');
    database.pragma('busy_timeout = 5000');
    // What is deleted must be gone from the file, too.
    database.pragma('secure_delete = ON');
    checkHealth(database, file);
    prepareSchema(database, file);
    return database;
  } catch (error) {
    database.close();
    throw isDamage(error) ? damaged(file, error instanceof Error ? error.message : '', error) : error;
  }
}

/** A session database that is never written to a disk, and is gone with the process. */
export function openMemoryDatabase(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  database.exec(schema);
  return database;
}

const mend =
  'It holds who is signed in, and nothing else: move it away (with its -wal and -shm), and everybody signs in again.';

function damaged(file: string, what: string, cause?: unknown): StartFailure {
  return new StartFailure(
    `${file} is damaged (${what}), and was left as it is. Put back a copy, or do without: ${mend}`,
    { cause },
  );
}

/** A page that is missing or overwritten would otherwise be met only when somebody's sign-in lies on it. */
function checkHealth(database: Database.Database, file: string): void {
  const health = textOf(database.prepare('PRAGMA quick_check(1)').get(), 'quick_check');
  // Of several lines, the last says what is wrong.
  if (health !== 'ok') throw damaged(file, health.split('\n').at(-1) ?? health);
}

function prepareSchema(database: Database.Database, file: string): void {
  const version = Number(
    textOf(database.prepare('SELECT user_version AS version FROM pragma_user_version').get(), 'version'),
  );
  const found = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all()
    .map((row) => textOf(row, 'name'));
  if (version > 0 && version !== schemaVersion) {
    throw new StartFailure(
      `${file} was written by another version of Plugboard (schema ${version}, this one knows ${schemaVersion}). Start that version, or do without the file. ${mend}`,
    );
  }
  const isForeign = version === 0 ? found.length > 0 : tables.some((table) => !found.includes(table));
  if (isForeign) {
    throw new StartFailure(
      `${file} is a database, but not Plugboard's, and was left as it is. Move it away, or name another folder in PLUGBOARD_DATA.`,
    );
  }
  if (version === 0) {
    inTransaction(database, () => database.exec(`${schema} PRAGMA user_version = ${schemaVersion};`));
  }
}

/** One column of a row, which the driver types as unknown. */
function textOf(row: unknown, column: string): string {
  if (typeof row !== 'object' || row === null) return '';
  return String(Object.getOwnPropertyDescriptor(row, column)?.value);
}
