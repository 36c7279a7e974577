import type { GatewayError } from '../errors.ts';

/**
 * Reads a whole stream.
 * @throws what `onExcess` makes, when it is longer than the limit.
 */
export async function readAll(
  stream: AsyncIterable<unknown>,
  limit: number,
  onExcess: () => GatewayError,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length > limit) throw onExcess();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
