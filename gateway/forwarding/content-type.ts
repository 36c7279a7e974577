/** How the type of a server's answer is passed on. */
export interface SafeType {
  /** The type that the browser is told; undefined when there is no body to type. */
  readonly served: string | undefined;
  /** The server's own media type, without parameters: the app tells by it that it got a page instead of data. */
  readonly upstream: string | undefined;
  /** Opened directly, it is saved and not shown. */
  readonly attachment: boolean;
}

/** Types that a browser shows without running anything, and that pages use as images. */
const rasterImages = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/x-icon',
  'image/vnd.microsoft.icon',
]);

/** Types whose text the app wants to read, but that would be a page, a script or a style of our origin. */
const readableAsText = new Set([
  'text/html',
  'application/xhtml+xml',
  'image/svg+xml',
  'application/xml',
  'text/xml',
  'text/javascript',
  'application/javascript',
  'text/css',
  'text/markdown',
  'text/csv',
]);

/** Character sets in which no script can hide from a reader that takes another one. */
const charsets = new Set(['utf-8', 'us-ascii', 'iso-8859-1', 'windows-1252']);

/** Decides under which type an answer is passed on, so that it cannot become a page of our origin. */
export function safeType(header: string | string[] | undefined): SafeType {
  const text = typeof header === 'string' ? header : undefined;
  if (text === undefined) {
    return { served: 'application/octet-stream', upstream: undefined, attachment: true };
  }
  const type = (text.split(';')[0] ?? '').trim().toLowerCase();
  if (!/^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(type)) {
    return { served: 'application/octet-stream', upstream: undefined, attachment: true };
  }
  if (type === 'application/json' || type.endsWith('+json')) {
    return { served: 'application/json; charset=utf-8', upstream: type, attachment: false };
  }
  if (type === 'text/event-stream') return { served: type, upstream: type, attachment: false };
  if (type === 'text/plain') {
    return { served: `text/plain; charset=${charsetOf(text)}`, upstream: type, attachment: false };
  }
  if (rasterImages.has(type)) return { served: type, upstream: type, attachment: true };
  if (readableAsText.has(type)) {
    return { served: `text/plain; charset=${charsetOf(text)}`, upstream: type, attachment: true };
  }
  return { served: 'application/octet-stream', upstream: type, attachment: true };
}

function charsetOf(header: string): string {
  const named = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(header)?.[1]?.toLowerCase() ?? 'utf-8';
  return charsets.has(named) ? named : 'utf-8';
}
