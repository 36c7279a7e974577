import type { SandboxUser } from '../server.ts';
import type { Role } from './model.ts';

/** Those who can sign in. Codex has no role called user: a plain user is a reader there. */
export const SANDBOX_USERS: readonly SandboxUser[] = [
  { username: 'admin', password: 'sandbox-admin', role: 'admin' },
  { username: 'user', password: 'sandbox-user', role: 'user' },
];

/** The administrator's key for `X-API-Key`, in the form `codex_<prefix>_<secret>`. */
export const ADMIN_API_KEY = 'codex_sandbox_admin-key-0001';

export const CODEX_ROLES: Readonly<Record<SandboxUser['role'], Role>> = {
  admin: 'admin',
  staff: 'maintainer',
  user: 'reader',
};

/** Further readers of the server, who make its counts lifelike. They have no password. */
export const OTHER_READERS: readonly string[] = ['amara', 'benedikt', 'chidi', 'dorothea', 'emeka'];
