import { ApiError } from '../../api/api-error.ts';
import { pluginNotFound } from '../answer-faults.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { PluginsFacet, ServerAddress } from '../system.ts';
import type { InventreeCalls } from './calls.ts';
import { inventreePluginDetail, inventreePluginList, type PluginWithStatus } from './plugin-model.ts';
import type { Circumstances } from './state.ts';

/**
 * The plugins of an InvenTree server. The list is one call. A superuser's view of one plugin asks the registry
 * for its errors as well; the list does without, as it would be a second call each minute, and shows a plugin
 * that is on and not loaded as failing all the same.
 */
export function inventreePlugins(
  server: ServerAddress,
  calls: InventreeCalls,
  circumstances: Circumstances,
): PluginsFacet {
  const list = modelQuery({
    queryKey: calls.keys.list,
    read: (signal) => calls.listPlugins(signal),
    select: (raw) => inventreePluginList(server, raw, circumstances),
  });
  // The cached value holds two answers, so its key is made of both.
  const detailKey = (key: string) => [...calls.keys.plugin(key), ...calls.keys.status];
  return {
    list: () => list,
    detail: perId((key) =>
      modelQuery({
        queryKey: detailKey(key),
        read: (signal) => readPlugin(server, calls, key, circumstances, signal),
        select: (raw) => inventreePluginDetail(server, raw, circumstances),
      }),
    ),
    setEnabled: async ({ pluginId, enabled }) => {
      await calls.setActive(pluginId, enabled);
      // The answer repeats what was asked; there is nothing in it to report.
      return { message: null };
    },
    // A switch loads all plugins anew, so errors of others may come and go with it.
    changedKeys: (key) => [calls.keys.list, detailKey(key)],
  };
}

/** What can be one part of an address and so a key; the server makes keys of letters, digits and dashes. */
const KEY = /^(?!\.+$)[^/\\%\p{Cc}]{1,500}$/u;

async function readPlugin(
  server: ServerAddress,
  calls: InventreeCalls,
  key: string,
  { superuser }: Circumstances,
  signal: AbortSignal,
): Promise<PluginWithStatus> {
  // An address with something else names no plugin, and neither gateway nor server need be asked.
  if (!KEY.test(key)) throw pluginNotFound(server);
  const [plugin, status] = await Promise.all([
    calls.getPlugin(key, signal),
    superuser ? readStatus(calls, signal) : { status: null, unreadable: null },
  ]);
  return { plugin, ...status };
}

/**
 * The registry's errors are an addition: without them a plugin can still be shown, with a notice.
 * upstream: InvenTree API 198 to 534 answers 500 when one of the errors is about a plugin's version range
 */
async function readStatus(
  calls: InventreeCalls,
  signal: AbortSignal,
): Promise<Omit<PluginWithStatus, 'plugin'>> {
  try {
    return { status: await calls.getRegistryStatus(signal), unreadable: null };
  } catch (error) {
    if (error instanceof ApiError && (error.kind === 'signed-out' || error.kind === 'cancelled')) throw error;
    const serverError = error instanceof ApiError && error.kind === 'server-error';
    return { status: null, unreadable: serverError ? 'server-error' : 'other' };
  }
}
