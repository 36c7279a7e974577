import { m } from '../../messages/messages.js';
import { ALLOWED, refused } from '../permission.ts';
import type { Allowed, Text } from '../system.ts';

/**
 * Whether work can be stopped as it stands. Only what waits can: what has begun the server calls cancelled at once and
 * goes on with, calls it completed in the end, and lets the same be begun beside it meanwhile. upstream: Codex 2.2.0
 * @param may whether the person may change tasks
 * @param why said to who may not
 */
export function stoppable(
  may: boolean,
  why: Text,
): (state: 'running' | (string & Record<never, never>)) => Allowed {
  return (state) => (may ? (state === 'running' ? refused(m.codex_stop_begun) : ALLOWED) : refused(why));
}
