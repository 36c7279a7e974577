import { isJsonObject, type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { pluginNotFound, wrongShape } from '../answer-faults.ts';
import type {
  ConnectedAccount,
  Connection,
  ConnectionDetail,
  ConnectionProof,
  ConnectionSchedule,
  ConnectionState,
} from '../connections.ts';
import { firstVisible, nameOf } from '../names.ts';
import type { ServerAddress, ServerCondition } from '../system.ts';
import { codexCapabilities } from './capabilities.ts';
import { connectionActions, connectionEffects, connectWays } from './connection-actions.ts';
import { type ConnectionKind, type KnownConnection, needsAccount } from './connection-known.ts';
import { withoutSecrets } from './plugin-secrets.ts';
import { codexUserPluginFacts } from './user-plugin-facts.ts';

/**
 * All connections of a person, and what could be connected.
 * @param raw the answer of `GET /api/v1/user/plugins`; untrusted
 * @throws ApiError `broken-answer` when it is no such list
 */
export function codexConnections(server: ServerAddress, raw: unknown): readonly Connection[] {
  const seen = new Set<string>();
  return listedConnections(server, raw).flatMap(({ kind, dto }) => {
    const connection = connectionOf(kind, dto);
    if (connection === null || seen.has(connection.pluginId)) return [];
    seen.add(connection.pluginId);
    return [connection];
  });
}

/**
 * What the list tells of one plugin; null when nothing.
 * @throws ApiError `broken-answer` when it is no such list
 */
export function listedConnection(
  server: ServerAddress,
  raw: unknown,
  pluginId: string,
): Omit<KnownConnection, 'timeZone'> | null {
  const found = listedConnections(server, raw).find(({ dto }) => textOf(own(dto, 'pluginId')) === pluginId);
  return found ?? null;
}

function listedConnections(
  server: ServerAddress,
  raw: unknown,
): readonly Omit<KnownConnection, 'timeZone'>[] {
  const answer = objectOf(raw);
  const enabled = own(answer, 'enabled');
  const available = own(answer, 'available');
  if (!Array.isArray(enabled) || !Array.isArray(available)) {
    throw wrongShape(server, '{enabled: [], available: []}');
  }
  return [
    ...enabled.filter(isJsonObject).map((dto) => ({ kind: 'connection' as const, dto })),
    ...available.filter(isJsonObject).map((dto) => ({ kind: 'available' as const, dto })),
  ];
}

/** A connection with all that its page shows. upstream: Codex 2.2.0, `UserPluginDto` and the seed's */
export function codexConnection(server: ServerAddress, known: KnownConnection): ConnectionDetail {
  const { kind, dto, timeZone } = known;
  const connection = connectionOf(kind, dto);
  if (connection === null) throw pluginNotFound(server);
  const exists = kind !== 'available';
  const connected = exists && own(dto, 'connected') === true;
  return {
    ...connection,
    exists,
    connected,
    needsAccount: needsAccount(known),
    proof: connected ? proofOf(dto) : null,
    instructions: textOf(own(dto, 'userSetupInstructions')),
    ways: connectWays(known),
    actions: connectionActions(known),
    effects: connectionEffects(dto),
    schedule: exists ? scheduleOf(dto, timeZone) : null,
    notices: noticesOf(known),
    ...codexUserPluginFacts(dto, exists),
    raw: withoutSecrets(dto),
  };
}

/** A sign-in that has succeeded is a success as a sync is, which alone moves the time of the last sync. upstream: Codex 2.2.0 */
function proofOf(dto: JsonObject): ConnectionProof {
  const id = textOf(own(dto, 'id'));
  return {
    success: `${id} ${textOf(own(dto, 'lastSuccessAt'))}`,
    sync: `${id} ${textOf(own(dto, 'lastSyncAt'))}`,
  };
}

function connectionOf(kind: ConnectionKind, dto: JsonObject): Connection | null {
  const pluginId = textOf(own(dto, 'pluginId'));
  if (pluginId === null) return null;
  const exists = kind !== 'available';
  const key = nameOf(own(dto, exists ? 'pluginName' : 'name'), pluginId);
  return {
    pluginId,
    key,
    name: firstVisible(own(dto, exists ? 'pluginDisplayName' : 'displayName')) ?? key,
    description: firstVisible(own(dto, 'description')),
    state: stateOf(kind, dto),
    account: exists ? accountOf(dto) : { name: null, avatarUrl: null },
    capabilities: codexCapabilities(own(dto, 'capabilities')),
    lastSuccessAt: textOf(own(dto, 'lastSuccessAt')),
    lastSyncAt: textOf(own(dto, 'lastSyncAt')),
  };
}

/** How it stands, by what matters first. `connected` says that something is stored, not that it still holds. */
function stateOf(kind: ConnectionKind, dto: JsonObject): ConnectionState {
  if (kind === 'available') return { kind: 'available', reason: null };
  if (own(dto, 'enabled') === false) return { kind: 'off', reason: m.codex_connection_off };
  if (kind === 'withdrawn') return { kind: 'attention', reason: m.codex_connection_withdrawn };
  if (own(dto, 'connected') !== true) return { kind: 'attention', reason: m.codex_connection_missing };
  const health = textOf(own(dto, 'healthStatus'));
  if (health === 'unhealthy' || health === 'degraded') {
    return { kind: 'attention', reason: m.codex_connection_failing };
  }
  const without = own(dto, 'requiresAuth') === false;
  return { kind: 'connected', reason: without ? m.codex_connection_without_account : null };
}

/**
 * The account's name is known from the last sync only; the fields that are named for it stay empty.
 * upstream: Codex 2.2.0
 */
function accountOf(dto: JsonObject): ConnectedAccount {
  const result = objectOf(own(dto, 'lastSyncResult'));
  const connected = own(dto, 'connected') === true;
  return {
    name:
      firstVisible(own(dto, 'externalUsername')) ??
      (connected ? firstVisible(own(result, 'externalUsername')) : null),
    avatarUrl: textOf(own(dto, 'externalAvatarUrl')),
  };
}

/** Schedules run in the server's zone, whatever the person's is. upstream: Codex 2.2.0 */
function scheduleOf(dto: JsonObject, timeZone: string | null): ConnectionSchedule | null {
  if (own(objectOf(own(dto, 'capabilities')), 'readSync') !== true) return null;
  return {
    takesPart: own(dto, 'autoSync') === true,
    cron: textOf(own(dto, 'syncCronSchedule')),
    timeZone,
  };
}

function noticesOf({ kind }: KnownConnection): readonly ServerCondition[] {
  if (kind !== 'withdrawn') return [];
  return [
    {
      severity: 'warning',
      title: m.codex_connection_withdrawn_title,
      explanation: m.codex_connection_withdrawn_why,
    },
  ];
}
