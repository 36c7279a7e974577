import { randomBytes } from 'node:crypto';
import type { Collection, Store } from '../store.ts';
import type {
  ApiKey,
  RefreshFamily,
  StoredConnection,
  StoredFailure,
  StoredLibrary,
  StoredPlugin,
  StoredUser,
} from './model.ts';
import type { SeriesSyncs, StoredJob } from './jobs/job.ts';
import type { StoredFlow } from './oauth/flow.ts';
import type { StoredSuggestions } from './recommendations/suggestion.ts';
import type { StoredFiles } from './storage/plugin-files.ts';
import type { StoredTask } from './tasks/task.ts';

/** All that one Codex server keeps. */
export interface Database {
  readonly users: Collection<StoredUser>;
  readonly refreshFamilies: Collection<RefreshFamily>;
  readonly apiKeys: Collection<ApiKey>;
  readonly plugins: Collection<StoredPlugin>;
  readonly failures: Collection<StoredFailure>;
  readonly connections: Collection<StoredConnection>;
  readonly libraries: Collection<StoredLibrary>;
  readonly tasks: Collection<StoredTask>;
  /** By user and plugin. */
  readonly suggestions: Collection<StoredSuggestions>;
  /** By the plugin's name. */
  readonly pluginFiles: Collection<StoredFiles>;
  /** By state. */
  readonly oauthFlows: Collection<StoredFlow>;
  readonly jobs: Collection<StoredJob>;
  /** By library and plugin. */
  readonly seriesSyncs: Collection<SeriesSyncs>;
  /** Signs access tokens; kept, so that sessions survive a restart. */
  readonly signingSecret: string;
}

/** @param server the server's id, so that several can share the store. */
export function openDatabase(store: Store, server: string): Database {
  const secrets = store.collection<string>(server, 'secrets');
  const signingSecret = secrets.get('signing') ?? randomBytes(32).toString('base64url');
  secrets.put('signing', signingSecret);
  return {
    users: store.collection(server, 'users'),
    refreshFamilies: store.collection(server, 'refresh-families'),
    apiKeys: store.collection(server, 'api-keys'),
    plugins: store.collection(server, 'plugins'),
    failures: store.collection(server, 'failures'),
    connections: store.collection(server, 'connections'),
    libraries: store.collection(server, 'libraries'),
    tasks: store.collection(server, 'tasks'),
    suggestions: store.collection(server, 'suggestions'),
    pluginFiles: store.collection(server, 'plugin-files'),
    oauthFlows: store.collection(server, 'oauth-flows'),
    jobs: store.collection(server, 'jobs'),
    seriesSyncs: store.collection(server, 'series-syncs'),
    signingSecret,
  };
}

/** A user's connection to a plugin; there is at most one. */
export function findConnection(
  { connections }: Database,
  pluginId: string,
  userId: string,
): StoredConnection | undefined {
  return connections.all().find((one) => one.pluginId === pluginId && one.userId === userId);
}

/** All connections of a user, by the plugin's id. */
export function connectionsOf(
  { connections }: Database,
  userId: string,
): ReadonlyMap<string, StoredConnection> {
  const own = connections.all().filter((one) => one.userId === userId);
  return new Map(own.map((one) => [one.pluginId, one]));
}
