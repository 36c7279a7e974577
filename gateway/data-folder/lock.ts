import { join } from 'node:path';
import Database from 'libsql';
import { StartFailure } from '../start-failure.ts';
import { isBusy, isDamage, isWriteFailure } from './sqlite-error.ts';

const fileName = 'plugboard.lock';
/** Milliseconds for which a process that is just ending may still hold the folder. */
const patience = 500;

export interface DataFolderLock {
  /** Lets the next one have it. Calling it again does nothing more. */
  release(): void;
}

/**
 * Takes a data folder for this process alone. Two processes on one folder would renew the same tokens, which
 * Codex takes for theft, and write into the same sandbox.
 *
 * What holds it is a transaction that is never ended, and so a lock of the operating system: it goes when the
 * process goes, however it goes, and there is nothing to tidy up before the next start. It is one that lets
 * others read who holds it.
 * @param dataDir must exist
 * @throws StartFailure when another process has it; SQLite's error when nothing can be written there.
 */
export function lockDataFolder(dataDir: string): DataFolderLock {
  const file = join(dataDir, fileName);
  const database = new Database(file);
  try {
    database.pragma(`busy_timeout = ${patience}`);
    take(database);
  } catch (error) {
    const explained = explain(error, database, dataDir, file);
    database.close();
    throw explained;
  }
  let held = true;
  return {
    release: () => {
      if (!held) return;
      held = false;
      database.exec('ROLLBACK');
      database.close();
    },
  };
}

/** Returns with a transaction open. */
function take(database: Database.Database): void {
  for (;;) {
    database.exec('BEGIN IMMEDIATE');
    if (readHolder(database) === process.pid) return;
    try {
      database.exec(`
        CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL);
        DELETE FROM holder;
        INSERT INTO holder (pid) VALUES (${process.pid});
        COMMIT;
      `);
    } catch (error) {
      if (!isWriteFailure(error)) throw error;
      // On a full disk the sign-ins that there are can still be read; only the name stays unwritten.
      if (!database.inTransaction) database.exec('BEGIN IMMEDIATE');
      return;
    }
  }
}

/** @returns the process that wrote its number last; undefined when there is none to read. */
function readHolder(database: Database.Database): number | undefined {
  const known = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'holder'").get();
  if (known === undefined) return undefined;
  const row: unknown = database.prepare('SELECT pid FROM holder').get();
  const pid: unknown = typeof row === 'object' && row !== null && 'pid' in row ? row.pid : undefined;
  return typeof pid === 'number' ? pid : undefined;
}

function explain(error: unknown, database: Database.Database, dataDir: string, file: string): unknown {
  if (isBusy(error)) {
    return new StartFailure(
      `The data folder ${dataDir} is in use by another Plugboard${holderWords(database)}. Stop that one first, or give this one a folder and a port of its own, for example: PLUGBOARD_DATA=./data-2 PORT=7401 npm start`,
      { cause: error },
    );
  }
  if (isDamage(error)) {
    return new StartFailure(`${file} is damaged. It holds nothing of value: delete it, and start again.`, {
      cause: error,
    });
  }
  return error;
}

function holderWords(database: Database.Database): string {
  try {
    const pid = readHolder(database);
    return pid === undefined ? '' : ` (process ${pid})`;
  } catch {
    return '';
  }
}
