/** A clock that ends something, and that can be started anew while there is progress. */
export class Deadline {
  readonly #onEnd: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Lets it end in so many milliseconds from now. */
  restart(milliseconds: number): void {
    this.stop();
    this.#timer = setTimeout(this.#onEnd, milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
