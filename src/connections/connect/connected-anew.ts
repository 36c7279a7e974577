import type { ConnectionProof } from '../../systems/connections.ts';

/**
 * Whether an account was connected between two readings. A sync that has ended meanwhile proves nothing: it is a
 * success of its own.
 */
export function isConnectedAnew(before: ConnectionProof | null, now: ConnectionProof | null): boolean {
  if (now === null) return false;
  if (before === null) return true;
  return now.success !== before.success && now.sync === before.sync;
}
