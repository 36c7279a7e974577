import {
  type BrotliCompress,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  type Gzip,
  gzipSync,
} from 'node:zlib';
import { acceptsEncoding } from '../http/accept-encoding.ts';

/** Below this many bytes an answer fits into one packet anyway. */
const WORTH_IT = 1400;

/** Brotli at this quality takes no longer than gzip does, and makes lists a sixth smaller. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Compresses an answer on its way to the browser when the server did not: lists of plugins shrink to a fifth,
 * which a phone feels. An event stream is left alone, since compression would hold its events back.
 * @param headers the answer's headers as they will be sent; changed when it is compressed
 * @param acceptEncoding the browser's header; empty when it sent none
 * @returns null when the answer is to go as it is
 */
export function compressionFor(
  headers: Record<string, string>,
  acceptEncoding: string,
): BrotliCompress | Gzip | null {
  const { 'content-type': type, 'content-encoding': encoding, 'content-length': length } = headers;
  if (encoding !== undefined || type === undefined || !/^(?:application\/json|text\/plain)\b/.test(type)) {
    return null;
  }
  const way = wayFor(length === undefined ? null : Number(length), acceptEncoding);
  if (way === null) return null;
  delete headers['content-length'];
  // A weak tag stays true for the same content in another encoding; a strong one would not.
  if (headers.etag !== undefined && !headers.etag.startsWith('W/')) headers.etag = `W/${headers.etag}`;
  headers['content-encoding'] = way;
  return way === 'br' ? createBrotliCompress(BROTLI) : createGzip();
}

/**
 * Compresses a text that the gateway itself answers with: a page comes before all that it asks for.
 * @param acceptEncoding the browser's header; empty when it sent none
 * @returns null when the text is to go as it is
 */
export function compressedText(
  text: string,
  acceptEncoding: string,
): { readonly encoding: Way; readonly body: Buffer } | null {
  const way = wayFor(Buffer.byteLength(text), acceptEncoding);
  if (way === null) return null;
  return { encoding: way, body: way === 'br' ? brotliCompressSync(text, BROTLI) : gzipSync(text) };
}

type Way = 'br' | 'gzip';
const WAYS: readonly Way[] = ['br', 'gzip'];

/** @param length in bytes; null where it is not known */
function wayFor(length: number | null, acceptEncoding: string): Way | null {
  if (length !== null && length < WORTH_IT) return null;
  return WAYS.find((one) => acceptsEncoding(acceptEncoding, one)) ?? null;
}
