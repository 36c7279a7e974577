import { isJsonObject, type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import type { Identity } from '../system.ts';
import { rightsOf } from './rights.ts';

/**
 * Who we are on a fylr server. A right is granted by its key being there, whatever its value; `system.root`
 * grants all. upstream: fylr 6.34
 * @param session the answer of `GET /api/v1/user/session`; untrusted
 */
export function fylrIdentity(session: unknown): Identity {
  const answer = objectOf(session);
  const user = userOf(answer);
  const may = rightsOf(answer);
  const manages = may('system.plugin');
  const displayName = textOf(own(user, 'displayname'));
  return {
    username: textOf(own(user, 'login')) ?? textOf(own(user, 'email')) ?? displayName ?? m.fylr_someone(),
    displayName: displayName ?? fullName(user),
    role: may('system.root') ? m.fylr_role_root : manages ? m.fylr_role_manager : m.fylr_role_user,
    administersPlugins: manages,
    rights: [
      { label: m.fylr_right_root, opens: m.fylr_right_root_opens, granted: may('system.root') },
      { label: m.fylr_right_plugin, opens: m.fylr_right_plugin_opens, granted: manages },
      { label: m.fylr_right_config, opens: m.fylr_right_config_opens, granted: may('system.config') },
      {
        label: m.fylr_right_upload,
        opens: m.fylr_right_upload_opens,
        granted: may('asset_upload') || may('system.poolmanager'),
      },
    ],
  };
}

function userOf(session: JsonObject): JsonObject {
  const outer = objectOf(own(session, 'user'));
  const inner = own(outer, 'user');
  return isJsonObject(inner) ? inner : outer;
}

function fullName(user: JsonObject): string | null {
  const names = [own(user, 'first_name'), own(user, 'last_name')].flatMap((name) => textOf(name) ?? []);
  return names.length === 0 ? null : names.join(' ');
}
