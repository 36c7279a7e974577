/** Milliseconds that a window waits, which shows nothing meanwhile. */
export const longestWait = 20_000;
/** Most that wait at a time; nobody waits beyond them. */
const mostWaiting = 200;

interface Waiting {
  readonly key: string;
  readonly go: () => void;
}

/** Windows that have come before it is known where they are to go: each waits until it is, or for a while. */
export class Arrivals {
  readonly #windows = new Set<Waiting>();

  /** Fulfilled as soon as `tell` has named the key; or when the wait has been too long, or there are too many. */
  wait(key: string): Promise<void> {
    if (this.#windows.size >= mostWaiting) return Promise.resolve();
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        this.#windows.delete(waiting);
        resolve();
      };
      const waiting = { key, go };
      const timer = setTimeout(go, longestWait);
      this.#windows.add(waiting);
    });
  }

  tell(key: string): void {
    for (const window of this.#windows) if (window.key === key) window.go();
  }

  /** Nobody waits any longer. */
  end(): void {
    for (const { go } of this.#windows) go();
  }
}
