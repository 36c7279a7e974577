import { HandlerError } from './errors.ts';
import type { Role, StoredUser } from './model.ts';

/** The permissions that the sandbox's operations ask for, in the form in which the API spells them. */
export type Permission =
  | 'libraries-read'
  | 'libraries-write'
  | 'libraries-delete'
  | 'series-read'
  | 'series-write'
  | 'books-read'
  | 'books-write'
  | 'tasks-read'
  | 'tasks-write'
  | 'plugins-manage'
  | 'system-health'
  | 'system-admin';

const READER: readonly Permission[] = ['libraries-read', 'series-read', 'books-read', 'system-health'];
const MAINTAINER: readonly Permission[] = [
  ...READER,
  'libraries-write',
  'series-write',
  'books-write',
  'tasks-read',
  'tasks-write',
];
const ADMIN: readonly Permission[] = [...MAINTAINER, 'libraries-delete', 'plugins-manage', 'system-admin'];

/** upstream: Codex 2.2.0. The API does not tell what a role holds; a client has to know this table. */
const ROLES: Readonly<Record<Role, readonly Permission[]>> = {
  reader: READER,
  maintainer: MAINTAINER,
  admin: ADMIN,
};

/** Somebody behind a request. */
export interface Caller extends StoredUser {
  /** Set for those who come with an API key that may do less than its user. */
  readonly limitedTo?: readonly string[];
}

/** A user's role and custom grants together, and of these what the API key lets through. */
export function isGranted(caller: Caller, permission: Permission): boolean {
  const isHeld = ROLES[caller.role].includes(permission) || caller.permissions.includes(permission);
  return isHeld && (caller.limitedTo?.includes(permission) ?? true);
}

/** @throws HandlerError 403, which names the permission in the server's internal spelling (`PluginsManage`). */
export function requirePermission(caller: Caller, permission: Permission): void {
  if (isGranted(caller, permission)) return;
  const internal = permission.replaceAll(/(?:^|-)([a-z])/g, (_found, letter: string) => letter.toUpperCase());
  throw new HandlerError('Forbidden', `Missing permission: ${internal}`);
}
