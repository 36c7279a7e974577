// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { client } from './client.gen.ts';
import type { Client, Options as Options2, TDataShape } from '../client/index.ts';
import type { GetHealthData, GetHealthErrors, GetHealthResponses, GetSessionData, GetSessionErrors, GetSessionResponses, ListServersData, ListServersErrors, ListServersResponses, SignInData, SignInErrors, SignInResponses, SignOutData, SignOutErrors, SignOutResponses } from './types.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: Record<string, unknown>;
};

/**
 * Tell whether the gateway serves
 *
 * Answers without a session and without asking any server.
 */
export const getHealth = <ThrowOnError extends boolean = false>(options?: Options<GetHealthData, ThrowOnError>) => (options?.client ?? client).get<GetHealthResponses, GetHealthErrors, ThrowOnError>({ url: '/healthz', ...options });

/**
 * List the configured servers and this browser's sign-ins
 *
 * Answers from the gateway's own store; no server is asked. Whether a session still holds on the server is told by `getSession`.
 */
export const listServers = <ThrowOnError extends boolean = false>(options?: Options<ListServersData, ThrowOnError>) => (options?.client ?? client).get<ListServersResponses, ListServersErrors, ThrowOnError>({ url: '/api/servers', ...options });

/**
 * Sign out of a server
 *
 * Drops the sign-in here in every case, and revokes the token on the server where it was made for this sign-in and the server can. Without a sign-in it answers 204 as well.
 */
export const signOut = <ThrowOnError extends boolean = false>(options: Options<SignOutData, ThrowOnError>) => (options.client ?? client).delete<SignOutResponses, SignOutErrors, ThrowOnError>({ url: '/api/servers/{server}/session', ...options });

/**
 * Ask the server whether the sign-in still holds, and for whom
 */
export const getSession = <ThrowOnError extends boolean = false>(options: Options<GetSessionData, ThrowOnError>) => (options.client ?? client).get<GetSessionResponses, GetSessionErrors, ThrowOnError>({ url: '/api/servers/{server}/session', ...options });

/**
 * Sign in to a server
 *
 * Replaces an earlier sign-in to the same server. Sets the session cookie with a new value; the sign-ins to other servers are kept.
 */
export const signIn = <ThrowOnError extends boolean = false>(options: Options<SignInData, ThrowOnError>) => (options.client ?? client).post<SignInResponses, SignInErrors, ThrowOnError>({
    url: '/api/servers/{server}/session',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});
