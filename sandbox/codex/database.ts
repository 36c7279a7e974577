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

/** All that one Codex server keeps. */
export interface Database {
  readonly users: Collection<StoredUser>;
  readonly refreshFamilies: Collection<RefreshFamily>;
  readonly apiKeys: Collection<ApiKey>;
  readonly plugins: Collection<StoredPlugin>;
  readonly failures: Collection<StoredFailure>;
  readonly connections: Collection<StoredConnection>;
  readonly libraries: Collection<StoredLibrary>;
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
