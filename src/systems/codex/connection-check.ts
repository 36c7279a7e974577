import { numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { ConnectionCheck } from '../connections.ts';

/**
 * What the plugin itself said when it was asked with the stored account. upstream: Codex 2.2.0: the answer is 200 when
 * it failed, too.
 * @param answer a `SyncStatusDto` that was asked for live; untrusted
 */
export function codexCheck(answer: unknown): ConnectionCheck {
  const status = objectOf(answer);
  const error = textOf(own(status, 'liveError'));
  if (error !== null) return { kind: 'fails', message: error };
  if (own(status, 'connected') === false) return { kind: 'fails', message: null };
  const count = numberOf(own(status, 'externalCount'));
  return {
    kind: 'works',
    details: count === null ? null : () => m.codex_check_entries({ count }),
  };
}
