import { safeUrl } from '../../lib/safe-url.ts';

/**
 * The address of a picture that a page may load. The page's policy lets pictures come over https only, and a browser
 * would complain about any other before it failed.
 * @param untrusted what a server sent as the address of a picture
 */
export function coverAddress(untrusted: string | null): string | null {
  const url = untrusted === null ? null : safeUrl(untrusted);
  return url !== null && new URL(url).protocol === 'https:' ? url : null;
}
