/**
 * An address from a server, if a page may link to it: absolute http or https.
 * @returns the normalised address, or null for anything else (`javascript:`, `data:`, relative, malformed).
 */
export function safeUrl(untrusted: string | null | undefined): string | null {
  if (!untrusted) return null;
  try {
    const url = new URL(untrusted.trim());
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
