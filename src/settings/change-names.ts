import { plainLine, shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import type { Change } from './changes.ts';

/** How many are named; the form marks all of them. */
export const MOST_NAMED = 8;
const LONGEST = 80;

/** What was changed, by name, in one line for places without markup. Untrusted text. */
export function changeNames(changes: readonly Change[]): string {
  const names = changes.slice(0, MOST_NAMED).map(({ title }) => changeName(title));
  const more = changes.length - names.length;
  return more > 0 ? `${names.join(', ')} ${m.settings_and_more({ count: more })}` : names.join(', ');
}

/** A title in one line, without power over what is beside it. */
export function changeName(title: string): string {
  return shorten(plainLine(title), LONGEST);
}
