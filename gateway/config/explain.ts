import type { Document, LineCounter } from 'yaml';
import { isMap, isNode, isPair, isScalar } from 'yaml';
import type * as v from 'valibot';

/** A configuration that cannot be used. The message tells every mistake, its line and the mend. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(file: string, problems: readonly string[]) {
    super(`${file} cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

export type KeyPath = readonly (string | number)[];

/** Writes a key as an operator would say it: `servers[1].url`. */
export function keyName(path: KeyPath): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}

/** Finds the line of a key in the file, or of the nearest thing around it that exists. */
export function lineOf(document: Document, lines: LineCounter, path: KeyPath): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return undefined;
}

function offsetOf(document: Document, path: KeyPath): number | undefined {
  const last = path.at(-1);
  const parent = document.getIn(path.slice(0, -1), true);
  // The value of an unknown or wrong key may begin on a later line than the key itself.
  if (typeof last === 'string' && isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === last,
    );
    const key: unknown = pair?.key;
    return isNode(key) ? key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

export interface Problem {
  readonly path: KeyPath;
  readonly text: string;
}

/** Says what valibot found in an operator's words: key, mend, and a guess for a key that nobody knows. */
export function explainIssue(
  issue: v.BaseIssue<unknown>,
  known: (path: KeyPath) => readonly string[],
): readonly Problem[] {
  const path = (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
  const key = keyName(path);
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const parent = path.slice(0, -1);
    // valibot stops at the first of them.
    return keysOf(issue.path?.at(-1)?.input)
      .filter((written) => !known(parent).includes(written))
      .map((written) => unknownKey([...parent, written], written, known(parent)));
  }
  // valibot reports a missing key as an issue of the object, which names the key it expected.
  if (issue.type === 'strict_object' && issue.received === 'undefined' && path.length > 0) {
    return [{ path, text: `${key} is missing` }];
  }
  return [{ path, text: `${key === '' ? 'the file' : key} ${issue.message}` }];
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function unknownKey(path: KeyPath, written: string, known: readonly string[]): Problem {
  const guess = nearest(written, known);
  const mend = guess === undefined ? `known are: ${known.join(', ')}` : `did you mean ${guess}?`;
  return { path, text: `${keyName(path)} is not a known key; ${mend}` };
}

/** The known word that is at most a third of its letters away, or undefined. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const measured = known
    .map((word) => ({ word, distance: editDistance(written.toLowerCase(), word.toLowerCase()) }))
    .toSorted((one, other) => one.distance - other.distance)[0];
  if (measured === undefined) return undefined;
  return measured.distance <= Math.max(1, Math.ceil(measured.word.length / 3)) ? measured.word : undefined;
}

function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of one.split('').entries()) {
    const current = [row + 1];
    for (const [column, otherLetter] of other.split('').entries()) {
      current.push(
        Math.min(
          (previous[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          (previous[column] ?? 0) + (letter === otherLetter ? 0 : 1),
        ),
      );
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
