import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ApiError, toApiError } from '../api/api-error.ts';
import { gatewayClient } from '../api/gateway.ts';
import { signIn } from '../api/generated/gateway/sdk.gen.ts';
import { forgetServer } from './connected-query.ts';
import { letGoOfSession } from './ended-sessions.ts';
import { prefetchConnected } from './prefetch.ts';
import { type Server, serversOptions } from './servers-query.ts';

/** What a person signs in with. */
export type Credentials =
  | { readonly method: 'password'; readonly username: string; readonly password: string }
  | { readonly method: 'token'; readonly token: string };

/** How the sign-in to one of several servers ended. */
export interface SignInResult {
  readonly server: Server;
  /** Null when it worked. */
  readonly error: ApiError | null;
}

interface SignInRequest {
  readonly servers: readonly Server[];
  readonly credentials: Credentials;
  /** Told as each server has answered. */
  readonly onResult?: (result: SignInResult) => void;
}

/**
 * Signs in to one server or, with the same name and password, to several: one after the other, since each
 * sign-in changes the session's id. One that fails does not stop the others.
 */
export function useSignIn() {
  const cache = useQueryClient();
  return useMutation({
    mutationKey: ['sign-in'],
    mutationFn: async ({ servers, credentials, onResult }: SignInRequest): Promise<SignInResult[]> => {
      const results: SignInResult[] = [];
      for (const server of servers) {
        const result = await signInToOne(server, credentials);
        if (result.error === null) {
          forgetServer(cache, server.id);
          letGoOfSession(server.id);
        }
        results.push(result);
        onResult?.(result);
      }
      const { queryKey } = serversOptions();
      // Does not fail: whoever shows the servers tells when they cannot be read.
      await cache.refetchQueries({ queryKey });
      prefetchConnected(cache, cache.getQueryData(queryKey)?.servers ?? []);
      return results;
    },
  });
}

async function signInToOne(server: Server, credentials: Credentials): Promise<SignInResult> {
  try {
    await signIn({
      client: gatewayClient,
      path: { server: server.id },
      body: credentials,
      throwOnError: true,
      headers: { 'X-Plugboard': '1' },
    });
    return { server, error: null };
  } catch (error) {
    return { server, error: toApiError(error) };
  }
}
