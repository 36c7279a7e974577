import { textOf } from '../api/json.ts';
import { m } from '../messages/messages.js';

/** Something that leaves a mark on a page: no control, no blank, nothing that only steers other characters. */
const VISIBLE = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** The text when a person can see something of it; null for what is empty, blank or made of control characters. */
export function visibleText(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && VISIBLE.test(text) ? text : null;
}

/** The first of these texts that can be seen; null when none can. */
export function firstVisible(...candidates: readonly unknown[]): string | null {
  for (const candidate of candidates) {
    const text = visibleText(candidate);
    if (text !== null) return text;
  }
  return null;
}

/** The first of these names that can be seen, or words for a plugin that has none. */
export function nameOf(...candidates: readonly unknown[]): string {
  return firstVisible(...candidates) ?? m.api_unnamed();
}
