import { flagOf, type JsonObject, objectOf, own, textsOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { ALLOWED, refused } from '../permission.ts';
import type { Allowed } from '../system.ts';

/** Since this version only superusers install; before, staff with a role did. */
const SUPERUSERS_INSTALL_SINCE = 472;
/** Since this version a plugin's row is deleted by superusers; before, by whoever may delete as `admin`. */
const SUPERUSERS_DELETE_SINCE = 262;

/** What the server allows at all, and this person. */
export interface ManagementRights {
  /** Bringing packages to the server; the reason is the operator's, or a missing right. */
  readonly install: Allowed;
  /** Taking packages away. */
  readonly uninstall: Allowed;
  /** Deleting what is stored of a plugin. */
  readonly delete: Allowed;
  /** False where plugins from outside are not loaded at all: their code then looks as if it were gone. */
  readonly loadsPlugins: boolean;
}

/**
 * upstream: InvenTree API 198 to 534: a superuser without the flag for staff may not install before API 472
 * @param user the answer of `GET /api/user/me/`; untrusted
 * @param roles the answer of `GET /api/user/roles/`; null when it could not be read
 */
export function mayInstall(user: JsonObject, roles: unknown, apiVersion: number | null): boolean {
  const superuser = own(user, 'is_superuser') === true;
  if ((apiVersion ?? Number.POSITIVE_INFINITY) >= SUPERUSERS_INSTALL_SINCE) return superuser;
  return own(user, 'is_staff') === true && (superuser || mayAsAdmin(roles, 'add'));
}

/**
 * The person, with the flags that decide about rights: those of the roles' answer where their own has none.
 * upstream: InvenTree API 198 to 534 tells `is_staff` and `is_superuser` in both
 * @param me the answer of `GET /api/user/me/`; untrusted
 * @param roles the answer of `GET /api/user/roles/`; null when it could not be read
 */
export function personOf(me: unknown, roles: unknown): JsonObject {
  const [user, granted] = [objectOf(me), objectOf(roles)];
  const flag = (name: string) => flagOf(own(user, name)) ?? flagOf(own(granted, name)) ?? false;
  return { ...user, is_staff: flag('is_staff'), is_superuser: flag('is_superuser') };
}

/**
 * What the role that plugins belong to lets a person do (`view`, `add`, `change`, `delete`).
 * @param roles the answer of `GET /api/user/roles/`; untrusted, null when it could not be read
 */
export function adminRightsOf(roles: unknown): readonly string[] | null {
  return roles === null ? null : textsOf(own(objectOf(own(objectOf(roles), 'roles')), 'admin'));
}

/** A right of the role `admin`; a role that could not be read gives none. */
function mayAsAdmin(roles: unknown, right: 'add' | 'delete'): boolean {
  return adminRightsOf(roles)?.includes(right) === true;
}

/**
 * What may be done with packages and rows.
 * @param info the answer of `GET /api/`; untrusted
 */
export function managementRights(
  info: JsonObject,
  user: JsonObject,
  roles: unknown,
  apiVersion: number | null,
): ManagementRights {
  const superuser = own(user, 'is_superuser') === true;
  const version = apiVersion ?? Number.POSITIVE_INFINITY;
  const deletes = superuser || (version < SUPERUSERS_DELETE_SINCE && mayAsAdmin(roles, 'delete'));
  const noRight =
    version >= SUPERUSERS_INSTALL_SINCE
      ? m.inventree_refused_install_superuser
      : m.inventree_refused_install_staff;
  return {
    install: mayInstall(user, roles, apiVersion) ? operatorAllows(info) : refused(noRight),
    uninstall: superuser ? operatorAllows(info) : refused(m.inventree_refused_remove_superuser),
    delete: deletes ? ALLOWED : refused(m.inventree_refused_remove_superuser),
    loadsPlugins: flagOf(own(info, 'plugins_enabled')) !== false,
  };
}

/**
 * upstream: InvenTree, with plugins from outside disabled the API installs all the same, and nothing is loaded
 */
function operatorAllows(info: JsonObject): Allowed {
  if (flagOf(own(info, 'plugins_install_disabled')) === true)
    return refused(m.inventree_refused_install_disabled);
  if (flagOf(own(info, 'plugins_enabled')) === false) return refused(m.inventree_refused_plugins_disabled);
  return ALLOWED;
}
