import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from 'node:zlib';
import { acceptsEncoding } from '../http/accept-encoding.ts';

/** Below this many bytes an answer fits into one packet anyway. */
const WORTH_IT = 1400;

/** Brotli at this quality takes no longer than gzip does, and makes lists a sixth smaller. */
const QUALITY = 5;

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
  const way = ['br', 'gzip'].find((one) => acceptsEncoding(acceptEncoding, one));
  if ((length !== undefined && Number(length) < WORTH_IT) || way === undefined) return null;
  delete headers['content-length'];
  // A weak tag stays true for the same content in another encoding; a strong one would not.
  if (headers.etag !== undefined && !headers.etag.startsWith('W/')) headers.etag = `W/${headers.etag}`;
  headers['content-encoding'] = way;
  return way === 'br'
    ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })
    : createGzip();
}
