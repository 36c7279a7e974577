import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser takes an encoding, by its Accept-Encoding header (RFC 9110, 12.5.3).
 * @param header empty when it sent none, which here means: as it is.
 */
export function acceptsEncoding(header: string, encoding: string): boolean {
  let any: boolean | undefined;
  for (const item of header.split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const wanted = weight === undefined || Number(weight.slice(2)) > 0;
    if (name === encoding) return wanted;
    if (name === '*') any = wanted;
  }
  return any ?? false;
}

/** A browser's Accept-Encoding header; empty when it sent none. */
export function acceptEncodingOf({ 'accept-encoding': header = '' }: IncomingHttpHeaders): string {
  return Array.isArray(header) ? header.join(',') : header;
}
