import type { Client } from '../../api/generated/client/index.ts';
import { deletePlugin } from '../../api/generated/fylr/sdk.gen.ts';
import { m } from '../../messages/messages.js';
import { ALLOWED, refused } from '../permission.ts';
import type { RemovalWay } from '../removal.ts';
import type { Plugin, ServerAddress } from '../system.ts';
import { type AskSession, withSessionCheck } from './session-check.ts';

interface Parts {
  readonly server: ServerAddress;
  readonly client: Client;
  readonly askSession: AskSession;
}

/**
 * The one way to remove a plugin there: its row and its package go, what it brought to data models stays.
 * upstream: fylr 6.34; what the server found in its own folders probably comes back when it restarts
 */
export function fylrRemovalWays({
  server,
  client,
  askSession,
}: Parts): (plugin: Plugin) => readonly RemovalWay[] {
  return ({ origin, enabled, actions: { remove = ALLOWED } }) => [
    {
      id: 'delete',
      label: m.fylr_delete,
      help: origin === 'server' ? m.fylr_delete_found_help : m.fylr_delete_help,
      allowed: remove.allowed ? ALLOWED : refused(remove.reason),
      losses: [
        ...(origin === 'zip' ? [m.fylr_delete_loses_zip] : []),
        m.fylr_delete_leaves,
        ...(enabled ? [m.fylr_delete_live] : []),
      ],
      confirmByName: origin === 'zip',
      takes: null,
      vanishes: true,
      run: async (pluginId) => {
        const path = { id: Number(pluginId) };
        await withSessionCheck(server.id, askSession, () =>
          deletePlugin({ client, path, throwOnError: true }),
        );
        return { message: null };
      },
    },
  ];
}
