/** A clock that ends something, and that can be started anew while there is progress. */
export class Deadline {
  readonly #onEnd: () => void;
  #timer: NodeJS.Timeout | undefined;
  #milliseconds = 0;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Lets it end in so many milliseconds from now. */
  restart(milliseconds: number): void {
    if (this.#timer !== undefined && milliseconds === this.#milliseconds) {
      this.#timer.refresh();
      return;
    }
    this.stop();
    this.#milliseconds = milliseconds;
    this.#timer = setTimeout(this.#onEnd, milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
