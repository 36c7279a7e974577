import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PolicyExtras } from '../http/policy.ts';

/** Stands in index.html where the nonce of the response goes. */
export const noncePlaceholder = '__CSP_NONCE__';

/** A static file in one of its encodings. */
export interface StaticFile {
  readonly body: Buffer;
  readonly type: string;
  /** Undefined for the file as it is. */
  readonly encoding: 'br' | 'gzip' | undefined;
  /** Quoted, as the header wants it. */
  readonly etag: string;
  /** True when the name carries a hash of the content: it never changes. */
  readonly immutable: boolean;
}

/**
 * Where the pages come from: the built app, or a development server's.
 *
 * Paths are below the gateway's base path and begin with a slash.
 */
export interface PageSource {
  /**
   * index.html for a navigation to this path: with `__CSP_NONCE__` wherever the nonce goes, and with addresses
   * of files written `./…`, relative to the base path.
   */
  index(path: string): string | Promise<string>;
  /** The static file with this path, in the best encoding of those that the browser takes. */
  file(path: string, acceptEncoding: string): StaticFile | undefined;
  /**
   * Asked first for everything outside the API (development only). It answers, or calls `next`. Works below the
   * base path `/` only.
   */
  readonly middleware?: (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ) => void;
  /** What these pages need beyond the strict policy (development only). */
  readonly policyExtras?: PolicyExtras;
}
