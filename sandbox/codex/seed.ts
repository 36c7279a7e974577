import type { Catalogue, CatalogueConnection, CatalogueEntry, CatalogueJob } from './catalogue/catalogue.ts';
import { uuidOf } from './chance.ts';
import type { Database } from './database.ts';
import { CONFIG_DEFAULTS, type StoredJob } from './jobs/job.ts';
import type { StoredConnection, StoredPlugin, StoredUser } from './model.ts';
import { learnt } from './plugin-records.ts';
import { filesOf } from './storage/plugin-files.ts';
import { API_KEYS, CODEX_ROLES, SANDBOX_USERS, SPECIAL_ACCOUNTS } from './seed-people.ts';

const SERVER_AGE_MINUTES = 400 * 24 * 60;
const DEFAULT_RATE_LIMIT = 60;

/**
 * Fills an empty database. Ids follow from names, so that addresses stay good from one sandbox to the next.
 * @param now what "minutes ago" counts from.
 * @param server the server's id, so that two servers do not share ids.
 */
export function seedDatabase(database: Database, catalogue: Catalogue, now: Date, server: string): void {
  const seed: Seed = {
    ago: (minutes) => new Date(now.getTime() - minutes * 60_000).toISOString(),
    id: (kind, name) => uuidOf(`${server} ${kind} ${name}`),
  };
  for (const user of usersOf(seed, catalogue)) database.users.put(user.id, user);
  for (const key of API_KEYS) database.apiKeys.put(key.key, { ...key, userId: seed.id('user', 'admin') });
  for (const { name, series, books } of catalogue.libraries) {
    const id = seed.id('library', name);
    const path = `/srv/library/${name.toLowerCase().replaceAll(' ', '-')}`;
    const createdAt = seed.ago(SERVER_AGE_MINUTES);
    database.libraries.put(id, { id, name, path, seriesCount: series, bookCount: books, createdAt });
  }
  for (const entry of catalogue.plugins) seedPlugin(database, seed, entry);
  for (const connection of catalogue.connections) {
    const stored = connectionOf(seed, connection);
    database.connections.put(stored.id, stored);
  }
  for (const files of filesOf(catalogue)) database.pluginFiles.put(files.pluginName, files);
  for (const entry of catalogue.jobs) {
    const job = jobOf(seed, entry);
    database.jobs.put(job.id, job);
  }
}

interface Seed {
  ago(minutes: number): string;
  id(kind: string, name: string): string;
}

function usersOf(seed: Seed, { domain, readers }: Catalogue): StoredUser[] {
  const make = (username: string, more: Partial<StoredUser>): StoredUser => ({
    id: seed.id('user', username),
    username,
    email: `${username}@${domain}`,
    role: 'reader',
    isActive: true,
    emailVerified: true,
    permissions: [],
    createdAt: seed.ago(SERVER_AGE_MINUTES),
    updatedAt: seed.ago(SERVER_AGE_MINUTES),
    ...more,
  });
  return [
    ...SANDBOX_USERS.map(({ username, password, role }) =>
      make(username, { role: CODEX_ROLES[role], password }),
    ),
    ...SPECIAL_ACCOUNTS.map((account) =>
      make(account.username, { ...account, password: `sandbox-${account.username}` }),
    ),
    ...readers.map((username) => make(username, {})),
  ];
}

function seedPlugin(database: Database, seed: Seed, entry: CatalogueEntry): void {
  const plugin = pluginOf(seed, entry);
  database.plugins.put(plugin.id, plugin);
  for (const { ago, message } of entry.state.failedStarts ?? []) {
    const id = seed.id('failure', `${plugin.name} ${ago}`);
    database.failures.put(id, {
      id,
      pluginId: plugin.id,
      errorMessage: message,
      errorCode: 'INIT_ERROR',
      method: 'initialize',
      occurredAt: seed.ago(ago),
    });
  }
}

function pluginOf(seed: Seed, entry: CatalogueEntry): StoredPlugin {
  const { name, displayName, description, runs, program, state } = entry;
  const { rateLimit = DEFAULT_RATE_LIMIT, libraries = [], ...settings } = entry.settings ?? {};
  const { enabled, healthStatus, failureCount = 0, disabledReason, installed } = state;
  const { lastSuccess, lastFailure, wasStarted } = state;
  const plugin: StoredPlugin = {
    id: seed.id('plugin', name),
    name,
    displayName,
    ...(description !== undefined && { description }),
    pluginType: 'system',
    command: runs.command,
    args: runs.args,
    env: {},
    permissions: [],
    scopes: [],
    libraryIds: libraries.map((library) => seed.id('library', library)),
    credentialDelivery: 'init_message',
    config: {},
    enabled,
    healthStatus,
    failureCount,
    ...(disabledReason !== undefined && { disabledReason }),
    ...(rateLimit !== 'none' && { rateLimitRequestsPerMinute: rateLimit }),
    useExistingExternalId: true,
    createdAt: seed.ago(installed),
    updatedAt: seed.ago(Math.min(installed, lastFailure ?? installed)),
    ...(lastSuccess !== undefined && { lastSuccessAt: seed.ago(lastSuccess) }),
    ...(lastFailure !== undefined && { lastFailureAt: seed.ago(lastFailure) }),
    ...settings,
  };
  if (!wasStarted) return plugin;
  if (!program) throw new Error(`${name} was started, but there is no such program`);
  return { ...plugin, ...learnt(program.manifest, plugin) };
}

function connectionOf(seed: Seed, entry: CatalogueConnection): StoredConnection {
  const { plugin, username, connection = {}, created, lastSync } = entry;
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
    createdAt: seed.ago(created),
    ...(lastSync !== undefined && { lastSyncAt: seed.ago(lastSync), lastSuccessAt: seed.ago(lastSync) }),
    ...(lastSyncResult && { lastSyncResult: { pluginId, userId, ...lastSyncResult } }),
    ...rest,
    ...(rest.failureCount !== undefined && { lastFailureAt: seed.ago(lastSync ?? created) }),
  };
}

function jobOf(seed: Seed, entry: CatalogueJob): StoredJob {
  const { library, name, provider, cron, timezone, enabled, created, config, lastRun } = entry;
  return {
    id: seed.id('job', `${library} ${name}`),
    libraryId: seed.id('library', library),
    name,
    enabled,
    cronSchedule: cron,
    ...(timezone !== undefined && { timezone }),
    config: { ...CONFIG_DEFAULTS, type: 'metadata_refresh', provider, ...config },
    ...(lastRun && {
      lastRunAt: seed.ago(lastRun.ago),
      lastRunStatus: lastRun.status,
      lastRunMessage: lastRun.message,
    }),
    createdAt: seed.ago(created),
    updatedAt: seed.ago(created),
  };
}
