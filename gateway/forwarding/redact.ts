import { GatewayError } from '../errors.ts';
import { parseJson } from '../upstream/client.ts';

/**
 * Takes properties out of a JSON answer before the browser gets it (fylr's session carries the token itself).
 * @param names top-level properties; of each element, when the answer is a list.
 * @throws GatewayError `upstream-broken` when a successful answer is no JSON: what is in it cannot be told.
 */
export function redactAnswer(body: Buffer, names: readonly string[], status: number): Buffer {
  const json = parseJson(body.toString('utf8'));
  if (json === undefined) {
    if (status >= 400 || body.length === 0) return body;
    throw new GatewayError('upstream-broken', 'The server answered with something other than JSON.', {
      details: { upstreamStatus: status },
    });
  }
  const redact = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
      : value;
  return Buffer.from(JSON.stringify(Array.isArray(json) ? json.map(redact) : redact(json)));
}
