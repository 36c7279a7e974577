import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

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

/** Opens the session database of a data folder, making it when it is missing. */
export function openDatabase(dataDir: string): Database.Database {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'plugboard.db');
  // SQLite would make the file with the process' usual mode; its journal files take over this one's.
  closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  // What is deleted must be gone from the file, too.
  database.pragma('secure_delete = ON');
  prepareSchema(database, file);
  return database;
}

function prepareSchema(database: Database.Database, file: string): void {
  const row: unknown = database.prepare('SELECT user_version AS version FROM pragma_user_version').get();
  const version =
    typeof row === 'object' && row !== null && 'version' in row && typeof row.version === 'number'
      ? row.version
      : 0;
  if (version === schemaVersion) return;
  if (version !== 0) {
    database.close();
    throw new Error(
      `${file} was written by another version of Plugboard (schema ${version}, this one knows ${schemaVersion}). Start that version, or delete the file: everybody then has to sign in again.`,
    );
  }
  database.exec(`BEGIN; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT;`);
}
