import { textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Text } from '../system.ts';

/**
 * When the server fetches a newer package by itself. The API documents no values; these are those of the
 * server's own configuration, matched with what its pages call them. Any other is shown as it came.
 * upstream: fylr 6.34
 */
const POLICY_WORDS: Readonly<Record<string, Text>> = {
  never: m.fylr_policy_never,
  automatic: m.fylr_policy_daily,
  always: m.fylr_policy_immediately,
};

/** The words for an update policy, with the server's own word behind another; null when it tells none. */
export function updatePolicyWords(value: unknown): Text | null {
  const policy = textOf(value);
  if (policy === null) return null;
  const words = Object.hasOwn(POLICY_WORDS, policy) ? POLICY_WORDS[policy] : undefined;
  if (words === undefined) return () => policy;
  return () => (words().toLowerCase() === policy ? words() : `${words()} (${policy})`);
}
