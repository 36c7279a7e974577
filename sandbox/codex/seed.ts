import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import type { StoredConnection, StoredPlugin, StoredUser } from './model.ts';
import { type Program, type Programs, programOf } from './program.ts';
import { SEED_CONNECTIONS, type SeedConnection } from './seed-connections.ts';
import { ADMIN_API_KEY, CODEX_ROLES, OTHER_READERS, SANDBOX_USERS } from './seed-people.ts';
import { SEED_PLUGINS, type SeedPlugin } from './seed-plugins.ts';

const SERVER_AGE_MINUTES = 400 * 24 * 60;

/**
 * Fills an empty database. Ids follow from names, so that addresses stay good from one sandbox to the next.
 * @param now what "minutes ago" counts from.
 * @param server the server's id, so that two servers do not share ids.
 */
export function seedDatabase(database: Database, programs: Programs, now: Date, server: string): void {
  const seed: Seed = {
    ago: (minutes) => new Date(now.getTime() - minutes * 60_000).toISOString(),
    id: (kind, name) => uuidOf(`${server} ${kind} ${name}`),
  };
  for (const user of usersOf(seed)) database.users.put(user.id, user);
  database.apiKeys.put(ADMIN_API_KEY, { key: ADMIN_API_KEY, userId: seed.id('user', 'admin') });
  for (const [name, seriesCount, bookCount] of LIBRARIES) {
    const id = seed.id('library', name);
    const path = `/srv/library/${name.toLowerCase().replaceAll(' ', '-')}`;
    const createdAt = seed.ago(SERVER_AGE_MINUTES);
    database.libraries.put(id, { id, name, path, seriesCount, bookCount, createdAt });
  }
  for (const plugin of SEED_PLUGINS) seedPlugin(database, programs, seed, plugin);
  for (const connection of SEED_CONNECTIONS) {
    const stored = connectionOf(seed, connection);
    database.connections.put(stored.id, stored);
  }
}

interface Seed {
  ago(minutes: number): string;
  id(kind: string, name: string): string;
}

const LIBRARIES: readonly (readonly [name: string, seriesCount: number, bookCount: number])[] = [
  ['Comics', 412, 6_180],
  ['Light Novels', 96, 871],
  ['Picture Books', 58, 58],
];

function usersOf(seed: Seed): StoredUser[] {
  const make = (username: string, rest: Pick<StoredUser, 'role'> & { readonly password?: string }) => ({
    id: seed.id('user', username),
    username,
    email: `${username}@library.example`,
    isActive: true,
    permissions: [],
    createdAt: seed.ago(SERVER_AGE_MINUTES),
    updatedAt: seed.ago(SERVER_AGE_MINUTES),
    ...rest,
  });
  return [
    ...SANDBOX_USERS.map(({ username, password, role }) =>
      make(username, { role: CODEX_ROLES[role], password }),
    ),
    ...OTHER_READERS.map((username) => make(username, { role: 'reader' })),
  ];
}

function seedPlugin(database: Database, programs: Programs, seed: Seed, entry: SeedPlugin): void {
  const plugin = pluginOf(seed, entry);
  const program = entry.wasStarted ? requiredProgram(plugin, programs) : undefined;
  database.plugins.put(plugin.id, program ? { ...plugin, manifest: program.manifest } : plugin);
  for (const { minutesAgo, message } of entry.failedStarts ?? []) {
    const id = seed.id('failure', `${plugin.name} ${minutesAgo}`);
    database.failures.put(id, {
      id,
      pluginId: plugin.id,
      errorMessage: message,
      errorCode: 'INIT_ERROR',
      method: 'initialize',
      occurredAt: seed.ago(minutesAgo),
    });
  }
}

function requiredProgram(plugin: StoredPlugin, programs: Programs): Program {
  const program = programOf(plugin, programs);
  if (!program) throw new Error(`The seed has no program for ${plugin.name}`);
  return program;
}

function pluginOf(seed: Seed, entry: SeedPlugin): StoredPlugin {
  const { plugin, command, args, createdMinutesAgo, lastSuccessMinutesAgo, lastFailureMinutesAgo } = entry;
  return {
    id: seed.id('plugin', plugin.name),
    pluginType: 'system',
    command,
    args,
    env: {},
    permissions: [],
    scopes: [],
    libraryIds: [],
    credentialDelivery: 'init_message',
    config: {},
    enabled: false,
    healthStatus: 'unknown',
    failureCount: 0,
    rateLimitRequestsPerMinute: 60,
    useExistingExternalId: true,
    createdAt: seed.ago(createdMinutesAgo),
    updatedAt: seed.ago(Math.min(createdMinutesAgo, lastFailureMinutesAgo ?? createdMinutesAgo)),
    ...(lastSuccessMinutesAgo !== undefined && { lastSuccessAt: seed.ago(lastSuccessMinutesAgo) }),
    ...(lastFailureMinutesAgo !== undefined && { lastFailureAt: seed.ago(lastFailureMinutesAgo) }),
    ...plugin,
  };
}

function connectionOf(seed: Seed, entry: SeedConnection): StoredConnection {
  const { plugin, username, connection, createdMinutesAgo, lastSyncMinutesAgo } = entry;
  const pluginId = seed.id('plugin', plugin);
  const userId = seed.id('user', username);
  const { lastSyncResult, ...rest } = connection;
  return {
    id: seed.id('connection', `${plugin} ${username}`),
    pluginId,
    userId,
    enabled: true,
    healthStatus: 'unknown',
    config: {},
    createdAt: seed.ago(createdMinutesAgo),
    ...(lastSyncMinutesAgo !== undefined && {
      lastSyncAt: seed.ago(lastSyncMinutesAgo),
      lastSuccessAt: seed.ago(lastSyncMinutesAgo),
    }),
    ...(lastSyncResult && { lastSyncResult: { pluginId, userId, ...lastSyncResult } }),
    ...rest,
  };
}

/** A UUID of version 4 by its looks, that follows from a name. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
