import { ApiError } from '../../api/api-error.ts';
import { objectOf, own, textOf } from '../../api/json.ts';
import { safeUrl } from '../../lib/safe-url.ts';
import { wrongShape } from '../answer-faults.ts';
import type { SignInStart } from '../connections.ts';
import type { ServerAddress } from '../system.ts';
import { returnAddress } from './return-address.ts';

/** How long the server waits for a person to come back. upstream: Codex 2.2.0 */
const FLOW_MS = 300_000;

/**
 * Where a person signs in to connect an account.
 * @param answer an `OAuthStartResponse`; untrusted
 * @param appUrl the address of this app, ending with a slash
 * @throws ApiError `broken-answer` when it names no address of the web: nothing else may be opened
 */
export function codexSignInStart(server: ServerAddress, answer: unknown, appUrl: string): SignInStart {
  const parts = objectOf(answer);
  const named = textOf(own(parts, 'redirectUrl'));
  const url = safeUrl(named);
  if (url === null) {
    throw named === null
      ? wrongShape(server, '{redirectUrl: "https://…"}')
      : new ApiError({
          kind: 'broken-answer',
          source: 'server',
          serverId: server.id,
          code: 'no-web-address',
        });
  }
  const { host, searchParams } = new URL(url);
  return {
    // In a frame, the gateway has the window come by first.
    url: safeUrl(textOf(own(parts, 'plugboardUrl'))) ?? url,
    host,
    returnsHere: searchParams.get('redirect_uri') === returnAddress(appUrl),
    endsAt: Date.now() + FLOW_MS,
  };
}

/**
 * The failure to begin, told apart: the limit of sign-ins that are under way has the status of the limit of requests,
 * and its own kind in the answer. upstream: Codex 2.2.0, three for each person
 */
export function explainStart(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.kind !== 'too-many-requests') return error;
  if (error.code !== 'TooManyRequests') return error;
  return new ApiError({
    kind: 'too-many-requests',
    source: error.source,
    method: error.method,
    path: error.path,
    status: error.status,
    serverId: error.serverId,
    serverMessage: error.serverMessage,
    code: 'too-many-flows',
    requestId: error.requestId,
    cause: error,
  });
}
