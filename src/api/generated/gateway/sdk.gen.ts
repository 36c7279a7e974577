// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { client } from './client.gen.ts';
import type { Client, Options as Options2, TDataShape } from '../client/index.ts';
import type { CreateEmbedSessionData, CreateEmbedSessionErrors, CreateEmbedSessionResponses, EndEmbedSessionData, EndEmbedSessionErrors, EndEmbedSessionResponses, GetEmbedSessionData, GetEmbedSessionErrors, GetEmbedSessionResponses, GetHealthData, GetHealthErrors, GetHealthResponses, GetSessionData, GetSessionErrors, GetSessionResponses, GoOnToProviderData, ListServersData, ListServersErrors, ListServersResponses, ReturnFromOAuthData, ReturnFromProviderData, SignInData, SignInErrors, SignInResponses, SignOutData, SignOutErrors, SignOutResponses, StartOAuthSignInData } from './types.gen.ts';

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

/**
 * Send the browser to the server's own sign-in page
 *
 * An address to go to, not to fetch: by authorization code with PKCE (S256). It asks whether the server is there, sets a cookie (`plugboard-sign-in`, with `__Host-` over https) that binds the sign-in to this browser for 15 minutes, and sends the browser to the server. Where that cannot be, it sends it to the server's sign-in page in the app, with the outcome (see `returnFromOAuth`).
 */
export const startOAuthSignIn = <ThrowOnError extends boolean = false>(options: Options<StartOAuthSignInData, ThrowOnError>) => (options.client ?? client).get<unknown, unknown, ThrowOnError>({ url: '/api/servers/{server}/session/oauth/start', ...options });

/**
 * Come back from the server's own sign-in page
 *
 * The one address that servers send people back to: register it, exactly so and with the sub-path, with the OAuth client. It trades the code for tokens, sets the session cookie as `signIn` does, and sends the browser to `/sign-in/{server}` in the app with the outcome as `oauth` in its address (to `/servers` when it is not known which server was meant). Neither the code nor the state stays in an address. Outcomes: `done`; `denied` the person said no; `expired` it took longer than 15 minutes; `used` the address was used before; `other-browser` another browser began it; `unknown` nobody here began it, or the gateway was restarted since; `refused` the server does not take the code; `bound` the server's token serves in the person's own browser only; `client` the server does not work with this OAuth client, `why` has its word for it; `unreachable`, `unavailable`, `timeout`, `broken` of the server; `too-many` attempts; `cannot-store`; `not-offered` the operator allows other ways only; `elsewhere` another site has led here; `failed`.
 */
export const returnFromOAuth = <ThrowOnError extends boolean = false>(options?: Options<ReturnFromOAuthData, ThrowOnError>) => (options?.client ?? client).get<unknown, unknown, ThrowOnError>({ url: '/api/oauth/return', ...options });

/**
 * Come back from the provider of an account that a plugin connects to
 *
 * Codex tells providers to return here, at its own path below this app's address: register it, exactly so and with the sub-path, with each provider. By `state` it is known which server began it; the code is handed on to that one, and the browser is sent to `/connections/return` in the app with `outcome`, `server` and `plugin` in its address. Neither the code nor the state stays in an address. What a frame has begun (`goOnToProvider`) ends at `/embed/_/connected` instead, a page that stands alone, with `outcome` and, as far as they are known, the frame's `language` and `scheme` in its address. Outcomes: `connected` the server took it; `denied` the person said no; `expired` it took longer than 5 minutes; `used` the address was used before; `other-browser` another browser began it; `unknown` nobody here began it, or the gateway was restarted since; `refused` the provider or the server refused it; `unreachable` and `timeout` of the server; `failed`.
 */
export const returnFromProvider = <ThrowOnError extends boolean = false>(options?: Options<ReturnFromProviderData, ThrowOnError>) => (options?.client ?? client).get<unknown, unknown, ThrowOnError>({ url: '/api/v1/user/plugins/oauth/callback', ...options });

/**
 * Send a window that a frame has opened on to the provider of an account
 *
 * An address to go to, not to fetch: the answer to a frame that begins to connect an account (an operation with `x-plugboard-connects`) has it as `plugboardUrl`, for its window to go to instead of `redirectUrl`. It sets the cookie by which `returnFromProvider` knows the browser again; the window is a page of its own, so no cookie of the frame is needed. Only a page of this app may send a window here, for 5 minutes. It sends it on to the provider, or else to `/embed/_/connected` with `outcome` (as `returnFromProvider`) in its address. A window that must open in the click itself, and that its frame may not be able to lead any further (a page with `Cross-Origin-Opener-Policy: same-origin` around the frame cuts it off), goes here at once with a `ticket` of the frame's own: 256 random bits in URL-safe base64, and `wait`. The frame sends the same ticket in the header `X-Plugboard-Ticket` when it begins. The window waits for the answer to that, up to 20 seconds.
 */
export const goOnToProvider = <ThrowOnError extends boolean = false>(options?: Options<GoOnToProviderData, ThrowOnError>) => (options?.client ?? client).get<unknown, unknown, ThrowOnError>({ url: '/api/embed/connect', ...options });

/**
 * Ask for the session of a frame, for one user
 *
 * For an application that shows a page of Plugboard in a frame. Its backend asks with the secret that the operator's configuration names for it (`Authorization: Bearer <secret>`), and needs no `X-Plugboard` then; a browser that sends a secret is refused. Where the operator allows it (`browserTokens`), the frame itself asks without a secret, with a token that the page around it has handed over. The server is asked whose token it is. The token is kept in memory for as long as the session lasts, is never written to disk, and is not revoked when the session ends. A session lasts for the minutes that the configuration says. It ends sooner when it is ended, when the embedder's entry or the server's address in the configuration changes, when the server does not take the token any more, when the gateway is restarted, and when far more are asked for than anyone needs (the oldest go first, beyond 100 of one user and 10,000 of one embedder).
 */
export const createEmbedSession = <ThrowOnError extends boolean = false>(options: Options<CreateEmbedSessionData, ThrowOnError>) => (options.client ?? client).post<CreateEmbedSessionResponses, CreateEmbedSessionErrors, ThrowOnError>({
    url: '/api/embed/sessions',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * End the session of this frame
 */
export const endEmbedSession = <ThrowOnError extends boolean = false>(options: Options<EndEmbedSessionData, ThrowOnError>) => (options.client ?? client).delete<EndEmbedSessionResponses, EndEmbedSessionErrors, ThrowOnError>({ url: '/api/embed/session', ...options });

/**
 * Tell what the session of this frame is for
 *
 * Answers from memory; no server is asked.
 */
export const getEmbedSession = <ThrowOnError extends boolean = false>(options?: Options<GetEmbedSessionData, ThrowOnError>) => (options?.client ?? client).get<GetEmbedSessionResponses, GetEmbedSessionErrors, ThrowOnError>({ url: '/api/embed/session', ...options });
