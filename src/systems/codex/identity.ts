import { objectOf, own, textOf, textsOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Identity, Text } from '../system.ts';

/**
 * What each role may do there without any grant of its own. The server tells a person's role and extra grants
 * only, so the table has to be known here. Readers have none of the rights that matter to plugins' admins.
 * upstream: Codex 2.2.0
 */
const MAINTAINER = [
  'libraries-read',
  'libraries-write',
  'series-write',
  'books-write',
  'tasks-read',
  'tasks-write',
];
const GRANTED_BY_ROLE: Readonly<Record<string, readonly string[]>> = {
  reader: ['libraries-read'],
  maintainer: MAINTAINER,
  admin: [...MAINTAINER, 'plugins-manage', 'system-admin'],
};

const SHOWN_RIGHTS: readonly (readonly [right: string, label: Text, opens: Text])[] = [
  ['plugins-manage', m.codex_right_plugins_manage, m.codex_right_plugins_manage_opens],
  ['libraries-read', m.codex_right_libraries_read, m.codex_right_libraries_read_opens],
  ['libraries-write', m.codex_right_libraries_write, m.codex_right_libraries_write_opens],
  ['series-write', m.codex_right_series_write, m.codex_right_series_write_opens],
  ['books-write', m.codex_right_books_write, m.codex_right_books_write_opens],
  ['tasks-read', m.codex_right_tasks_read, m.codex_right_tasks_read_opens],
  ['tasks-write', m.codex_right_tasks_write, m.codex_right_tasks_write_opens],
  ['system-admin', m.codex_right_system_admin, m.codex_right_system_admin_opens],
];

const ROLE_WORDS: Readonly<Record<string, Text>> = {
  reader: m.codex_role_reader,
  maintainer: m.codex_role_maintainer,
  admin: m.codex_role_admin,
};

/**
 * Who we are on a Codex server.
 * @param me the answer of `GET /api/v1/auth/me`; untrusted
 */
export function codexIdentity(me: unknown): Identity {
  const user = objectOf(me);
  const role = textOf(own(user, 'role'))?.toLowerCase() ?? '';
  const rights = rightsOf(role, own(user, 'permissions'));
  const email = textOf(own(user, 'email'));
  return {
    username: textOf(own(user, 'username')) ?? email ?? m.codex_someone(),
    displayName: null,
    role:
      (Object.hasOwn(ROLE_WORDS, role) ? ROLE_WORDS[role] : undefined) ??
      (() => role || m.codex_role_unknown()),
    administersPlugins: rights.has('plugins-manage'),
    rights: SHOWN_RIGHTS.map(([right, label, opens]) => ({ label, granted: rights.has(right), opens })),
  };
}

function rightsOf(role: string, permissions: unknown): ReadonlySet<string> {
  const byRole = (Object.hasOwn(GRANTED_BY_ROLE, role) ? GRANTED_BY_ROLE[role] : undefined) ?? [];
  // Written with a hyphen; a colon is what the server stores for some that were granted by hand.
  const granted = textsOf(permissions).map((permission) => permission.toLowerCase().replaceAll(':', '-'));
  return new Set([...byRole, ...granted]);
}
