import { type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Identity } from '../system.ts';
import { mayInstall } from './rights.ts';

/** Since this version plugins have settings of each user's own. */
const USER_SETTINGS_SINCE = 373;

/**
 * Who we are on an InvenTree server. The flags decide: superusers act on plugins, staff change their settings; one
 * who has only the first flag may not.
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
  const installs = mayInstall(user, roles, apiVersion);
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
        granted: staff,
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

function fullName(user: JsonObject): string | null {
  const chosen = textOf(own(objectOf(own(user, 'profile')), 'displayname'));
  const names = [own(user, 'first_name'), own(user, 'last_name')].flatMap((name) => textOf(name) ?? []);
  return chosen ?? (names.length === 0 ? null : names.join(' '));
}
