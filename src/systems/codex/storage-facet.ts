import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  clearPluginStorage,
  getPluginStorage,
  listPluginStorage,
} from '../../api/generated/codex/sdk.gen.ts';
import {
  isJsonObject,
  type JsonObject,
  listOf,
  numberOf,
  objectOf,
  own,
  textOf,
  textsOf,
} from '../../api/json.ts';
import { wrongShape } from '../answer-faults.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { CleanUpReport, PluginFiles, StorageFacet } from '../storage.ts';
import type { ServerAddress } from '../system.ts';
import type { CodexStorageKeys } from './storage-keys.ts';

/** What the plugins of a Codex server keep on its disk. */
export function codexStorage(
  server: ServerAddress,
  client: Client,
  keys: CodexStorageKeys,
): Pick<StorageFacet, 'all' | 'of' | 'cleanUp'> {
  const all = modelQuery({
    queryKey: keys.all,
    read: async (signal) => (await listPluginStorage({ client, signal, throwOnError: true })).data,
    select: (raw) => allFiles(server, raw),
  });
  return {
    all: () => all,
    of: perId((pluginName) =>
      modelQuery({
        queryKey: keys.of(pluginName),
        read: (signal) => readFiles(client, pluginName, signal),
        select: (raw) => filesOf(objectOf(raw), pluginName),
      }),
    ),
    cleanUp: async (pluginName) => {
      const { data } = await clearPluginStorage({ client, path: { pluginName }, throwOnError: true });
      return cleanUpReport(server, data);
    },
  };
}

/** One that has never kept a file may not be found. */
async function readFiles(client: Client, pluginName: string, signal: AbortSignal): Promise<unknown> {
  try {
    return (await getPluginStorage({ client, path: { pluginName }, signal, throwOnError: true })).data;
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return {};
    throw error;
  }
}

function allFiles(server: ServerAddress, raw: unknown): readonly PluginFiles[] {
  const plugins = own(objectOf(raw), 'plugins');
  if (!Array.isArray(plugins)) throw wrongShape(server, '{plugins: []}');
  return listOf(plugins)
    .filter(isJsonObject)
    .flatMap((one) => {
      const name = textOf(own(one, 'pluginName'));
      return name === null ? [] : [filesOf(one, name)];
    })
    .toSorted((a, b) => b.bytes - a.bytes || a.pluginKey.localeCompare(b.pluginKey));
}

function filesOf(told: JsonObject, pluginKey: string): PluginFiles {
  return {
    pluginKey,
    files: numberOf(own(told, 'fileCount')) ?? 0,
    bytes: numberOf(own(told, 'totalBytes')) ?? 0,
  };
}

/** It answers 200 also when files are left. upstream: Codex 2.2.0, `PluginCleanupResultDto` */
function cleanUpReport(server: ServerAddress, raw: unknown): CleanUpReport {
  const result = objectOf(raw);
  const deleted = numberOf(own(result, 'filesDeleted'));
  if (deleted === null) throw wrongShape(server, 'PluginCleanupResultDto');
  return {
    deleted,
    freedBytes: numberOf(own(result, 'bytesFreed')) ?? 0,
    failed: numberOf(own(result, 'failures')) ?? 0,
    errors: textsOf(own(result, 'errors')),
  };
}
