import { m } from '../messages/messages.js';
import type { Text } from '../systems/system.ts';

export interface ReturnWords {
  readonly severity: 'success' | 'warning' | 'error';
  readonly title: Text;
  readonly next: Text;
}

/** How a way to a provider and back can end, by the gateway's words for it. */
const WORDS: Readonly<Record<string, ReturnWords>> = {
  connected: {
    severity: 'success',
    title: m.connect_return_connected,
    next: m.connect_return_connected_next,
  },
  denied: { severity: 'warning', title: m.connect_return_denied, next: m.connect_return_denied_next },
  expired: { severity: 'warning', title: m.connect_return_expired, next: m.connect_return_again_next },
  used: { severity: 'warning', title: m.connect_return_used, next: m.connect_return_used_next },
  'other-browser': {
    severity: 'warning',
    title: m.connect_return_other_browser,
    next: m.connect_return_other_browser_next,
  },
  unknown: { severity: 'warning', title: m.connect_return_unknown, next: m.connect_return_again_next },
  refused: { severity: 'error', title: m.connect_return_refused, next: m.connect_return_refused_next },
  unreachable: {
    severity: 'error',
    title: m.connect_return_unreachable,
    next: m.connect_return_later_next,
  },
  timeout: { severity: 'error', title: m.connect_return_timeout, next: m.connect_return_timeout_next },
  failed: { severity: 'error', title: m.connect_return_failed, next: m.connect_return_failed_next },
};

/** What to say of an outcome; of one that nobody knows, that it did not work. */
export function returnWords(outcome: string): ReturnWords {
  const known = Object.hasOwn(WORDS, outcome) ? WORDS[outcome] : undefined;
  return known ?? { severity: 'error', title: m.connect_return_failed, next: m.connect_return_failed_next };
}
