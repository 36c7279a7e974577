/** What SQLite's failures mean for whoever runs the gateway. */

/** @returns SQLite's result code, for example `SQLITE_FULL`; undefined for an error that is not SQLite's. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')) {
    return error.code;
  }
  // The driver has no code for a file that it cannot open.
  return error.message.startsWith('ConnectionFailed(') ? 'SQLITE_CANTOPEN' : undefined;
}

/** Whether the disk would not take what was written: it is full, read-only, or fails. */
export function isWriteFailure(error: unknown): boolean {
  return /^SQLITE_(?:FULL|IOERR|READONLY|CANTOPEN|PERM)(?:_|$)/.test(sqliteCode(error) ?? '');
}

/** Whether the file is no database, or one with a part missing or overwritten. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)(?:_|$)/.test(sqliteCode(error) ?? '');
}

export function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)(?:_|$)/.test(sqliteCode(error) ?? '');
}
