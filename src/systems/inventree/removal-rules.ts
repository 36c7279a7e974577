import { type JsonObject, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { ALLOWED, refused } from '../permission.ts';
import type { Allowed, Text } from '../system.ts';
import type { ManagementRights } from './rights.ts';
import { isLocked } from './state.ts';

/**
 * Why a plugin cannot be uninstalled, brought up to date or deleted, as far as its row tells. The server has the
 * same rules, in another order; what cannot be changed is told first.
 * upstream: InvenTree API 198 to 534
 */

type Reasons = readonly (readonly [applies: boolean, reason: Text])[];

/** The first reason that applies; null where none does. */
function reasonWhy(reasons: Reasons): Text | null {
  return reasons.find(([applies]) => applies)?.[1] ?? null;
}

function unless(first: Allowed, reason: Text | null): Allowed {
  if (!first.allowed) return first;
  return reason === null ? ALLOWED : refused(reason);
}

/** What keeps any package from being touched. */
function packageReasons(row: JsonObject): Reasons {
  return [
    [isLocked(row) || own(row, 'is_builtin') === true, m.inventree_refused_builtin],
    [own(row, 'is_sample') === true, m.inventree_refused_sample],
    // Older servers ask the code for that, where it is there.
    [own(row, 'is_package') !== true && own(row, 'is_installed') !== false, m.inventree_refused_no_package],
    [textOf(own(row, 'package_name')) === null, m.inventree_refused_no_package_name],
  ];
}

/** Removing the package from the server. */
function uninstallAllowed(row: JsonObject, rights: ManagementRights): Allowed {
  const reasons: Reasons = [
    ...packageReasons(row),
    [own(row, 'active') === true, m.inventree_refused_uninstall_on],
  ];
  return unless(rights.uninstall, reasonWhy(reasons));
}

/**
 * Installing the package again, which brings its newest version. It is what helps a plugin that is on and crashes, or
 * whose code is gone.
 */
export function updateAllowed(row: JsonObject, rights: ManagementRights): Allowed {
  const on = own(row, 'active') === true;
  const reasons: Reasons = [
    ...packageReasons(row),
    [!on && own(row, 'is_installed') === false, m.inventree_refused_not_installed],
    // Of a plugin that is off no version is told: nobody could see whether the update came.
    [!on, m.inventree_refused_update_off],
  ];
  return unless(rights.install, reasonWhy(reasons));
}

/** Deleting what is stored of a plugin whose code is gone. */
function deleteAllowed(row: JsonObject, rights: ManagementRights): Allowed {
  return unless(
    rights.delete,
    reasonWhy([
      [isLocked(row) || own(row, 'is_builtin') === true, m.inventree_refused_builtin],
      [own(row, 'active') === true, m.inventree_refused_delete_on],
      [own(row, 'is_installed') !== false, m.inventree_refused_delete_installed],
      [!rights.loadsPlugins, m.inventree_refused_plugins_disabled],
    ]),
  );
}

/** Taking a plugin away in whichever way fits it: a reason tells what keeps from the way that is nearest. */
export function removeAllowed(row: JsonObject, rights: ManagementRights): Allowed {
  return own(row, 'is_installed') === false ? deleteAllowed(row, rights) : uninstallAllowed(row, rights);
}
