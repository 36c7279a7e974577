/**
 * Where a text stops being JSON. `JSON.parse` says so in words that differ from browser to browser and often
 * without a place, and of two properties with one name it silently keeps the last.
 */

export interface JsonPlace {
  /** Both count from 1; the column counts UTF-16 units, as editors do. */
  readonly line: number;
  readonly column: number;
}

export type JsonFault = JsonPlace &
  (
    | { readonly kind: 'empty' }
    /** The text ends before the value does. */
    | { readonly kind: 'unfinished' }
    | { readonly kind: 'unexpected'; readonly found: string }
    /** A text in quotes has a line break, another control character or an unknown escape in it. */
    | { readonly kind: 'bad-text'; readonly found: string }
  );

export interface JsonDuplicate extends JsonPlace {
  readonly name: string;
}

type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'next';

/** An open list or object: null for a list, the names so far for an object. */
type Open = Set<string> | null;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids them within texts
const LETTERS = /[^"\\\u0000-\u001f]{1,10000}/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const MOST_DUPLICATES = 20;
/** What can still become a number or a word when one goes on typing at the end of the text. */
const BEGUN = /^(?:-?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][+-]?)?|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/;

/** Null for JSON. The text is looked through once, without building its value; nesting of any depth does no harm. */
export function jsonFault(text: string): JsonFault | null {
  const fault = new Scan(text, null).run();
  return fault && { ...fault.what, ...placeIn(text, fault.at) };
}

/** Properties that repeat the name of an earlier one of the same object: the first 20, in the order of the text. */
export function jsonDuplicates(text: string): readonly JsonDuplicate[] {
  const duplicates: JsonDuplicate[] = [];
  new Scan(text, duplicates).run();
  return duplicates;
}

type What =
  | { readonly kind: 'empty' | 'unfinished' }
  | { readonly kind: 'unexpected' | 'bad-text'; readonly found: string };

interface Fault {
  readonly at: number;
  readonly what: What;
}

class Scan {
  readonly #text: string;
  /** Null when nobody wants to know. */
  readonly #duplicates: JsonDuplicate[] | null;
  readonly #open: Open[] = [];
  #at = 0;
  #expected: Expected = 'value';
  #begun = false;

  constructor(text: string, duplicates: JsonDuplicate[] | null) {
    this.#text = text;
    this.#duplicates = duplicates;
  }

  run(): Fault | null {
    for (;;) {
      this.#at = matchEnd(SPACE, this.#text, this.#at) ?? this.#at;
      const done = this.#expected === 'next' && this.#open.length === 0;
      if (this.#at >= this.#text.length) return done ? null : this.#endedEarly();
      const fault = done ? this.#unexpected() : this.#step();
      if (fault) return fault;
      this.#begun = true;
    }
  }

  #step(): Fault | null {
    const found = this.#text.charAt(this.#at);
    switch (this.#expected) {
      case 'value':
        return this.#value(found);
      case 'value-or-end':
        return found === ']' ? this.#close() : this.#value(found);
      case 'name':
        return found === '"' ? this.#name() : this.#unexpected();
      case 'name-or-end':
        if (found === '}') return this.#close();
        return found === '"' ? this.#name() : this.#unexpected();
      case 'colon':
        return found === ':' ? this.#go(this.#at + 1, 'value') : this.#unexpected();
      case 'next':
        return this.#next(found);
    }
  }

  #value(found: string): Fault | null {
    if (found === '{') return this.#enter(new Set(), 'name-or-end');
    if (found === '[') return this.#enter(null, 'value-or-end');
    if (found === '"') return this.#quoted('next');
    const end = matchEnd(NUMBER, this.#text, this.#at) ?? matchEnd(WORD, this.#text, this.#at);
    if (end !== null && !/[\w.+-]/.test(this.#text.charAt(end))) return this.#go(end, 'next');
    // As in “12a” or “tru”: not what comes after it is the fault, but all of it.
    const rest = this.#text.slice(this.#at);
    return BEGUN.test(rest) ? this.#endedEarly(this.#text.length) : this.#unexpected();
  }

  #enter(names: Open, expected: Expected): null {
    this.#open.push(names);
    return this.#go(this.#at + 1, expected);
  }

  #close(): null {
    this.#open.pop();
    return this.#go(this.#at + 1, 'next');
  }

  #next(found: string): Fault | null {
    const inObject = this.#open.at(-1) !== null;
    if (found === ',') return this.#go(this.#at + 1, inObject ? 'name' : 'value');
    return found === (inObject ? '}' : ']') ? this.#close() : this.#unexpected();
  }

  #name(): Fault | null {
    const begin = this.#at;
    const fault = this.#quoted('colon');
    if (fault || !this.#duplicates) return fault;
    const name: unknown = JSON.parse(this.#text.slice(begin, this.#at));
    const names = this.#open.at(-1);
    if (typeof name !== 'string' || !names) return null;
    if (names.has(name) && this.#duplicates.length < MOST_DUPLICATES) {
      this.#duplicates.push({ name, ...placeIn(this.#text, begin) });
    }
    names.add(name);
    return null;
  }

  #quoted(expected: Expected): Fault | null {
    const end = endOfLetters(this.#text, this.#at + 1);
    const found = this.#text.charAt(end);
    if (found === '"') return this.#go(end + 1, expected);
    const unfinished =
      found === '' || (found === '\\' && /^\\(?:u[\da-fA-F]{0,3})?$/.test(this.#text.slice(end)));
    if (unfinished) return this.#endedEarly(this.#text.length);
    return {
      at: end,
      what: { kind: 'bad-text', found: this.#text.slice(end, end + (found === '\\' ? 2 : 1)) },
    };
  }

  #go(to: number, expected: Expected): null {
    this.#at = to;
    this.#expected = expected;
    return null;
  }

  #unexpected(): Fault {
    const found = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    return { at: this.#at, what: { kind: 'unexpected', found } };
  }

  #endedEarly(at: number = this.#at): Fault {
    const empty = !this.#begun && this.#text.trim() === '';
    return { at, what: { kind: empty ? 'empty' : 'unfinished' } };
  }
}

/** Where a match that begins at a place ends; null when there is none. */
function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Where the letters of a text end that begin at a place. In pieces: one pattern for all would exhaust the stack. */
function endOfLetters(text: string, begin: number): number {
  let end = begin;
  for (;;) {
    const further = matchEnd(LETTERS, text, end) ?? matchEnd(ESCAPE, text, end);
    if (further === null) return end;
    end = further;
  }
}

function placeIn(text: string, at: number): JsonPlace {
  let line = 1;
  let begin = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', begin)) {
    line += 1;
    begin = next + 1;
  }
  return { line, column: at - begin + 1 };
}
