import type { SandboxUser } from '../server.ts';
import type { ApiKey, Role, StoredUser } from './model.ts';

/** Those who can sign in and are offered. Codex has no role called user: a plain user is a reader there. */
export const SANDBOX_USERS: readonly SandboxUser[] = [
  { username: 'admin', password: 'sandbox-admin', role: 'admin' },
  { username: 'user', password: 'sandbox-user', role: 'user' },
];

export const CODEX_ROLES: Readonly<Record<SandboxUser['role'], Role>> = {
  admin: 'admin',
  staff: 'maintainer',
  user: 'reader',
};

/** Accounts that something is special about. Their passwords are `sandbox-` and their names. */
export const SPECIAL_ACCOUNTS: readonly (Pick<StoredUser, 'username' | 'role'> &
  Partial<Pick<StoredUser, 'isActive' | 'emailVerified' | 'permissions'>>)[] = [
  // May change libraries and series, but no plugins.
  { username: 'maintainer', role: 'maintainer' },
  // A reader who was granted the plugins, and nothing else that an administrator may.
  { username: 'keeper', role: 'reader', permissions: ['plugins-manage'] },
  { username: 'inactive', role: 'reader', isActive: false },
  { username: 'unconfirmed', role: 'reader', emailVerified: false },
];

/** The administrator's keys for `X-API-Key`, in the form `codex_<prefix>_<secret>`. */
export const ADMIN_API_KEY = 'codex_sandbox_admin-key-0001';
/** Says that it is an administrator and may read libraries at most. */
export const LIBRARIES_ONLY_API_KEY = 'codex_sandbox_libraries-only-0002';
export const REVOKED_API_KEY = 'codex_sandbox_revoked-0003';

export const API_KEYS: readonly Omit<ApiKey, 'userId'>[] = [
  { key: ADMIN_API_KEY, isActive: true },
  { key: LIBRARIES_ONLY_API_KEY, isActive: true, permissions: ['libraries-read'] },
  { key: REVOKED_API_KEY, isActive: false },
];
