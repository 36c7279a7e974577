/** Longer events than this are nothing that a page would want to know: the rest is left out. */
const LONGEST_EVENT = 256 * 1024;

/**
 * Takes a stream of server-sent events apart as it comes, in pieces of any length.
 * upstream: the HTML standard, “server-sent events”; names, ids and the time to wait are not used by our servers
 */
export class EventFrames {
  #rest = '';
  #data: string[] = [];
  #length = 0;
  #begun = false;

  /** @returns the data of the events that this piece brings to their end */
  take(piece: string): readonly string[] {
    if (piece === '') return [];
    const text = this.#begun ? piece : piece.replace(/^\uFEFF/, '');
    this.#begun = true;
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > LONGEST_EVENT) {
      this.#rest = ':';
      this.#drop();
    }
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): readonly string[] {
    if (line === '') return this.#end();
    const data = /^data(?:: ?(.*))?$/s.exec(line);
    if (data === null) return [];
    const [, value = ''] = data;
    this.#length += value.length;
    if (this.#length <= LONGEST_EVENT) this.#data.push(value);
    return [];
  }

  #end(): readonly string[] {
    const event = this.#length > LONGEST_EVENT || this.#data.length === 0 ? [] : [this.#data.join('\n')];
    this.#data = [];
    this.#length = 0;
    return event;
  }

  #drop(): void {
    this.#data = [];
    this.#length = LONGEST_EVENT + 1;
  }
}
