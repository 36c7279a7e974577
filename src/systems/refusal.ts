import type { Allowed } from './terms.ts';

/** Why something may not be done, in a sentence; null when it may. */
export function refusalOf(allowed: Allowed): string | null {
  return allowed.allowed ? null : allowed.reason();
}
