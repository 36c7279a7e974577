import type { IncomingHttpHeaders } from 'node:http';
import { safeType } from './content-type.ts';

/** What a browser's request may tell a server. No cookie, no authorization, no origin, no forwarded address. */
const requestHeaders = [
  'accept',
  'accept-language',
  'content-type',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'last-event-id',
] as const;

/** Encodings that every browser undoes itself. */
const encodings = new Set(['gzip', 'deflate', 'br']);

export function headersToServer(
  from: IncomingHttpHeaders,
  options: { readonly compressed: boolean },
): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': 'Plugboard' };
  for (const name of requestHeaders) {
    const value = from[name];
    if (typeof value === 'string') headers[name] = value;
  }
  headers['accept-encoding'] = options.compressed ? acceptedEncodings(from['accept-encoding']) : 'identity';
  return headers;
}

function acceptedEncodings(header: string | string[] | undefined): string {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '');
  const accepted = text
    .split(',')
    .filter((item) => !/;\s*q=0(?:\.0*)?\s*$/.test(item))
    .map((item) => (item.split(';')[0] ?? '').trim().toLowerCase())
    .filter((name) => encodings.has(name));
  return accepted.length === 0 ? 'identity' : accepted.join(', ');
}

/** What a server's answer may tell the browser, beside its type. */
const answerHeaders = new Set([
  'content-encoding',
  'content-language',
  'content-length',
  'etag',
  'last-modified',
  'retry-after',
]);
const answerHeaderFamilies = /^x-(?:ratelimit|fylr|inventree)-/;

type UpstreamHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** On every forwarded answer: nothing in it may run, be framed, be stored or be guessed to be another type. */
const lockedDown = {
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/**
 * The headers of an answer as it is passed on.
 * @param bodyChanged true when the body's length is no longer what the server said.
 */
export function headersToBrowser(from: UpstreamHeaders, bodyChanged: boolean): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(from)) {
    if (typeof value !== 'string') continue;
    if (answerHeaders.has(name) || answerHeaderFamilies.test(name)) headers[name] = value;
  }
  if (bodyChanged) {
    delete headers['content-length'];
    delete headers['etag'];
  }
  const type = safeType(from['content-type']);
  if (type.served !== undefined) headers['content-type'] = type.served;
  if (type.upstream !== undefined) headers['x-plugboard-upstream-type'] = type.upstream;
  if (type.attachment) headers['content-disposition'] = 'attachment';
  return { ...headers, ...lockedDown };
}
