import { objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Identity, Text } from '../system.ts';
import { codexRights, codexRole } from './rights.ts';

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
  const role = codexRole(me);
  const rights = codexRights(me);
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
