import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a secret is the expected one. It takes the same time wherever the two differ, and also when none is expected.
 * @param expected null where nothing can be right.
 */
export function isSameSecret(given: string, expected: string | null): boolean {
  const same = timingSafeEqual(digestOf(given), digestOf(expected ?? ''));
  return same && expected !== null;
}

/** Of one length, as the comparison needs them. */
function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
