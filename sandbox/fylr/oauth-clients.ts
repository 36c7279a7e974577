import type { FastifyRequest } from 'fastify';

/** A program that may ask for tokens. */
export interface OAuthClient {
  readonly id: string;
  /** What people are told of it. */
  readonly name: string;
  /** Whether people may be sent back there; the whole address counts. */
  mayReturnTo(redirectUri: string, request: FastifyRequest): boolean;
}

/** upstream: fylr 6.34, what clients may ask for */
const SCOPES = ['read', 'write', 'offline'];

/** upstream: fylr 6.34, built-in public clients. `web-client` is not among them. */
const BUILT_IN = ['fylr-web-frontend', 'fylr-mobile-app', 'ci-hub', 'linkrui'];

/** upstream: fylr 6.33, there is a list of addresses to return to; those of the built-in ones are fylr's own (inferred). */
function isOwnAddress(redirectUri: string, { protocol, host }: FastifyRequest): boolean {
  return URL.canParse(redirectUri) && new URL(redirectUri).origin === `${protocol}://${host}`;
}

/**
 * The client that the operator has added for Plugboard. Its port is not known when the sandbox starts, so that any
 * address counts that ends as the real one does.
 */
const PLUGBOARD: OAuthClient = {
  id: 'plugboard',
  name: 'Plugboard',
  mayReturnTo: (redirectUri) => /^https?:\/\/[^/?#@]+(?:\/[^?#]*)?\/api\/oauth\/return$/.test(redirectUri),
};

const CLIENTS: readonly OAuthClient[] = [
  ...BUILT_IN.map((id) => ({ id, name: id, mayReturnTo: isOwnAddress })),
  PLUGBOARD,
];

export function clientNamed(id: string | null): OAuthClient | undefined {
  return CLIENTS.find((client) => client.id === id);
}

/**
 * The scopes of a request, each once; undefined when one is not offered.
 * upstream: fylr 6.34, offline_access is another name for offline
 */
export function grantedScopes(asked: string | null): readonly string[] | undefined {
  const words = (asked ?? '').split(' ').filter((word) => word !== '');
  const scopes = [...new Set(words.map((word) => (word === 'offline_access' ? 'offline' : word)))];
  return scopes.every((word) => SCOPES.includes(word)) ? scopes : undefined;
}
