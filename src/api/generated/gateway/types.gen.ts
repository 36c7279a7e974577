// Made from openapi/ by `npm run generate`. Change the description, not this file.

export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type Health = {
    /**
     * Always `ok`.
     */
    status: string;
};

export type ServerList = {
    /**
     * True when the servers are the embedded sandbox.
     */
    sandbox: boolean;
    /**
     * Version of Plugboard.
     */
    version: string;
    servers: Array<Server>;
};

export type Server = {
    /**
     * Letters, digits and hyphens; part of addresses.
     */
    id: string;
    /**
     * The name that people see.
     */
    name: string;
    /**
     * The product that runs there (`codex`, `inventree`, `fylr`).
     */
    system: string;
    /**
     * Address of the server for people; null for a sandbox server, which has no pages of its own.
     */
    url: string | null;
    signIn: SignInOffer;
    /**
     * This browser's sign-in; null when there is none.
     */
    session: Session | null;
    /**
     * People who exist on a sandbox server. Absent for a real server.
     */
    sampleUsers?: Array<SampleUser>;
};

export type SignInOffer = {
    /**
     * Ways to sign in that the operator allows, the best one first (`oauth`, `password`, `token`).
     */
    methods: Array<string>;
};

export type SampleUser = {
    username: string;
    /**
     * Public on purpose.
     */
    password: string;
    /**
     * What the person may do there (`admin`, `staff`, `user`).
     */
    role: string;
};

export type SignIn = ({
    method: 'password';
} & PasswordSignIn) | ({
    method: 'token';
} & TokenSignIn);

export type PasswordSignIn = {
    method: 'password';
    username: string;
    password: string;
};

export type TokenSignIn = {
    method: 'token';
    /**
     * An API key (Codex) or an API token (InvenTree, fylr) of the person.
     */
    token: string;
};

export type Session = {
    user: SessionUser;
    /**
     * How the person signed in (`password`, `token`, `oauth`).
     */
    method: string;
    signedInAt: string;
    /**
     * When the sign-in ends at the latest. It ends sooner when it is not used for a while.
     */
    expiresAt: string;
};

export type SessionUser = {
    /**
     * The sign-in name, as the server writes it.
     */
    name: string;
    /**
     * Absent when the server knows none.
     */
    displayName?: string;
};

export type NewEmbedSession = {
    /**
     * Id of the embedder in the operator's configuration.
     */
    embedder: string;
    /**
     * Origin of the page around the frame, exactly as the configuration names it.
     */
    origin: string;
    /**
     * Id of the server, one of the embedder's.
     */
    server: string;
    /**
     * A token that the user has on that server: an API key or the access token of a sign-in (Codex), an API token (InvenTree), an access token (fylr).
     */
    token: string;
    /**
     * What the frame may show, some of the embedder's.
     */
    pages: Array<EmbedPage>;
    /**
     * Ids of the plugins that it is restricted to. Absent for all.
     */
    plugins?: Array<string>;
};

/**
 * A page for frames: `connections` the connections of the user, `settings` the settings of a plugin, `jobs` the jobs of a library, `plugins` the list of plugins.
 */
export type EmbedPage = 'connections' | 'settings' | 'jobs' | 'plugins';

export type CreatedEmbedSession = {
    /**
     * 256 random bits, for the page around the frame to hand on to the frame, and for nothing else.
     */
    session: string;
    expiresAt: string;
    user: SessionUser;
};

export type EmbedSession = {
    embedder: string;
    origin: string;
    server: string;
    pages: Array<EmbedPage>;
    /**
     * Null for all.
     */
    plugins: Array<string> | null;
    user: SessionUser;
    /**
     * When it ends at the latest.
     */
    expiresAt: string;
};

export type Error = {
    /**
     * What kind of failure. `not-signed-in` no sign-in to that server; `session-ended` the server refused the sign-in, which is dropped; `sign-in-refused` wrong name, password or token (`details.upstreamStatus`); `not-described` the path or method is not forwarded; `unknown-server`; `address-too-long` a part of the path is longer than any name on a server; `upstream-unreachable` the server cannot have got the request (`details.reason`: `refused`, `unknown-name`, `no-route`, `connect-timeout`, `certificate`, `tls`); `upstream-timeout` it did not answer within `details.seconds`; `upstream-broken` its answer cannot be used (`details.reason`: `broke-off`, `not-http`; or `details.upstreamStatus`); `bad-request`; `forgery-refused`; `too-many-attempts`; `too-large`; `host-refused` the Host header names another site; `cannot-store` the gateway's disk takes nothing; `embedder-refused` no such embedder, or another secret; `not-allowed-here` a frame's session does not allow it, or an embedder's entry does not (`details.field`); `embed-session-ended` the session of a frame has ended; `internal`.
     */
    error: string;
    /**
     * An English sentence for logs and developers.
     */
    message: string;
    /**
     * More, depending on the kind. Absent when there is nothing more.
     */
    details?: {
        [key: string]: unknown;
    };
};

