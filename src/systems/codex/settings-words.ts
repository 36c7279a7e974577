import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import { visibleText } from '../names.ts';

const MOST = 10;
const LONGEST = 40;

/** Names from a declaration for the middle of a sentence: not too many, none too long, none that cannot be seen. */
export function listedKeys(keys: readonly string[]): string {
  const shown = keys.slice(0, MOST).map((key) => shorten(visibleText(key) ?? m.api_unnamed(), LONGEST));
  return [...shown, ...(keys.length > MOST ? ['…'] : [])].join(', ');
}
