import { serverGeneric } from '../errors.ts';

/** What a web server says of a file so that it need not be fetched twice. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type Delivery =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly validators: Validators };

/** The part of the internet that the sandbox's servers can reach. */
export interface Web {
  /**
   * Fetches a file, unless it is still the one that is known.
   * upstream: fylr 6.24 and newer compare by `Last-Modified` and `ETag`
   * @throws FylrError ServerGeneric when nothing is delivered; no document names codes for that
   */
  fetch(url: string, known?: Validators): Promise<Delivery>;
}

/** Sends a GET for a path to the sandbox's web server. */
export type Ask = (path: string, headers: Readonly<Record<string, string>>) => Promise<Response>;

/** The largest package that is fetched, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Every address below `example.org` leads to the sandbox's own web server, and no other leads anywhere, so that the
 * sandbox asks nobody.
 * @param ask reaches that web server
 * @param origin what people call it; addresses that begin so lead there as well
 */
export function createWeb(ask: Ask, origin: string): Web {
  return {
    async fetch(url, known = {}) {
      const response = await reach(ask, url, pathOf(url, origin), {
        ...(known.etag !== undefined && { 'if-none-match': known.etag }),
        ...(known.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
      });
      if (response.status === 304) return { kind: 'unchanged' };
      if (!response.ok) {
        await response.body?.cancel();
        throw serverGeneric(`GET ${url}: ${response.status} ${response.statusText}`);
      }
      const bytes = await wholeBody(url, response);
      const etag = response.headers.get('etag');
      const lastModified = response.headers.get('last-modified');
      return {
        kind: 'file',
        bytes,
        validators: { ...(etag !== null && { etag }), ...(lastModified !== null && { lastModified }) },
      };
    },
  };
}

function pathOf(url: string, origin: string): string {
  if (!URL.canParse(url)) throw serverGeneric(`Get ${JSON.stringify(url)}: invalid address`);
  const { protocol, host, hostname, pathname, search } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw serverGeneric(
      `Get ${JSON.stringify(url)}: unsupported protocol scheme ${JSON.stringify(protocol)}`,
    );
  }
  if (url.startsWith(`${origin}/`)) return pathname + search;
  if (hostname.endsWith('.example.org')) return `/${host}${pathname}${search}`;
  throw serverGeneric(`Get ${JSON.stringify(url)}: dial tcp: lookup ${hostname}: no such host`);
}

async function reach(
  ask: Ask,
  url: string,
  path: string,
  headers: Record<string, string>,
): Promise<Response> {
  try {
    return await ask(path, headers);
  } catch (error) {
    throw brokenOff(url, error);
  }
}

async function wholeBody(url: string, response: Response): Promise<Buffer> {
  const declared = Number(response.headers.get('content-length') ?? 0);
  const pieces: Uint8Array[] = [];
  let length = 0;
  // The type says less than what a body is made of.
  const body: AsyncIterable<Uint8Array> | null = response.body;
  try {
    for await (const piece of body ?? []) {
      length += piece.length;
      // Nobody wants the rest of what is too large.
      if (Math.max(length, declared) > LARGEST) break;
      pieces.push(piece);
    }
  } catch (error) {
    throw brokenOff(url, error);
  }
  if (Math.max(length, declared) > LARGEST) throw serverGeneric(`GET ${url}: the file is too large`);
  return Buffer.concat(pieces);
}

function brokenOff(url: string, error: unknown) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return serverGeneric(
    `Get ${JSON.stringify(url)}: ${cause instanceof Error ? cause.message : String(cause)}`,
  );
}
