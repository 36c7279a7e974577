import type Database from 'libsql';

/**
 * Runs `work` so that its writes are kept all together, or none of them when it throws. The driver's own helper
 * hides why a transaction failed that SQLite has rolled back itself, as it does on a full disk.
 */
export function inTransaction<Result>(database: Database.Database, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
