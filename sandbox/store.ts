import Database from 'libsql';
import { SandboxFailure } from './failure.ts';

/**
 * Persistent JSON documents in SQLite; one file holds the whole sandbox. All calls are synchronous, so that
 * a server's handler reads, decides and writes without another request in between.
 */
export interface Store {
  /**
   * The documents of one kind on one server, `T` being their JSON form (what is `undefined` is not kept).
   * Two calls with the same names give the same documents.
   */
  collection<T>(server: string, name: string): Collection<T>;
  /** Runs `work` so that its writes are kept all together, or none of them when it throws. May be nested. */
  transaction<R>(work: () => R): R;
  /** Writes everything to the file and lets it go. The store cannot be used afterwards. */
  close(): void;
}

export interface Collection<T> {
  get(key: string): T | undefined;
  /** In the order in which the keys were first put. */
  all(): T[];
  /** Adds the document or replaces it; a replaced document keeps its place. */
  put(key: string, value: T): void;
  /** Whether there was one to delete. */
  delete(key: string): boolean;
  count(): number;
}

/** What this file's layout is called in the database, so that a foreign or newer file is not touched. */
const LAYOUT = 1;

/**
 * Opens the store, and makes the file when there is none. The folder must exist.
 * @param file a path, or `:memory:` for a store that lives as long as it is open.
 * @param open how the file is opened; tests keep hold of the database by it.
 * @throws SandboxFailure with the file's name when it cannot be opened, is damaged or is no store of this layout.
 */
export function openStore(file: string, open: (file: string) => Database.Database = openFile): Store {
  const database = openDatabase(file, open);
  const statements = {
    get: database.prepare('SELECT json FROM document WHERE server = ? AND collection = ? AND key = ?'),
    all: database.prepare('SELECT json FROM document WHERE server = ? AND collection = ? ORDER BY place'),
    // An update keeps the row and so its place.
    put: database.prepare(
      `INSERT INTO document (server, collection, key, json) VALUES (?, ?, ?, ?)
       ON CONFLICT (server, collection, key) DO UPDATE SET json = excluded.json`,
    ),
    delete: database.prepare('DELETE FROM document WHERE server = ? AND collection = ? AND key = ?'),
    count: database.prepare('SELECT count(*) AS n FROM document WHERE server = ? AND collection = ?'),
  };

  return {
    collection<T>(server: string, name: string): Collection<T> {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows come from put() only, which takes a T
      const read = (row: unknown): T => JSON.parse(String(column(row, 'json'))) as T;
      return {
        get(key) {
          const row = statements.get.get(server, name, key);
          return row === undefined ? undefined : read(row);
        },
        all: () => statements.all.all(server, name).map(read),
        put(key, value) {
          statements.put.run(server, name, key, JSON.stringify(value));
        },
        delete: (key) => statements.delete.run(server, name, key).changes > 0,
        count: () => Number(column(statements.count.get(server, name), 'n')),
      };
    },

    transaction<R>(work: () => R): R {
      if (database.inTransaction) return work();
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk makes SQLite roll back by itself.
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },

    close() {
      database.close();
    },
  };
}

function openFile(file: string): Database.Database {
  return new Database(file);
}

function openDatabase(file: string, open: (file: string) => Database.Database): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = open(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('busy_timeout = 5000');
    // A page that is missing would otherwise be met in the middle of an answer.
    const health = column(database.prepare('PRAGMA quick_check(1)').get(), 'quick_check');
    // Of several lines, the last says what is wrong.
    if (health !== 'ok') throw new Damage(String(health).split('\n').at(-1));
    prepareLayout(database);
    return database;
  } catch (error) {
    database?.close();
    throw new SandboxFailure(whyUnusable(file, error), { cause: error });
  }
}

class Damage extends Error {}

function whyUnusable(file: string, error: unknown): string {
  const cause = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Damage || code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return `The sandbox's file ${file} is damaged (${cause}), and was left as it is. Put back a copy of it, or move it away (with its -wal and -shm): the sandbox then starts as on the first day.`;
  }
  return `The sandbox cannot use ${file} as its store: ${cause}`;
}

function prepareLayout(database: Database.Database): void {
  const found = Number(column(database.prepare('PRAGMA user_version').get(), 'user_version'));
  if (found > LAYOUT) throw new Error(`it was written by a newer version (layout ${found})`);
  database.exec(
    `CREATE TABLE IF NOT EXISTS document (
       place INTEGER PRIMARY KEY AUTOINCREMENT,
       server TEXT NOT NULL,
       collection TEXT NOT NULL,
       key TEXT NOT NULL,
       json TEXT NOT NULL,
       UNIQUE (server, collection, key)
     )`,
  );
  database.exec(`PRAGMA user_version = ${LAYOUT}`);
}

/** The driver types a row as unknown; this reads one column of it. */
function column(row: unknown, name: string): unknown {
  if (typeof row !== 'object' || row === null) throw new Error('The store answered no row');
  return Object.getOwnPropertyDescriptor(row, name)?.value;
}