/**
 * Id of the server in the operator's configuration.
 */
export type Server2 = string;

/**
 * A form or a link of another site cannot send this header, so its presence shows that the app sent the request.
 */
export type Marker = '1';

export type GetHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/healthz';
};

export type GetHealthErrors = {
    /**
     * The gateway could not do it.
     */
    default: Error;
};

export type GetHealthError = GetHealthErrors[keyof GetHealthErrors];

export type GetHealthResponses = {
    /**
     * It serves.
     */
    200: Health;
};

export type GetHealthResponse = GetHealthResponses[keyof GetHealthResponses];

export type ListServersData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/servers';
};

export type ListServersErrors = {
    /**
     * The gateway could not do it.
     */
    default: Error;
};

export type ListServersError = ListServersErrors[keyof ListServersErrors];

export type ListServersResponses = {
    /**
     * The servers in the operator's order.
     */
    200: ServerList;
};

export type ListServersResponse = ListServersResponses[keyof ListServersResponses];

export type SignOutData = {
    body?: never;
    headers: {
        /**
         * A form or a link of another site cannot send this header, so its presence shows that the app sent the request.
         */
        'X-Plugboard': '1';
    };
    path: {
        /**
         * Id of the server in the operator's configuration.
         */
        server: string;
    };
    query?: never;
    url: '/api/servers/{server}/session';
};

export type SignOutErrors = {
    /**
     * The header X-Plugboard is missing or another site sent this (`forgery-refused`).
     */
    403: Error;
    /**
     * No server has this id (`unknown-server`).
     */
    404: Error;
    /**
     * The gateway could not do it.
     */
    default: Error;
};

export type SignOutError = SignOutErrors[keyof SignOutErrors];

export type SignOutResponses = {
    /**
     * Signed out.
     */
    204: void;
};

export type SignOutResponse = SignOutResponses[keyof SignOutResponses];

export type GetSessionData = {
    body?: never;
    path: {
        /**
         * Id of the server in the operator's configuration.
         */
        server: string;
    };
    query?: never;
    url: '/api/servers/{server}/session';
};

export type GetSessionErrors = {
    /**
     * Not signed in to this server (`not-signed-in`), or the server no longer accepts the sign-in, which is then dropped (`session-ended`).
     */
    401: Error;
    /**
     * No server has this id (`unknown-server`).
     */
    404: Error;
    /**
     * The server cannot be reached or answers nonsense (`upstream-unreachable`, `upstream-broken`).
     */
    502: Error;
    /**
     * The server did not answer in time (`upstream-timeout`).
     */
    504: Error;
    /**
     * The gateway could not do it.
     */
    default: Error;
};

export type GetSessionError = GetSessionErrors[keyof GetSessionErrors];

export type GetSessionResponses = {
    /**
     * It holds.
     */
    200: Session;
};

export type GetSessionResponse = GetSessionResponses[keyof GetSessionResponses];

export type SignInData = {
    body: SignIn;
    headers: {
        /**
         * A form or a link of another site cannot send this header, so its presence shows that the app sent the request.
         */
        'X-Plugboard': '1';
    };
    path: {
        /**
         * Id of the server in the operator's configuration.
         */
        server: string;
    };
    query?: never;
    url: '/api/servers/{server}/session';
};

export type SignInErrors = {
    /**
     * The body is not one of the described, or the method is not allowed here (`bad-request`).
     */
    400: Error;
    /**
     * The server refused the name, the password or the token (`sign-in-refused`).
     */
    401: Error;
    /**
     * The header X-Plugboard is missing or another site sent this (`forgery-refused`).
     */
    403: Error;
    /**
     * No server has this id (`unknown-server`).
     */
    404: Error;
    /**
     * Too many attempts from this address or for this name (`too-many-attempts`).
     */
    429: Error;
    /**
     * The server cannot be reached or answers nonsense (`upstream-unreachable`, `upstream-broken`).
     */
    502: Error;
    /**
     * The server did not answer in time (`upstream-timeout`).
     */
    504: Error;
    /**
     * The gateway cannot write to its disk, which is full, read-only or failing (`cannot-store`). Nothing was changed: sign-ins that there are stay as they are, and the token that the server has just made is revoked where the server can.
     */
    507: Error;
    /**
     * The gateway could not do it.
     */
    default: Error;
};

