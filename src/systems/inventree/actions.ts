import { type JsonObject, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { ALLOWED, refused, switchActions } from '../permission.ts';
import type { PluginActions } from '../system.ts';
import { removeAllowed, updateAllowed } from './removal-rules.ts';
import { type Circumstances, isLocked } from './state.ts';

/**
 * Which way a plugin can be switched: by superusers only; a mandatory one not at all; one whose code is gone
 * can be switched off, while switching it on would be accepted and do nothing.
 * upstream: InvenTree API 198 to 534
 */
export function inventreeActions(plugin: JsonObject, { superuser, rights }: Circumstances): PluginActions {
  const both = !superuser
    ? refused(m.inventree_refused_no_superuser)
    : isLocked(plugin)
      ? refused(m.inventree_refused_mandatory)
      : ALLOWED;
  const gone = own(plugin, 'is_installed') === false;
  return {
    ...switchActions(own(plugin, 'active') === true, both, {
      enable: gone ? refused(m.inventree_refused_missing) : ALLOWED,
    }),
    ...(rights && { update: updateAllowed(plugin, rights), remove: removeAllowed(plugin, rights) }),
  };
}
