import type { SandboxServer } from '../server.ts';

/**
 * The calls that signing in, staying signed in and signing out need, by system: a star stands for one part of the
 * path. Servers with a fault answer these well, so that a person gets in and meets the fault there.
 * upstream: Codex 2.2.0; InvenTree 198 to 534; fylr 6.34
 */
const SIGN_IN_CALLS: Readonly<Record<SandboxServer['system'], readonly string[]>> = {
  codex: [
    'POST /api/v1/auth/login',
    'POST /api/v1/auth/refresh',
    'POST /api/v1/auth/logout',
    'GET /api/v1/auth/me',
  ],
  inventree: [
    'GET /api/user/token/',
    'GET /api/user/me/token/',
    'GET /api/user/me/',
    'GET /api/user/tokens/',
    'DELETE /api/user/tokens/*/',
  ],
  fylr: [
    'GET /api/oauth2/auth',
    'GET /api/oauth2/auth/*',
    'POST /api/oauth2/auth/*',
    'POST /api/oauth2/token',
    'POST /api/oauth2/revoke',
    'GET /api/v1/user/session',
  ],
};

/**
 * Whether a call belongs to signing in.
 * @param url path and query, as they come
 */
export function isSignInCall(system: SandboxServer['system'], method: string, url: string): boolean {
  const called = `${method} ${url.split('?')[0] ?? ''}`.split('/');
  return SIGN_IN_CALLS[system].some((call) => {
    const parts = call.split('/');
    return parts.length === called.length && parts.every((part, at) => part === '*' || part === called[at]);
  });
}