export type SignInError = SignInErrors[keyof SignInErrors];

export type SignInResponses = {
    /**
     * Signed in.
     */
    200: Session;
};

export type SignInResponse = SignInResponses[keyof SignInResponses];

export type StartOAuthSignInData = {
    body?: never;
    path: {
        /**
         * Id of the server in the operator's configuration.
         */
        server: string;
    };
    query?: {
        /**
         * The path in the app to go on to. What is no path is taken for none.
         */
        return?: string;
        /**
         * `window` where a window was opened for it, which closes itself when it is done.
         */
        in?: string;
    };
    url: '/api/servers/{server}/session/oauth/start';
};

export type ReturnFromOAuthData = {
    body?: never;
    path?: never;
    query?: {
        state?: string;
        code?: string;
        /**
         * Instead of a code, as RFC 6749 names them.
         */
        error?: string;
    };
    url: '/api/oauth/return';
};

export type ReturnFromProviderData = {
    body?: never;
    path?: never;
    query?: {
        state?: string;
        code?: string;
        /**
         * Instead of a code, as RFC 6749 names them.
         */
        error?: string;
    };
    url: '/api/v1/user/plugins/oauth/callback';
};

export type GoOnToProviderData = {
    body?: never;
    path?: never;
    query?: {
        ticket?: string;
        wait?: string;
        /**
         * Of the frame, in two letters; the window's last page speaks it too.
         */
        language?: string;
        /**
         * Of the frame, `light` or `dark`; the window's last page has it too. Anything else is left out.
         */
        scheme?: string;
    };
    url: '/api/embed/connect';
};

export type CreateEmbedSessionData = {
    body: NewEmbedSession;
    path?: never;
    query?: never;
    url: '/api/embed/sessions';
};

export type CreateEmbedSessionErrors = {
    /**
     * The body is not as described (`bad-request`; `details.field`).
     */
    400: Error;
    /**
     * No embedder has this name, or its secret is another one (`embedder-refused`, the same answer for both); or the server does not take the token (`sign-in-refused`).
     */
    401: Error;
    /**
     * What is asked for is not in the embedder's entry (`not-allowed-here`; `details.field` is `origin`, `server`, `pages` or `embedder`); or a browser sent a secret, or another site this request (`forgery-refused`).
     */
    403: Error;
    /**
     * Too many refused attempts from this address (`too-many-attempts`).
     */
    429: Error;
    /**
     * The server cannot be reached or answers nonsense (`upstream-unreachable`, `upstream-broken`).
     */
    502: Error;
    /**
     * The server did not answer in time (`upstream-timeout`).
     */
    504: Error;
    /**
     * The gateway could not do it.
     */
    default: Error;
};

export type CreateEmbedSessionError = CreateEmbedSessionErrors[keyof CreateEmbedSessionErrors];

export type CreateEmbedSessionResponses = {
    /**
     * The session. It is told this once.
     */
    201: CreatedEmbedSession;
};

export type CreateEmbedSessionResponse = CreateEmbedSessionResponses[keyof CreateEmbedSessionResponses];

export type EndEmbedSessionData = {
    body?: never;
    headers: {
        /**
         * A form or a link of another site cannot send this header, so its presence shows that the app sent the request.
         */
        'X-Plugboard': '1';
    };
    path?: never;
    query?: never;
    url: '/api/embed/session';
};

export type EndEmbedSessionErrors = {
    /**
     * It had ended before, or nobody knows it (`embed-session-ended`).
     */
    401: Error;
    /**
     * The header X-Plugboard is missing or another site sent this (`forgery-refused`).
     */
    403: Error;
    /**
     * The gateway could not do it.
     */
    default: Error;
};

export type EndEmbedSessionError = EndEmbedSessionErrors[keyof EndEmbedSessionErrors];

export type EndEmbedSessionResponses = {
    /**
     * It has ended.
     */
    204: void;
};

export type EndEmbedSessionResponse = EndEmbedSessionResponses[keyof EndEmbedSessionResponses];

export type GetEmbedSessionData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/api/embed/session';
};

export type GetEmbedSessionErrors = {
    /**
     * It has ended, or nobody knows it (`embed-session-ended`).
     */
    401: Error;
    /**
     * The gateway could not do it.
     */
    default: Error;
};

export type GetEmbedSessionError = GetEmbedSessionErrors[keyof GetEmbedSessionErrors];

export type GetEmbedSessionResponses = {
    /**
     * It holds.
     */
    200: EmbedSession;
};

export type GetEmbedSessionResponse = GetEmbedSessionResponses[keyof GetEmbedSessionResponses];
