import { GatewayError } from '../errors.ts';

/** The longest request target that is looked at, in characters. */
const longestPath = 4096;
const longestQuery = 16_384;
/** No id, key or file name of a server is longer. Servers and proxies refuse longer ones in ways of their own. */
const longestSegment = 500;

/** What RFC 3986 allows in a path segment, percent-encoded or not. No `\`, no `#`, no control characters. */
const segmentText = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})+$/;
const queryText = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?[\]|^`{}"<>]|%[0-9A-Fa-f]{2})*$/;

/** One segment of a path: as it came, and decoded. */
export interface Segment {
  readonly raw: string;
  readonly decoded: string;
}

export interface Target {
  readonly segments: readonly Segment[];
  readonly trailingSlash: boolean;
  /** Without the question mark; empty when there is none. */
  readonly query: string;
}

/**
 * Takes apart what follows `/upstream` in a request's target, as it came over the wire. Whatever two servers
 * could read in two ways is refused: encoded slashes and dots, double encoding, empty segments.
 * @returns undefined when it is refused.
 * @throws GatewayError `address-too-long`.
 */
export function readTarget(raw: string): Target | undefined {
  const mark = raw.indexOf('?');
  const path = mark === -1 ? raw : raw.slice(0, mark);
  const query = mark === -1 ? '' : raw.slice(mark + 1);
  if (path.length > longestPath) throw addressTooLong();
  if (query.length > longestQuery) return undefined;
  if (!path.startsWith('/') || !queryText.test(query)) return undefined;
  const parts = path.slice(1).split('/');
  const trailingSlash = parts.length > 1 && parts.at(-1) === '';
  if (trailingSlash) parts.pop();
  const segments: Segment[] = [];
  for (const part of parts) {
    const decoded = decodeSegment(part);
    if (decoded === undefined) return undefined;
    if (decoded.length > longestSegment) throw addressTooLong();
    segments.push({ raw: part, decoded });
  }
  return { segments, trailingSlash, query };
}

/** Nothing has such an address. */
export function addressTooLong(): GatewayError {
  return new GatewayError('address-too-long', 'A part of this address is longer than any name on a server.');
}

function decodeSegment(raw: string): string | undefined {
  if (!segmentText.test(raw)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(raw);
  } catch {
    return undefined;
  }
  return isPlainSegment(decoded) ? decoded : undefined;
}

/** Whether a decoded segment is one segment for every server, however it decodes, trims or normalises. */
function isPlainSegment(decoded: string): boolean {
  const normalized = decoded.normalize('NFKC');
  if (/[/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(normalized)) return false;
  // A second decoding must find nothing.
  if (/%[0-9A-Fa-f]{2}|%u[0-9A-Fa-f]{4}/.test(normalized)) return false;
  // Some servers cut path parameters off (`..;x`), some trim.
  const bare = (normalized.split(';')[0] ?? '').trim();
  return bare !== '' && !/^\.+$/.test(bare);
}
