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
     * Ways to sign in that the operator allows, the usual one first (`password`, `token`, `oauth`).
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

export type Error = {
    /**
     * What kind of failure. `not-signed-in` no sign-in to that server; `session-ended` the server refused the sign-in, which is dropped; `sign-in-refused` wrong name, password or token (`details.upstreamStatus`); `not-described` the path or method is not forwarded; `unknown-server`; `address-too-long` a part of the path is longer than any name on a server; `upstream-unreachable` the server cannot have got the request (`details.reason`: `refused`, `unknown-name`, `no-route`, `connect-timeout`, `certificate`, `tls`); `upstream-timeout` it did not answer within `details.seconds`; `upstream-broken` its answer cannot be used (`details.reason`: `broke-off`, `not-http`; or `details.upstreamStatus`); `bad-request`; `forgery-refused`; `too-many-attempts`; `too-large`; `host-refused` the Host header names another site; `cannot-store` the gateway's disk takes nothing; `internal`.
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
