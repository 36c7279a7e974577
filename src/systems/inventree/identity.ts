import { type JsonObject, objectOf, own, textOf, textsOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Identity } from '../system.ts';

/** Since this version only superusers install; before, staff with a role did. */
const SUPERUSERS_INSTALL_SINCE = 472;
/** Since this version plugins have settings of each user's own. */
const USER_SETTINGS_SINCE = 373;

/**
 * Who we are on an InvenTree server. The flags decide: superusers act on plugins, staff change their settings.
 * upstream: InvenTree API 198 to 534
 * @param me the answer of `GET /api/user/me/`; untrusted
 * @param roles the answer of `GET /api/user/roles/`; null when it could not be read
 * @param apiVersion null when the server does not tell, which is taken for the newest
 */
export function inventreeIdentity(me: unknown, roles: unknown, apiVersion: number | null): Identity {
  const user = objectOf(me);
  const superuser = own(user, 'is_superuser') === true;
  const staff = own(user, 'is_staff') === true;
  const version = apiVersion ?? Number.POSITIVE_INFINITY;
  const installs =
    superuser || (version < SUPERUSERS_INSTALL_SINCE && staff && mayAddAsAdmin(objectOf(roles)));
  return {
    username: textOf(own(user, 'username')) ?? textOf(own(user, 'email')) ?? m.inventree_someone(),
    displayName: fullName(user),
    role: superuser ? m.inventree_role_superuser : staff ? m.inventree_role_staff : m.inventree_role_user,
    administersPlugins: superuser || staff,
    rights: [
      { label: m.inventree_right_switch, opens: m.inventree_right_switch_opens, granted: superuser },
      { label: m.inventree_right_install, opens: m.inventree_right_install_opens, granted: installs },
      {
        label: m.inventree_right_settings,
        opens: m.inventree_right_settings_opens,
        granted: superuser || staff,
      },
      { label: m.inventree_right_errors, opens: m.inventree_right_errors_opens, granted: superuser },
      {
        label: m.inventree_right_own_settings,
        opens: m.inventree_right_own_settings_opens,
        granted: version >= USER_SETTINGS_SINCE,
      },
    ],
  };
}

/** The right to install is that of the role `admin` to add. */
function mayAddAsAdmin(roles: JsonObject): boolean {
  return textsOf(own(objectOf(own(roles, 'roles')), 'admin')).includes('add');
}

function fullName(user: JsonObject): string | null {
  const chosen = textOf(own(objectOf(own(user, 'profile')), 'displayname'));
  const names = [own(user, 'first_name'), own(user, 'last_name')].flatMap((name) => textOf(name) ?? []);
  return chosen ?? (names.length === 0 ? null : names.join(' '));
}
