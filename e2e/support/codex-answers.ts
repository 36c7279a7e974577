const USER = {
  id: 'u',
  username: 'reader',
  email: 'r@x.example',
  role: 'reader',
  permissions: [],
  emailVerified: true,
};

/** What a Codex of a test's own answers to whoever signs in there, by path. upstream: Codex 2.2.0 */
export const CODEX_SIGN_IN: Readonly<Record<string, unknown>> = {
  '/api/v1/auth/login': {
    accessToken: 'token-of-a-test',
    tokenType: 'Bearer',
    expiresIn: 86_400,
    user: USER,
  },
  '/api/v1/auth/me': USER,
  '/api/v1/info': { name: 'codex', version: '2.2.0' },
  '/api/v1/settings/public': {},
};
