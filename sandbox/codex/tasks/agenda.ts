import type { Clock } from '../../clock.ts';

/** Something that has times of its own, in milliseconds since 1970. */
export interface Timed {
  /** When it wants its turn next; undefined when nothing is to come. */
  nextDue(): number | undefined;
  /** Its turn: what was due at that time happens, and `nextDue` is another one afterwards. */
  happen(at: number): void;
}

/**
 * Lets things happen in the order of their times, each as if it were done at its own time, however late the server
 * gets to it: a test can let an hour pass at once and finds what the hour has brought.
 */
export interface Agenda {
  add(timed: Timed): void;
  /** Lets happen all that is due by now. */
  catchUp(): void;
  /** Something is due earlier than was known. */
  changed(): void;
  /** From now on things happen by themselves, not only when somebody asks. */
  start(): void;
  close(): void;
}

/** A timer cannot wait for longer than some weeks. */
const LONGEST_SLEEP_MS = 3_600_000;
/** Timers may be a little early. */
const TIMER_ERROR_MS = 50;

export function createAgenda(clock: Clock): Agenda {
  const all: Timed[] = [];
  /** How far time has come: what had to wait happens when it can, not when it should have. */
  let reached = clock.now().getTime();
  let isBusy = false;
  const closing = new AbortController();
  let sleep: AbortController | undefined;

  function earliest(): { timed: Timed; due: number } | undefined {
    let found: { timed: Timed; due: number } | undefined;
    for (const timed of all) {
      const due = timed.nextDue();
      if (due !== undefined && (!found || due < found.due)) found = { timed, due };
    }
    return found;
  }

  function catchUp(): void {
    if (isBusy || closing.signal.aborted) return;
    isBusy = true;
    try {
      const now = clock.now().getTime();
      for (let next = earliest(); next && next.due <= now; next = earliest()) {
        reached = Math.max(reached, next.due);
        next.timed.happen(reached);
      }
    } finally {
      isBusy = false;
    }
  }

  async function keepGoing(): Promise<void> {
    while (!closing.signal.aborted) {
      catchUp();
      const due = earliest()?.due ?? Number.POSITIVE_INFINITY;
      const ms = Math.min(Math.max(1, due - clock.now().getTime()), LONGEST_SLEEP_MS);
      const end = clock.now().getTime() + ms;
      const current = new AbortController();
      sleep = current;
      // It is woken by an abort only.
      await clock.wait(ms, current.signal).catch(() => undefined);
      // By a clock that lets nobody wait, it would go round for ever: then things happen when somebody asks.
      if (!current.signal.aborted && clock.now().getTime() < end - TIMER_ERROR_MS) return;
    }
  }

  return {
    add: (timed) => void all.push(timed),
    catchUp,
    changed: () => sleep?.abort(),
    start: () => void keepGoing(),
    close() {
      closing.abort();
      sleep?.abort();
    },
  };
}
