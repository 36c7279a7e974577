/**
 * Where to go after signing in, from the address of the sign-in page.
 * @returns a path within the app, or null when it is none: an address of another site must not be a target.
 */
export function returnPath(untrusted: string | null): string | null {
  if (untrusted === null || !untrusted.startsWith('/')) return null;
  const here = 'http://plugboard.invalid';
  try {
    const url = new URL(untrusted, here);
    return url.origin === here ? url.pathname + url.search + url.hash : null;
  } catch {
    return null;
  }
}

/** The address of a server's sign-in page that leads back to `from`. */
export function signInPath(serverId: string, from?: string): string {
  const path = `/sign-in/${encodeURIComponent(serverId)}`;
  return from === undefined ? path : `${path}?${new URLSearchParams({ return: from })}`;
}
