/** How a number that a person has typed is read. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  /** Written as one writes thousands here and a fraction elsewhere (or the other way round). */
  | { readonly kind: 'two-ways' }
  /** A whole number with more digits than the servers and browsers can keep exactly. */
  | { readonly kind: 'too-exact' }
  | { readonly kind: 'no-number' };

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;
const LIKE_THOUSANDS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a number with a point or a comma before its fraction, whatever the language. Nothing is guessed: a text that
 * people of the other language would read as a thousand times as much is no number, and neither is one with
 * separators of thousands.
 * @param separator what stands before a fraction in the person's language
 */
export function readNumber(text: string, separator: '.' | ','): NumberReading {
  const trimmed = text.trim().replace(/^\u2212/, '-');
  if (trimmed === '') return { kind: 'empty' };
  if (!NUMBER.test(trimmed)) return { kind: 'no-number' };
  if (LIKE_THOUSANDS.test(trimmed) && !trimmed.includes(separator)) return { kind: 'two-ways' };
  const value = Number(trimmed.replace(',', '.'));
  if (!Number.isFinite(value)) return { kind: 'no-number' };
  if (/^[+-]?\d+$/.test(trimmed) && !Number.isSafeInteger(value)) return { kind: 'too-exact' };
  // Minus nothing is nothing: JSON has no such number.
  return { kind: 'number', value: value === 0 ? 0 : value };
}

/** A number as a person would type it: all of its digits, none added, no separators of thousands. */
export function writeNumber(value: number, separator: '.' | ','): string {
  return String(value).replace('.', separator);
}

/** What stands before a fraction in a language. */
export function decimalSeparator(locale: string): '.' | ',' {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';
}
