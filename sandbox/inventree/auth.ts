import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { forbidden, Refusal, unauthenticated } from './errors.ts';
import { isTrue } from './setting-value.ts';
import type { Person, SessionRow, State, TokenRow } from './state.ts';
import type { Behaviour } from './version.ts';

/** Recognises people: by token, by name and password, or by the cookie that asking for a token leaves. */
export interface Authentication {
  /**
   * Who sends this request; null for nobody.
   * @throws Refusal 401 when a token or password is given and wrong, even where nobody need sign in;
   *   403 when a cookie session sends a change without the forgery token; 401 of another shape when a session
   *   lacks the second factor that the server demands of everyone.
   */
  recognise(request: FastifyRequest): Person | null;
  /** The person of that name and password; null for nobody. The account may be switched off. */
  withPassword(username: string, password: string): Person | null;
  /** The session of the request's cookie, signed in or still in between. */
  sessionOf(request: FastifyRequest): SessionRow | undefined;
  /** The token that the request was made with, if it was made with one. */
  tokenOf(request: FastifyRequest): TokenRow | null;
  /**
   * The person's unexpired token of that name, or a new one.
   * upstream: InvenTree, all versions: the same person and name get the same token again, for 365 days.
   */
  issueToken(person: Person, name: string): TokenRow;
  /** Whether the token is neither revoked nor expired. */
  accepts(token: TokenRow): boolean;
  /** @returns false when the person has no token of that number. */
  revokeToken(person: Person, id: number): boolean;
  /** A cookie session for the person: the one that there is, or a new one. */
  openSession(person: Person, secondFactor?: SessionRow['secondFactor']): SessionRow;
}

const DAY = 24 * 60 * 60 * 1000;
const LIFE_IN_DAYS = 365;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Open to a session without a second factor where everyone needs one (upstream: InvenTree 435). */
const OPEN_WITHOUT_SECOND_FACTOR = ['/api/', '/api/user/me/', '/api/user/roles/', '/api/user/token/'];
const SIGN_IN = '/api/auth/v1/';

export function createAuthentication(state: State, clock: Clock, behaviour: Behaviour): Authentication {
  const today = () => dateOf(clock.now());
  const personBy = (pk: number) => state.people.all().find((person) => person.pk === pk) ?? null;

  const accepts = (row: TokenRow) => !row.revoked && row.expiry >= today();

  function byToken(key: string): Person {
    const row = state.tokens.get(key);
    const person = row && personBy(row.user);
    if (!row || !person) throw unauthenticated('Invalid token.');
    if (row.revoked) throw unauthenticated('Token has been revoked');
    if (row.expiry < today()) throw unauthenticated('Token has expired');
    if (person.inactive) throw unauthenticated('User inactive or deleted.');
    if (row.lastSeen !== today()) state.tokens.put(key, { ...row, lastSeen: today() });
    return person;
  }

  function byPassword(encoded: string): Person {
    const [username = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    const person = withPassword(username, rest.join(':'));
    if (!person || person.inactive) throw unauthenticated('Invalid username/password.');
    return person;
  }

  function withPassword(username: string, password: string): Person | null {
    const person = state.people.get(username);
    return person && sameText(person.password, password) ? person : null;
  }

  function sessionOf(request: FastifyRequest): SessionRow | undefined {
    return state.sessions.get(cookiesOf(request).get('sessionid') ?? '');
  }

  function bySession(request: FastifyRequest): Person | null {
    // The pages' own sign-in reads the cookie itself.
    if (request.url.startsWith(SIGN_IN)) return null;
    const row = sessionOf(request);
    if (!row || row.secondFactor === 'pending') return null;
    demandSecondFactor(row, request.url.split('?')[0] ?? '');
    if (!SAFE_METHODS.includes(request.method)) {
      const sent = request.headers['x-csrftoken'];
      if (typeof sent !== 'string') throw forbidden('CSRF Failed: CSRF token missing.');
      if (!sameText(row.csrfToken, sent)) throw forbidden('CSRF Failed: CSRF token incorrect.');
    }
    return personBy(row.user);
  }

  /** Tokens and passwords are never asked for a second factor, only sessions are (upstream: InvenTree 435, 530). */
  function demandSecondFactor(row: SessionRow, path: string): void {
    const demanded = isTrue(state.globalSettings.get('LOGIN_ENFORCE_MFA')?.value ?? '');
    if (!behaviour.hasHeadlessSignIn || !demanded || row.secondFactor === 'given') return;
    if (OPEN_WITHOUT_SECOND_FACTOR.includes(path)) return;
    throw new Refusal(401, { id: 'mfa_register', error: 'Set up a second factor before anything else' });
  }

  return {
    recognise(request) {
      const token = tokenIn(request);
      if (token !== null) return byToken(token);
      const basic = credentials(request, 'basic');
      if (basic !== null) return byPassword(basic);
      return bySession(request);
    },

    withPassword,
    sessionOf,

    tokenOf(request) {
      const token = tokenIn(request);
      return (token !== null && state.tokens.get(token)) || null;
    },

    issueToken(person, wish) {
      const name = tokenName(wish);
      const found = state.tokens
        .all()
        .find((row) => row.user === person.pk && row.name === name && accepts(row));
      if (found) return found;
      const row: TokenRow = {
        id: state.nextPk('token'),
        key: `inv-${randomBytes(20).toString('hex')}-${today().replaceAll('-', '')}`,
        user: person.pk,
        name,
        created: clock.now().toISOString(),
        expiry: dateOf(new Date(clock.now().getTime() + LIFE_IN_DAYS * DAY)),
        lastSeen: null,
        revoked: false,
      };
      state.tokens.put(row.key, row);
      return row;
    },

    accepts,

    revokeToken(person, id) {
      const row = state.tokens.all().find((token) => token.id === id && token.user === person.pk);
      if (!row) return false;
      state.tokens.put(row.key, { ...row, revoked: true });
      return true;
    },

    openSession(person, secondFactor) {
      // One session per person and kind is enough here, and keeps the table from growing with every token.
      const found = state.sessions
        .all()
        .find((session) => session.user === person.pk && session.secondFactor === secondFactor);
      if (found) return found;
      const sessionId = randomBytes(16).toString('hex');
      const csrfToken = randomBytes(16).toString('hex');
      const row = { sessionId, user: person.pk, csrfToken, ...(secondFactor && { secondFactor }) };
      state.sessions.put(sessionId, row);
      return row;
    },
  };
}

function tokenIn(request: FastifyRequest): string | null {
  const token = credentials(request, 'token');
  if (token === '') throw unauthenticated('Invalid token header. No credentials provided.');
  if (token?.includes(' ')) {
    throw unauthenticated('Invalid token header. Token string should not contain spaces.');
  }
  return token;
}

/** What follows the scheme in the Authorization header; null when the header has another scheme or is absent. */
function credentials(request: FastifyRequest, scheme: string): string | null {
  const [found, ...rest] = (request.headers.authorization ?? '').trim().split(/\s+/);
  return found?.toLowerCase() === scheme ? rest.join(' ') : null;
}

function cookiesOf(request: FastifyRequest): Map<string, string> {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair): [string, string] => {
    const [name = '', ...value] = pair.trim().split('=');
    return [name, value.join('=')];
  });
  return new Map(pairs);
}

/** How the server writes a token's name: at most 100 printable characters, without blanks. */
function tokenName(wish: string): string {
  return wish
    .trim()
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(' ', '-')
    .slice(0, 100);
}

/** The day of a time in UTC, as YYYY-MM-DD. */
function dateOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function sameText(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
