// Made from openapi/ by `npm run generate`. Change the description, not this file.

import { type DefaultError, queryOptions, type UseMutationOptions } from '@tanstack/react-query';

import { client } from '../client.gen.ts';
import { createEmbedSession, endEmbedSession, getEmbedSession, getHealth, getSession, goOnToProvider, listServers, type Options, returnFromOAuth, returnFromProvider, signIn, signOut, startOAuthSignIn } from '../sdk.gen.ts';
import type { CreateEmbedSessionData, CreateEmbedSessionError, CreateEmbedSessionResponse, EndEmbedSessionData, EndEmbedSessionError, EndEmbedSessionResponse, GetEmbedSessionData, GetEmbedSessionError, GetEmbedSessionResponse, GetHealthData, GetHealthError, GetHealthResponse, GetSessionData, GetSessionError, GetSessionResponse, GoOnToProviderData, ListServersData, ListServersError, ListServersResponse, ReturnFromOAuthData, ReturnFromProviderData, SignInData, SignInError, SignInResponse, SignOutData, SignOutError, SignOutResponse, StartOAuthSignInData } from '../types.gen.ts';

export type QueryKey<TOptions extends Options> = [
    Pick<TOptions, 'baseUrl' | 'body' | 'headers' | 'path' | 'query'> & {
        _id: string;
        _infinite?: boolean;
        tags?: ReadonlyArray<string>;
    }
];

const createQueryKey = <TOptions extends Options>(id: string, options?: TOptions, infinite?: boolean, tags?: ReadonlyArray<string>): [
    QueryKey<TOptions>[0]
] => {
    const params: QueryKey<TOptions>[0] = { _id: id, baseUrl: options?.baseUrl || (options?.client ?? client).getConfig().baseUrl } as QueryKey<TOptions>[0];
    if (infinite) {
        params._infinite = infinite;
    }
    if (tags) {
        params.tags = tags;
    }
    if (options?.body) {
        params.body = options.body;
    }
    if (options?.headers) {
        params.headers = options.headers;
    }
    if (options?.path) {
        params.path = options.path;
    }
    if (options?.query) {
        params.query = options.query;
    }
    return [params];
};

export const getHealthQueryKey = (options?: Options<GetHealthData>) => createQueryKey('getHealth', options);

/**
 * Tell whether the gateway serves
 *
 * Answers without a session and without asking any server.
 */
export const getHealthOptions = (options?: Options<GetHealthData>) => queryOptions<GetHealthResponse, GetHealthError, GetHealthResponse, ReturnType<typeof getHealthQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getHealth({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getHealthQueryKey(options)
});

export const listServersQueryKey = (options?: Options<ListServersData>) => createQueryKey('listServers', options);

/**
 * List the configured servers and this browser's sign-ins
 *
 * Answers from the gateway's own store; no server is asked. Whether a session still holds on the server is told by `getSession`.
 */
export const listServersOptions = (options?: Options<ListServersData>) => queryOptions<ListServersResponse, ListServersError, ListServersResponse, ReturnType<typeof listServersQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await listServers({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: listServersQueryKey(options)
});

/**
 * Sign out of a server
 *
 * Drops the sign-in here in every case, and revokes the token on the server where it was made for this sign-in and the server can. Without a sign-in it answers 204 as well.
 */
