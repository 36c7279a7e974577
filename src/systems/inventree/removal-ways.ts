import type { Client } from '../../api/generated/client/index.ts';
import { deletePlugin, uninstallPlugin } from '../../api/generated/inventree-435/sdk.gen.ts';
import { m } from '../../messages/messages.js';
import { refused } from '../permission.ts';
import type { RemovalWay } from '../removal.ts';
import type { Allowed, Plugin } from '../system.ts';
import type { Management } from './manage.ts';

const DONE = { message: null };

/**
 * The ways to remove a plugin: its package, with or without what is stored of it, or what was left behind. Which of
 * them fits is told by the plugin's own actions.
 * upstream: InvenTree API 198 to 534: the answers of all three are empty and prove nothing
 */
export function inventreeRemovalWays({ client }: Management): (plugin: Plugin) => readonly RemovalWay[] {
  return ({ actions, state }) => {
    const allowed = actions.remove ?? refused(m.inventree_refused_remove_superuser);
    return state.kind === 'missing'
      ? [leftOver(client, allowed)]
      : [packageAlone(client, allowed), packageWithAll(client, allowed)];
  };
}

const LOSES_STORED = [m.inventree_remove_loses_settings, m.inventree_remove_loses_metadata];

function leftOver(client: Client, allowed: Allowed): RemovalWay {
  return {
    id: 'delete',
    label: m.inventree_remove_rest,
    help: m.inventree_remove_rest_help,
    allowed,
    losses: LOSES_STORED,
    confirmByName: false,
    takes: null,
    vanishes: true,
    run: async (plugin) => {
      await deletePlugin({ client, path: { plugin }, throwOnError: true });
      return DONE;
    },
  };
}

function packageAlone(client: Client, allowed: Allowed): RemovalWay {
  return {
    id: 'keep',
    label: m.inventree_remove_keep,
    help: m.inventree_remove_keep_help,
    allowed,
    losses: [m.inventree_remove_loses_package],
    confirmByName: false,
    takes: m.inventree_remove_takes,
    vanishes: false,
    // The row stays, without its code.
    done: ({ state }) => state.kind === 'missing',
    run: (plugin) => uninstall(client, plugin, false),
  };
}

function packageWithAll(client: Client, allowed: Allowed): RemovalWay {
  return {
    id: 'all',
    label: m.inventree_remove_all,
    help: m.inventree_remove_all_help,
    allowed,
    losses: [m.inventree_remove_loses_package, ...LOSES_STORED],
    confirmByName: true,
    takes: m.inventree_remove_takes,
    vanishes: true,
    run: (plugin) => uninstall(client, plugin, true),
  };
}

async function uninstall(client: Client, plugin: string, deleteConfig: boolean) {
  await uninstallPlugin({
    client,
    path: { plugin },
    body: { delete_config: deleteConfig },
    throwOnError: true,
  });
  return DONE;
}
