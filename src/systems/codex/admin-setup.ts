import { ApiError, toApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import { getPlugin, updatePlugin } from '../../api/generated/codex/sdk.gen.ts';
import { isJsonObject, objectOf } from '../../api/json.ts';
import { plainJson } from '../../lib/exact-json.ts';
import { wrongShape } from '../answer-faults.ts';
import { modelQuery, perId } from '../model-query.ts';
import type { FieldRefusal, SaveReport, SaveRequest, SettingsScope } from '../settings.ts';
import type { PluginsFacet, ServerAddress } from '../system.ts';
import { unreadable } from './addition.ts';
import { codexSetup } from './admin-form.ts';
import { setupChanges, type SetupChange, SetupSource } from './admin-model.ts';
import { readLibraries } from './libraries.ts';
import { requirePluginId } from './plugin-id.ts';
import { readServerZone } from './server-zone.ts';
import { plainCall } from './settings-answers.ts';
import { codexSetupScope } from './settings-scopes.ts';

/** What a set-up is made of, as it is kept in the cache. A class: the cache would make copies that lose names. */
class SetupAnswer {
  readonly plugin: unknown;
  readonly libraries: readonly unknown[] | null;
  readonly serverZone: string | null;

  constructor(plugin: unknown, libraries: readonly unknown[] | null, serverZone: string | null) {
    this.plugin = plugin;
    this.libraries = libraries;
    this.serverZone = serverZone;
  }
}

/** How the plugins of a Codex server are set up there, for those who manage plugins. */
export function codexSetupSettings(
  server: ServerAddress,
  client: Client,
  plugins: PluginsFacet,
): SettingsScope {
  const { key, mayHave } = codexSetupScope(client);
  return {
    mayHave,
    form: perId((pluginId) =>
      modelQuery({
        queryKey: key(pluginId),
        read: (signal) => readSetup(server, client, pluginId, signal),
        select: (raw) => {
          if (!(raw instanceof SetupAnswer) || !isJsonObject(raw.plugin))
            throw wrongShape(server, 'PluginDto');
          return codexSetup(objectOf(plainJson(raw.plugin)), raw.libraries, raw.serverZone);
        },
      }),
    ),
    save: (request) => saveSetup(server, client, request),
    changedKeys: (pluginId) => [key(pluginId), ...plugins.changedKeys(pluginId)],
  };
}

async function readSetup(
  server: ServerAddress,
  client: Client,
  pluginId: string,
  signal: AbortSignal,
): Promise<SetupAnswer> {
  requirePluginId(server, pluginId);
  const options = { client, signal, throwOnError: true } as const;
  const [plugin, libraries, serverZone] = await Promise.all([
    getPlugin({ ...options, path: { pluginId } }),
    // Without them a plugin can still be edited, its libraries by their ids.
    readLibraries(server, client, signal).catch(unreadable),
    readServerZone(client, signal),
  ]);
  return new SetupAnswer(plugin.data, libraries, serverZone);
}

/** All that was edited in one call, so that all of it is stored or nothing. */
async function saveSetup(
  server: ServerAddress,
  client: Client,
  { pluginId, stored, edited, signal, onProgress }: SaveRequest,
): Promise<SaveReport> {
  const { source } = stored;
  if (!(source instanceof SetupSource)) throw wrongShape(server, 'SetupSource');
  const changes = setupChanges(source, edited);
  if (changes.length === 0) return { writes: [] };
  const paths = changes.flatMap((change) => change.paths);
  const faults = changes.flatMap(faultsOf);
  if (faults.length > 0) {
    const error = new ApiError({
      kind: 'rejected',
      source: 'page',
      serverId: server.id,
      code: 'incomplete',
      changed: 'no',
    });
    return { writes: [{ id: 'plugin', paths, outcome: { kind: 'refused', error, fields: faults } }] };
  }
  onProgress?.(0, 1);
  const body = Object.fromEntries(
    changes.map(({ member, written }) => [member, 'send' in written ? written.send : undefined]),
  );
  try {
    await updatePlugin({ ...plainCall(signal), client, path: { pluginId }, body });
    return { writes: [{ id: 'plugin', paths, outcome: { kind: 'stored' } }] };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.kind === 'signed-out' || error.kind === 'cancelled') throw error;
    const fields = refusedFields(error, changes);
    return { writes: [{ id: 'plugin', paths, outcome: { kind: 'refused', error, fields } }] };
  }
}

function faultsOf({ paths, written }: SetupChange): readonly FieldRefusal[] {
  const section = paths[0]?.[0];
  if (!('faults' in written) || section === undefined) return [];
  return written.faults.map(({ name, message }) => ({ path: [section, ...name], messages: [message] }));
}

/**
 * Where a refusal belongs: Codex says in a sentence what is wrong with one member, and quotes its value. Where only
 * one was sent there is but one that can be meant.
 */
function refusedFields(error: ApiError, changes: readonly SetupChange[]): readonly FieldRefusal[] {
  const message = error.serverMessage;
  if (message === null || (error.kind !== 'rejected' && error.kind !== 'conflict')) return [];
  const meant = changes.length === 1 ? changes : changes.filter((change) => isNamedIn(message, change));
  return meant.flatMap(({ paths }) => paths.slice(0, 1).map((path) => ({ path, messages: [message] })));
}

function isNamedIn(message: string, { member, written }: SetupChange): boolean {
  if (member === 'credentials' || member === 'env') return false;
  if (member === 'syncCronSchedule') return /cron/i.test(message);
  const values: readonly unknown[] = 'send' in written ? [written.send].flat() : [];
  return values.some((value) => typeof value === 'string' && value !== '' && message.includes(`'${value}'`));
}
