/**
 * Reads data of unknown origin into a known shape. Written by hand, since the loader has 4 kB for all that it does.
 * A reader returns what it has read, made anew, or throws; `readOrNull` is where that ends.
 */
export type Reader<T> = (value: unknown) => T;

type Readers<T> = {
  readonly [K in keyof T]-?: Reader<object extends Pick<T, K> ? T[K] | undefined : T[K]>;
};

/** Of each shape of a union its readers, without that of the word which tells the shapes apart. */
type Shapes<T, Key extends keyof T> = {
  readonly [Word in T[Key] & string]: Readers<Omit<ShapeOf<T, Key, Word>, Key>>;
};
type ShapeOf<T, Key extends keyof T, Word> = T extends unknown ? (Word extends T[Key] ? T : never) : never;

function refuse(): never {
  throw new TypeError();
}

/** What the reader makes of the value; null when it is anything else. Throws never, whatever the value does. */
export function readOrNull<T>(reader: Reader<T>, value: unknown): T | null {
  try {
    return reader(value);
  } catch {
    return null;
  }
}

/** @param longest in UTF-16 units */
export function text(longest: number, pattern = /^/): Reader<string> {
  return (value) =>
    typeof value === 'string' && value.length <= longest && pattern.test(value) ? value : refuse();
}

export function oneOf<const T>(...values: readonly T[]): Reader<T> {
  return (value) => values.find((one) => one === value) ?? refuse();
}

/** A whole number within the bounds. */
export function whole(least: number, most: number): Reader<number> {
  return (value) =>
    typeof value === 'number' && value % 1 === 0 && value >= least && value <= most ? value : refuse();
}

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : refuse());

export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined ? undefined : reader(value));
}

export function nullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : reader(value));
}

export function listOf<T>(reader: Reader<T>, most: number): Reader<readonly T[]> {
  // Array.from: a hole is something missing, which `map` would pass over.
  return (value) => (Array.isArray(value) && value.length <= most ? Array.from(value, reader) : refuse());
}

/** The fields that are named, and no others: a newer version may send more. */
export function record<T>(readers: Readers<T>): Reader<T> {
  return (value) => {
    const read: Partial<T> = {};
    for (const name in readers) {
      const field = readers[name](own(value, name));
      if (field !== undefined) read[name] = field;
    }
    // oxlint-disable-next-line no-unsafe-type-assertion -- each field has been read by its own reader
    return read as T;
  };
}

/** Objects of several shapes, told apart by the word that stands at `key`. */
export function variants<T, Key extends keyof T & string>(key: Key, shapes: Shapes<T, Key>): Reader<T> {
  const named = Object.entries<Readers<object>>(shapes);
  return (value) => {
    const word = own(value, key);
    const [, shape = refuse()] = named.find(([name]) => name === word) ?? [];
    // oxlint-disable-next-line no-unsafe-type-assertion -- the word, and each field that belongs to it
    return Object.assign(record<object>(shape)(value), { [key]: word }) as T;
  };
}

/** What an object has itself: nothing of what its prototype has, which a page can change. */
function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse();
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
