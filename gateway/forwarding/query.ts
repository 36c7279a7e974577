import { GatewayError } from '../errors.ts';
import type { Operation } from './operation.ts';

/**
 * Checks the names in a query; the text itself is forwarded as it came.
 * @throws GatewayError `bad-request` for a name that the operation does not describe, and for `access_token`.
 */
export function checkQuery(query: string, operation: Operation): void {
  if (query === '') return;
  for (const part of query.split('&')) {
    if (part === '') continue;
    const name = decodeName(part.split('=', 1)[0] ?? '');
    if (name === undefined) throw new GatewayError('bad-request', 'The query is not properly encoded.');
    // fylr would take a token from here, and addresses end up in logs.
    if (name.toLowerCase().trim() === 'access_token') {
      throw new GatewayError('bad-request', 'A token in the query is not forwarded.', {
        details: { query: name },
      });
    }
    if (!operation.openQuery && !operation.queryNames.has(name)) {
      throw new GatewayError(
        'bad-request',
        `The query name ${JSON.stringify(name)} is not described for ${operation.method} ${operation.template}.`,
        { details: { query: name } },
      );
    }
  }
}

function decodeName(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
