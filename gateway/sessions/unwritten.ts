/** Tells the operator once that the disk takes nothing, and once that it does again. */
export interface OutageLog {
  error(details: object, message: string): void;
  info(details: object, message: string): void;
}

/**
 * What the disk would not take: kept in memory, so that nobody loses a sign-in by it, and written as soon as there
 * is room.
 */
export class Unwritten {
  /** When sessions were used last, by their ids. */
  readonly seen = new Map<string, number>();
  /** Renewed tokens, sealed, by the ids of their sign-ins. */
  readonly tokens = new Map<string, string>();
  /** Sign-ins that have ended, with their sessions. */
  readonly removed = new Map<string, string>();
  readonly #log: OutageLog;
  #isOutage = false;

  constructor(log: OutageLog) {
    this.#log = log;
  }

  /** A write failed. Only the first of a row is told. */
  failed(error: unknown): void {
    if (this.#isOutage) return;
    this.#isOutage = true;
    this.#log.error(
      { reason: error instanceof Error ? error.message : String(error) },
      'the data folder takes nothing: its disk is full, read-only or failing; nobody can sign in until that is mended, sign-ins that there are go on',
    );
  }

  /** A write succeeded, and with it what was kept. */
  worked(): void {
    this.seen.clear();
    this.tokens.clear();
    this.removed.clear();
    if (!this.#isOutage) return;
    this.#isOutage = false;
    this.#log.info({}, 'the data folder takes what is written again');
  }
}
