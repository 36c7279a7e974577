/**
 * JSON without the loss that JavaScript's numbers bring: what is read and written back unchanged is the same to
 * the last digit, whole numbers beyond 2^53 and `1.0` included. A server that replaces an object as a whole gets
 * back what we do not understand as it gave it.
 */

/** Begins what stands for a number in between; nobody else's text begins so. */
const MARK = `\u0000${[...crypto.getRandomValues(new Uint32Array(4))].join('-')}:`;
const QUOTE_OR_NUMBER = /"|-?\d[\d.eE+-]*/g;
const MARKED = new RegExp(`"${JSON.stringify(MARK).slice(1, -1).replace('\\', '\\\\')}([\\d.eE+-]+)"`, 'g');

/** A number that JavaScript would hold or write in another way, as it was written. */
export class ExactNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toJSON(): string {
    return `${MARK}${this.source}`;
  }
}

/**
 * Reads JSON. Numbers that would not be written again as they are come as `ExactNumber`.
 * @throws SyntaxError where `JSON.parse` does
 */
export function parseExactly(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const marked = withMarkedNumbers(text);
  return marked === text ? value : (JSON.parse(marked, unmarked) as unknown);
}

function unmarked(_name: string, value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(MARK)
    ? new ExactNumber(value.slice(MARK.length))
    : value;
}

/** Valid JSON in which the numbers that would change are texts. */
function withMarkedNumbers(text: string): string {
  const parts: string[] = [];
  let taken = 0;
  QUOTE_OR_NUMBER.lastIndex = 0;
  for (let match = QUOTE_OR_NUMBER.exec(text); match !== null; match = QUOTE_OR_NUMBER.exec(text)) {
    const [token] = match;
    if (token === '"') {
      QUOTE_OR_NUMBER.lastIndex = endOfText(text, match.index + 1);
    } else if (String(Number(token)) !== token) {
      parts.push(text.slice(taken, match.index), JSON.stringify(`${MARK}${token}`));
      taken = match.index + token.length;
    }
  }
  return parts.length === 0 ? text : [...parts, text.slice(taken)].join('');
}

/** Where the text ends whose first character is at `start`: behind the first quote that is not escaped. */
function endOfText(text: string, start: number): number {
  let quote = text.indexOf('"', start);
  while (quote > 0 && backslashesBefore(text, quote) % 2 === 1) quote = text.indexOf('"', quote + 1);
  return quote + 1;
}

function backslashesBefore(text: string, end: number): number {
  let start = end;
  while (text[start - 1] === '\\') start -= 1;
  return end - start;
}

/** Writes JSON, numbers as they were read. `undefined` is written as null. */
export function writeExactly(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent) ?? 'null';
  return text.replace(MARKED, '$1');
}

/**
 * The same value with JavaScript's numbers. A whole number that it cannot hold becomes the text of its digits:
 * better no number than another one.
 */
export function plainJson(value: unknown): unknown {
  if (value instanceof ExactNumber) return plainNumber(value.source);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainJson(inner)]));
}

function plainNumber(source: string): number | string {
  const number = Number(source);
  if (!Number.isFinite(number)) return source;
  const isHeld = !/^-?\d+$/.test(source) || BigInt(source) === BigInt(number);
  return isHeld ? number : source;
}
