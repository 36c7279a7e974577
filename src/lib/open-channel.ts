/**
 * A channel to this browser's other pages of the same origin. Null where there is none: old browsers lack it, and a frame
 * in another site's page may be denied it with all storage.
 */
export function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}
