import { objectOf, own, textOf, textsOf } from '../../api/json.ts';

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

/**
 * The role of a person, in small letters; empty when the server tells none.
 * @param me the answer of `GET /api/v1/auth/me`; untrusted
 */
export function codexRole(me: unknown): string {
  return textOf(own(objectOf(me), 'role'))?.toLowerCase() ?? '';
}

/** The rights of a person, by the server's own names with a hyphen. @param me as for `codexRole` */
export function codexRights(me: unknown): ReadonlySet<string> {
  const role = codexRole(me);
  const byRole = (Object.hasOwn(GRANTED_BY_ROLE, role) ? GRANTED_BY_ROLE[role] : undefined) ?? [];
  // Written with a hyphen; a colon is what the server stores for some that were granted by hand.
  const granted = textsOf(own(objectOf(me), 'permissions')).map((permission) =>
    permission.toLowerCase().replaceAll(':', '-'),
  );
  return new Set([...byRole, ...granted]);
}
