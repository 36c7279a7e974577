import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { GatewayError } from '../errors.ts';
import type { UpstreamClient } from '../upstream/client.ts';
import { type Answer, expectShape, refusedCredentials, unexpectedStatus } from './answers.ts';
import { RefreshRefused, type SignInProvider, type UpstreamTokens, type UpstreamUser } from './provider.ts';

const tokenShape = v.object({ token: v.pipe(v.string(), v.minLength(1)) });
const userShape = v.object({
  username: v.pipe(v.string(), v.minLength(1)),
  first_name: v.nullish(v.string()),
  last_name: v.nullish(v.string()),
});
const tokenRows = v.array(v.object({ id: v.number(), name: v.nullish(v.string()) }));
/** A bare list, or a page of it where a server insists on pages. */
const listedTokens = v.union([
  tokenRows,
  v.pipe(
    v.object({ results: tokenRows }),
    v.transform(({ results }) => results),
  ),
]);

/**
 * InvenTree: name and password (HTTP Basic, this once) are exchanged for an API token; a token that the person
 * made is used as it is. Tokens cannot be renewed; they live a year.
 * upstream: InvenTree API 198 to 534, GET user/token/, user/me/token/ (490 and newer), user/me/, user/tokens/
 */
export const inventree: SignInProvider = {
  async signIn({ client }, credentials) {
    if (credentials.method === 'token') {
      const tokens: UpstreamTokens = { access: credentials.token, scheme: 'token', revocable: false };
      return { tokens, user: await signedInUser(client, tokens) };
    }
    if (credentials.username.includes(':')) {
      throw new GatewayError('bad-request', 'A name with a colon cannot sign in to InvenTree.');
    }
    // The same user and name would get the same token again, and signing out here would end that elsewhere.
    const name = `plugboard-${randomBytes(12).toString('hex')}`;
    const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    const access = await askForToken(client, name, `Basic ${basic}`);
    const tokens: UpstreamTokens = { access, scheme: 'token', name, revocable: true };
    return { tokens, user: await signedInUser(client, tokens) };
  },

  async verify({ client }, tokens) {
    const answer = await askWhoAmI(client, tokens);
    if (answer.status === 401 || answer.status === 403) return { holds: false, status: answer.status };
    return { holds: true, user: userOf(answer) };
  },

  refresh() {
    return Promise.reject(new RefreshRefused('InvenTree does not renew tokens.'));
  },

  async revoke({ client }, tokens) {
    if (!tokens.revocable || tokens.name === undefined) return;
    const headers = { accept: 'application/json', ...inventree.authorize(tokens) };
    const list = await client.ask({ method: 'GET', path: '/api/user/tokens/', headers });
    // Servers before API 325 have no list of tokens: there, only its expiry ends a token.
    if (list.status === 404 || list.status === 401 || list.status === 403) return;
    if (list.status !== 200) throw unexpectedStatus(list, 'the question for tokens');
    const own = expectShape(listedTokens, list, 'the question for tokens').find(
      (token) => token.name === tokens.name,
    );
    if (own === undefined) return;
    const answer = await client.ask({ method: 'DELETE', path: `/api/user/tokens/${own.id}/`, headers });
    if (answer.status >= 300 && answer.status !== 404) throw unexpectedStatus(answer, 'the sign-out');
  },

  authorize(tokens) {
    return { authorization: `Token ${tokens.access}` };
  },

  endingStatuses: [401],
  mayHaveEnded: (status) => status === 401,
};

async function askForToken(client: UpstreamClient, name: string, authorization: string): Promise<string> {
  const headers = { accept: 'application/json', authorization };
  let answer = await client.ask({ method: 'GET', path: `/api/user/token/?name=${name}`, headers });
  if (answer.status === 404) {
    answer = await client.ask({ method: 'GET', path: `/api/user/me/token/?name=${name}`, headers });
  }
  if (answer.status === 401 || answer.status === 403) throw refusedCredentials(answer);
  if (answer.status !== 200) throw unexpectedStatus(answer, 'the sign-in');
  return expectShape(tokenShape, answer, 'the sign-in').token;
}

function askWhoAmI(client: UpstreamClient, tokens: UpstreamTokens): Promise<Answer> {
  return client.ask({
    method: 'GET',
    path: '/api/user/me/',
    headers: { accept: 'application/json', ...inventree.authorize(tokens) },
  });
}

async function signedInUser(client: UpstreamClient, tokens: UpstreamTokens): Promise<UpstreamUser> {
  const answer = await askWhoAmI(client, tokens);
  if (answer.status === 401 || answer.status === 403) throw refusedCredentials(answer);
  return userOf(answer);
}

function userOf(answer: Answer): UpstreamUser {
  if (answer.status !== 200) throw unexpectedStatus(answer, 'the question who is signed in');
  const user = expectShape(userShape, answer, 'the question who is signed in');
  const displayName = [user.first_name, user.last_name]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
  return displayName === '' ? { name: user.username } : { name: user.username, displayName };
}
