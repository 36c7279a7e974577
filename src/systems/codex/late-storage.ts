import type { Client } from '../../api/generated/client/index.ts';
import { m } from '../../messages/messages.js';
import { lateCode, lateFrom } from '../late-code.ts';
import { lateQuery } from '../late-query.ts';
import { perId } from '../model-query.ts';
import { ALLOWED, refused } from '../permission.ts';
import type { StorageFacet } from '../storage.ts';
import type { ServerAddress } from '../system.ts';
import { codexStorageKeys } from './storage-keys.ts';

const code = lateCode(() => import('./storage-facet.ts'));

/**
 * What plugins keep on the server's disk, whose code comes with the first question to it.
 * upstream: Codex 2.2.0, needs `system-admin`, which people who manage plugins need not have
 */
export function lateStorage(
  server: ServerAddress,
  client: Client,
  rights: ReadonlySet<string>,
): StorageFacet {
  const keys = codexStorageKeys(client);
  const facet = lateFrom(code, ({ codexStorage }) => codexStorage(server, client, keys));
  const all = lateQuery(keys.all, facet, (one) => one.all());
  return {
    allowed: rights.has('system-admin') ? ALLOWED : refused(m.codex_storage_no_right),
    all: () => all,
    of: perId((pluginKey) => lateQuery(keys.of(pluginKey), facet, (one) => one.of(pluginKey))),
    words: {
      about: m.codex_storage_about,
      losses: [m.codex_storage_loss_files, m.codex_storage_loss_time],
      kept: m.codex_storage_kept,
    },
    cleanUp: async (pluginKey) => (await facet.load()).cleanUp(pluginKey),
    changedKeys: (pluginKey) => [keys.all, keys.of(pluginKey)],
  };
}
