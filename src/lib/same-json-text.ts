import { sameValue } from './same-value.ts';

/** Numbers that two texts may write differently although they are read as one: many digits, or an exponent. */
const INEXACT = /[\d.]{16}|\d[eE]/;

/**
 * Whether two texts are the same JSON: white space and the order of properties do not matter. Texts that are no
 * JSON, and those with numbers that JavaScript cannot hold exactly, are the same only if their letters are.
 */
export function sameJsonText(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [parsed(a), parsed(b)];
  if (!one || !other || !same(one.value, other.value)) return false;
  return !(INEXACT.test(a) || INEXACT.test(b)) || withoutSpace(a) === withoutSpace(b);
}

interface Parsed {
  readonly value: unknown;
}

/** The latest texts that were read: a long one is compared at every key press with the one that was loaded. */
const kept = new Map<string, Parsed | null>();
const KEPT = 4;

function parsed(text: string): Parsed | null {
  const found = kept.get(text);
  const value = found === undefined ? parse(text) : found;
  kept.delete(text);
  kept.set(text, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return value;
}

function parse(text: string): Parsed | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** JSON without the white space between its parts; that within texts stays. */
function withoutSpace(json: string): string {
  let [inText, rest] = [false, ''];
  for (let at = 0; at < json.length; ) {
    const end = inText ? endOfText(json, at) : endOf(json, '"', at);
    const piece = json.slice(at, end);
    rest += inText ? piece : piece.replace(/[ \t\n\r]+/g, '');
    inText = !inText;
    at = end;
  }
  return rest;
}

/** The place behind the next such letter. */
function endOf(json: string, letter: string, from: number): number {
  const at = json.indexOf(letter, from);
  return at === -1 ? json.length : at + 1;
}

/** The place behind the quote that ends a text: one with an even number of backslashes before it. */
function endOfText(json: string, from: number): number {
  for (let end = endOf(json, '"', from); ; end = endOf(json, '"', end)) {
    let slashes = 0;
    while (json.charAt(end - 2 - slashes) === '\\' && end - 2 - slashes >= from) slashes += 1;
    if (slashes % 2 === 0 || end >= json.length) return end;
  }
}

function same(a: unknown, b: unknown): boolean {
  try {
    return sameValue(a, b);
  } catch (fault) {
    // Nested deeper than the stack is: not to be compared, and then rather not the same.
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}