export const signOutMutation = (options?: Partial<Options<SignOutData>>): UseMutationOptions<SignOutResponse, SignOutError, Options<SignOutData>> => {
    const mutationOptions: UseMutationOptions<SignOutResponse, SignOutError, Options<SignOutData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await signOut({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getSessionQueryKey = (options: Options<GetSessionData>) => createQueryKey('getSession', options);

/**
 * Ask the server whether the sign-in still holds, and for whom
 */
export const getSessionOptions = (options: Options<GetSessionData>) => queryOptions<GetSessionResponse, GetSessionError, GetSessionResponse, ReturnType<typeof getSessionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getSession({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getSessionQueryKey(options)
});

/**
 * Sign in to a server
 *
 * Replaces an earlier sign-in to the same server. Sets the session cookie with a new value; the sign-ins to other servers are kept.
 */
export const signInMutation = (options?: Partial<Options<SignInData>>): UseMutationOptions<SignInResponse, SignInError, Options<SignInData>> => {
    const mutationOptions: UseMutationOptions<SignInResponse, SignInError, Options<SignInData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await signIn({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const startOAuthSignInQueryKey = (options: Options<StartOAuthSignInData>) => createQueryKey('startOAuthSignIn', options);

/**
 * Send the browser to the server's own sign-in page
 *
 * An address to go to, not to fetch: by authorization code with PKCE (S256). It asks whether the server is there, sets a cookie (`plugboard-sign-in`, with `__Host-` over https) that binds the sign-in to this browser for 15 minutes, and sends the browser to the server. Where that cannot be, it sends it to the server's sign-in page in the app, with the outcome (see `returnFromOAuth`).
 */
export const startOAuthSignInOptions = (options: Options<StartOAuthSignInData>) => queryOptions<unknown, DefaultError, unknown, ReturnType<typeof startOAuthSignInQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await startOAuthSignIn({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: startOAuthSignInQueryKey(options)
});

export const returnFromOAuthQueryKey = (options?: Options<ReturnFromOAuthData>) => createQueryKey('returnFromOAuth', options);

/**
 * Come back from the server's own sign-in page
 *
 * The one address that servers send people back to: register it, exactly so and with the sub-path, with the OAuth client. It trades the code for tokens, sets the session cookie as `signIn` does, and sends the browser to `/sign-in/{server}` in the app with the outcome as `oauth` in its address (to `/servers` when it is not known which server was meant). Neither the code nor the state stays in an address. Outcomes: `done`; `denied` the person said no; `expired` it took longer than 15 minutes; `used` the address was used before; `other-browser` another browser began it; `unknown` nobody here began it, or the gateway was restarted since; `refused` the server does not take the code; `bound` the server's token serves in the person's own browser only; `client` the server does not work with this OAuth client, `why` has its word for it; `unreachable`, `unavailable`, `timeout`, `broken` of the server; `too-many` attempts; `cannot-store`; `not-offered` the operator allows other ways only; `elsewhere` another site has led here; `failed`.
 */
export const returnFromOAuthOptions = (options?: Options<ReturnFromOAuthData>) => queryOptions<unknown, DefaultError, unknown, ReturnType<typeof returnFromOAuthQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await returnFromOAuth({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: returnFromOAuthQueryKey(options)
});

export const returnFromProviderQueryKey = (options?: Options<ReturnFromProviderData>) => createQueryKey('returnFromProvider', options);

/**
 * Come back from the provider of an account that a plugin connects to
 *
 * Codex tells providers to return here, at its own path below this app's address: register it, exactly so and with the sub-path, with each provider. By `state` it is known which server began it; the code is handed on to that one, and the browser is sent to `/connections/return` in the app with `outcome`, `server` and `plugin` in its address. Neither the code nor the state stays in an address. What a frame has begun (`goOnToProvider`) ends at `/embed/_/connected` instead, a page that stands alone, with `outcome` and, as far as they are known, the frame's `language` and `scheme` in its address. Outcomes: `connected` the server took it; `denied` the person said no; `expired` it took longer than 5 minutes; `used` the address was used before; `other-browser` another browser began it; `unknown` nobody here began it, or the gateway was restarted since; `refused` the provider or the server refused it; `unreachable` and `timeout` of the server; `failed`.
 */
export const returnFromProviderOptions = (options?: Options<ReturnFromProviderData>) => queryOptions<unknown, DefaultError, unknown, ReturnType<typeof returnFromProviderQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await returnFromProvider({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: returnFromProviderQueryKey(options)
});

export const goOnToProviderQueryKey = (options?: Options<GoOnToProviderData>) => createQueryKey('goOnToProvider', options);

/**
 * Send a window that a frame has opened on to the provider of an account
 *
 * An address to go to, not to fetch: the answer to a frame that begins to connect an account (an operation with `x-plugboard-connects`) has it as `plugboardUrl`, for its window to go to instead of `redirectUrl`. It sets the cookie by which `returnFromProvider` knows the browser again; the window is a page of its own, so no cookie of the frame is needed. Only a page of this app may send a window here, for 5 minutes. It sends it on to the provider, or else to `/embed/_/connected` with `outcome` (as `returnFromProvider`) in its address. A window that must open in the click itself, and that its frame may not be able to lead any further (a page with `Cross-Origin-Opener-Policy: same-origin` around the frame cuts it off), goes here at once with a `ticket` of the frame's own: 256 random bits in URL-safe base64, and `wait`. The frame sends the same ticket in the header `X-Plugboard-Ticket` when it begins. The window waits for the answer to that, up to 20 seconds.
 */
export const goOnToProviderOptions = (options?: Options<GoOnToProviderData>) => queryOptions<unknown, DefaultError, unknown, ReturnType<typeof goOnToProviderQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await goOnToProvider({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: goOnToProviderQueryKey(options)
});

/**
 * Ask for the session of a frame, for one user
 *
 * For an application that shows a page of Plugboard in a frame. Its backend asks with the secret that the operator's configuration names for it (`Authorization: Bearer <secret>`), and needs no `X-Plugboard` then; a browser that sends a secret is refused. Where the operator allows it (`browserTokens`), the frame itself asks without a secret, with a token that the page around it has handed over. The server is asked whose token it is. The token is kept in memory for as long as the session lasts, is never written to disk, and is not revoked when the session ends. A session lasts for the minutes that the configuration says. It ends sooner when it is ended, when the embedder's entry or the server's address in the configuration changes, when the server does not take the token any more, when the gateway is restarted, and when far more are asked for than anyone needs (the oldest go first, beyond 100 of one user and 10,000 of one embedder).
 */
export const createEmbedSessionMutation = (options?: Partial<Options<CreateEmbedSessionData>>): UseMutationOptions<CreateEmbedSessionResponse, CreateEmbedSessionError, Options<CreateEmbedSessionData>> => {
    const mutationOptions: UseMutationOptions<CreateEmbedSessionResponse, CreateEmbedSessionError, Options<CreateEmbedSessionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await createEmbedSession({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

/**
 * End the session of this frame
 */
export const endEmbedSessionMutation = (options?: Partial<Options<EndEmbedSessionData>>): UseMutationOptions<EndEmbedSessionResponse, EndEmbedSessionError, Options<EndEmbedSessionData>> => {
    const mutationOptions: UseMutationOptions<EndEmbedSessionResponse, EndEmbedSessionError, Options<EndEmbedSessionData>> = {
        mutationFn: async (fnOptions) => {
            const { data } = await endEmbedSession({
                ...options,
                ...fnOptions,
                throwOnError: true
            });
            return data;
        }
    };
    return mutationOptions;
};

export const getEmbedSessionQueryKey = (options?: Options<GetEmbedSessionData>) => createQueryKey('getEmbedSession', options);

/**
 * Tell what the session of this frame is for
 *
 * Answers from memory; no server is asked.
 */
export const getEmbedSessionOptions = (options?: Options<GetEmbedSessionData>) => queryOptions<GetEmbedSessionResponse, GetEmbedSessionError, GetEmbedSessionResponse, ReturnType<typeof getEmbedSessionQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
        const { data } = await getEmbedSession({
            ...options,
            ...queryKey[0],
            signal,
            throwOnError: true
        });
        return data;
    },
    queryKey: getEmbedSessionQueryKey(options)
});
