import type { FastifyRequest } from 'fastify';
import { ACCOUNTS, type Account, holdsOneOf } from './accounts.ts';
import { systemRightRequired, userRequired } from './errors.ts';
import type { StoredToken, Tokens } from './tokens.ts';

/** Who asks, and by which token. */
export interface Caller {
  readonly account: Account;
  readonly token: StoredToken;
}

/** Tells who asks; undefined without a token that holds. */
export type Identify = (request: FastifyRequest) => Caller | undefined;

export function createIdentify(tokens: Tokens): Identify {
  return (request) => {
    const sent = sentToken(request);
    const token = sent === undefined ? undefined : tokens.holder(sent);
    const account = ACCOUNTS.find(({ id }) => id === token?.accountId);
    return token && account ? { account, token } : undefined;
  };
}

/** upstream: fylr 6.34, a token comes in either of two headers or in the query. */
function sentToken(request: FastifyRequest): string | undefined {
  for (const header of [request.headers.authorization, request.headers['x-fylr-authorization']]) {
    const found = typeof header === 'string' ? /^Bearer\s+(\S+)$/i.exec(header) : null;
    if (found) return found[1];
  }
  const { query } = request;
  const value: unknown =
    typeof query === 'object' && query !== null && 'access_token' in query ? query.access_token : undefined;
  return typeof value === 'string' ? value : undefined;
}

/**
 * upstream: fylr 6.34, the rule of the plugin operations: also who is not signed in at all gets 403.
 * @throws FylrError SystemRightRequired
 */
export function demandRight(caller: Caller | undefined, right: string): void {
  if (!holdsOneOf(caller?.account, [right])) throw systemRightRequired([right, 'system.root']);
}

/**
 * upstream: fylr 6.34, the rule of settings and files.
 * @throws FylrError UserRequired
 */
export function demandUser(caller: Caller | undefined): Caller {
  if (!caller) throw userRequired();
  return caller;
}
