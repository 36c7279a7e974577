import { textOf } from '../../api/json.ts';

/**
 * The number of a plugin or file; also one that comes as text. Null for what is none, and for one that a browser cannot
 * hold exactly: it would name another thing. upstream: fylr 6.34, an int64
 */
export function numberOfThing(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** A time as it was told; undefined for the first day of the year 1, which programs write where there is none. */
export function momentOf(value: unknown): unknown {
  return textOf(value)?.startsWith('0001-01-01') === true ? undefined : value;
}
