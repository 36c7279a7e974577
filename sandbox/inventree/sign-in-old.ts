import { forbidden, Refusal, ruleError } from './errors.ts';
import { anyone } from './permissions.ts';
import { sessionCookies } from './session-cookies.ts';
import { isTrue } from './setting-value.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { Answer, Call, View } from './view.ts';

/** Before API 314: one call answers a key, and refuses who has a second factor (upstream: InvenTree 198). */
export function oldSignInViews(parts: SignInParts): View[] {
  return [
    { path: '/api/auth/login/', permission: anyone, methods: { POST: (call) => signIn(parts, call) } },
    { path: '/api/auth/logout/', permission: anyone, methods: { POST: (call) => signOut(parts, call) } },
  ];
}

function signIn({ state, authentication }: SignInParts, call: Call): Answer {
  const { username, password } = call.fields();
  if (typeof password !== 'string' || password === '') {
    throw new Refusal(400, { password: ['This field is required.'] });
  }
  const person = authentication.withPassword(typeof username === 'string' ? username : '', password);
  if (!person || person.inactive) throw ruleError('Unable to log in with provided credentials.');
  const enforced = isTrue(state.globalSettings.get('LOGIN_ENFORCE_MFA')?.value ?? '');
  if (person.secondFactor !== undefined || enforced) throw forbidden('MFA required for this user');
  const token = authentication.issueToken(person, '');
  call.reply.header('set-cookie', sessionCookies(authentication.openSession(person)));
  return { status: 200, body: { key: token.key } };
}

/** The token that the request was made with is gone afterwards. */
function signOut({ state, authentication }: SignInParts, call: Call): Answer {
  const token = authentication.tokenOf(call.request);
  if (token) state.tokens.delete(token.key);
  const session = authentication.sessionOf(call.request);
  if (session) state.sessions.delete(session.sessionId);
  return { status: 200, body: { detail: 'Successfully logged out.' } };
}
