import { randomBytes } from 'node:crypto';
import { Refusal } from './errors.ts';
import { anyone } from './permissions.ts';
import { sessionCookies } from './session-cookies.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { Person, SessionRow } from './state.ts';
import type { Answer, Call, View } from './view.ts';

/**
 * From API 314 on: allauth's interface for browsers, whose addresses have no slash at their end. It knows
 * cookies only, and answers 401 where something is still to be done (upstream: InvenTree 435, 530).
 */
export function headlessViews(parts: SignInParts): View[] {
  return [
    view('session', { GET: (call) => stateOf(parts, call), DELETE: (call) => signOut(parts, call) }),
    view('login', { POST: (call) => signIn(parts, call) }),
    view('2fa/authenticate', { POST: (call) => giveSecondFactor(parts, call) }),
  ];
}

function view(path: string, methods: View['methods']): View {
  return { path: `/api/auth/v1/auth/${path}`, permission: anyone, methods };
}

/** Whether somebody is signed in, and what is still to be done. It also leaves what changes must repeat. */
function stateOf({ state, authentication, clock }: SignInParts, call: Call): Answer {
  const session = authentication.sessionOf(call.request);
  if (!session) {
    call.reply.header('set-cookie', `csrftoken=${randomBytes(16).toString('hex')}; Path=/; SameSite=Lax`);
    return stillToDo(undefined);
  }
  const person = state.people.all().find(({ pk }) => pk === session.user);
  if (!person || session.secondFactor === 'pending') return stillToDo(session);
  return signedIn(person, session, clock.now());
}

function signIn({ authentication, clock }: SignInParts, call: Call): Answer {
  demandForgeryToken(call);
  const session = authentication.sessionOf(call.request);
  if (session && session.secondFactor !== 'pending') throw new Refusal(409, { status: 409 });
  const username = textOf(call, 'username');
  const person = authentication.withPassword(username, textOf(call, 'password'));
  if (!person) {
    throw inputError(
      'username_password_mismatch',
      'password',
      'The username or the password is not correct.',
    );
  }
  // An account that is switched off gets no further, and is not told why.
  if (person.inactive) return stillToDo(undefined);
  if (person.secondFactor !== undefined) {
    const pending = authentication.openSession(person, 'pending');
    call.reply.header('set-cookie', sessionCookies(pending));
    return stillToDo(pending);
  }
  const opened = authentication.openSession(person);
  call.reply.header('set-cookie', sessionCookies(opened));
  return signedIn(person, opened, clock.now());
}

function giveSecondFactor({ state, authentication, clock }: SignInParts, call: Call): Answer {
  demandForgeryToken(call);
  const pending = authentication.sessionOf(call.request);
  const person = state.people.all().find(({ pk }) => pk === pending?.user);
  if (!person || pending?.secondFactor !== 'pending') throw new Refusal(409, { status: 409 });
  if (textOf(call, 'code') !== person.secondFactor)
    throw inputError('incorrect_code', 'code', 'Incorrect code.');
  state.sessions.delete(pending.sessionId);
  const opened = authentication.openSession(person, 'given');
  call.reply.header('set-cookie', sessionCookies(opened));
  return signedIn(person, opened, clock.now());
}

/** Signed out is answered as what it is: not signed in. */
function signOut({ state, authentication }: SignInParts, call: Call): Answer {
  demandForgeryToken(call);
  const session = authentication.sessionOf(call.request);
  if (session) state.sessions.delete(session.sessionId);
  return stillToDo(undefined);
}

function stillToDo(session: SessionRow | undefined): Answer {
  const pending = session?.secondFactor === 'pending';
  const flows = [
    { id: 'login' },
    ...(pending ? [{ id: 'mfa_authenticate', is_pending: true, types: ['totp'] }] : []),
  ];
  return { status: 401, body: { status: 401, data: { flows }, meta: { is_authenticated: false } } };
}

function signedIn(person: Person, session: SessionRow, now: Date): Answer {
  const at = Math.floor(now.getTime() / 1000);
  const methods = [
    { method: 'password', at, username: person.username },
    ...(session.secondFactor === 'given' ? [{ method: 'mfa', type: 'totp', at }] : []),
  ];
  const display = [person.firstName, person.lastName].filter((name) => name !== '').join(' ');
  const user = {
    id: person.pk,
    display: display === '' ? person.username : display,
    has_usable_password: true,
    username: person.username,
    ...(person.email !== '' && { email: person.email }),
  };
  return { status: 200, body: { status: 200, data: { user, methods }, meta: { is_authenticated: true } } };
}

/** A browser must repeat its cookie in a header, before anything else is looked at. */
function demandForgeryToken({ request }: Call): void {
  const cookie = /(?:^|;\s*)csrftoken=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  if (cookie !== undefined && request.headers['x-csrftoken'] === cookie) return;
  throw new Refusal(403, '<!doctype html><title>403 Forbidden</title><h1>CSRF verification failed.</h1>', {
    'content-type': 'text/html; charset=utf-8',
  });
}

function textOf(call: Call, field: string): string {
  const value = call.fields()[field];
  if (typeof value === 'string' && value !== '') return value;
  throw inputError('required', field, 'This field is required.');
}

function inputError(code: string, param: string, message: string): Refusal {
  return new Refusal(400, { status: 400, errors: [{ code, param, message }] });
}
