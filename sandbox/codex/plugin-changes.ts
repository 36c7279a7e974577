import { randomUUID } from 'node:crypto';
import { normalCron } from './cron.ts';
import { HandlerError } from './errors.ts';
import type { StoredPlugin } from './model.ts';
import type { CreatePluginInput, UpdatePluginInput } from './plugin-input.ts';

const DEFAULT_RATE_LIMIT = 60;

/** A plugin as it is made: nothing is known of it until it is started. */
export function createdPlugin(input: CreatePluginInput, at: Date): StoredPlugin {
  const { name, displayName, command, pluginType, enabled, rateLimitRequestsPerMinute: rate } = input;
  const { metadataTargets, searchQueryTemplate } = input;
  return {
    id: randomUUID(),
    name,
    displayName,
    pluginType: pluginType === 'user' ? 'user' : 'system',
    command,
    args: [],
    env: {},
    permissions: [],
    scopes: [],
    libraryIds: [],
    credentialDelivery: 'init_message',
    config: {},
    enabled: enabled ?? false,
    healthStatus: 'unknown',
    failureCount: 0,
    useExistingExternalId: true,
    ...sharedMembers(input),
    // Here, and only here, null means that there is no limit.
    ...(rate === undefined && { rateLimitRequestsPerMinute: DEFAULT_RATE_LIMIT }),
    ...(metadataTargets != null && { metadataTargets }),
    ...(searchQueryTemplate != null && { searchQueryTemplate }),
    createdAt: at.toISOString(),
    updatedAt: at.toISOString(),
  };
}

/**
 * A plugin as it is after a change: what is there is replaced as a whole, what is not there stays.
 * @throws HandlerError 400 for a schedule that cannot be
 */
export function changedPlugin(plugin: StoredPlugin, input: UpdatePluginInput, at: Date): StoredPlugin {
  const { displayName, command, internalConfig, searchQueryTemplate, metadataTargets } = input;
  const changed: StoredPlugin = {
    ...plugin,
    ...sharedMembers(input),
    ...(displayName != null && { displayName }),
    ...(command != null && { command }),
    ...(internalConfig != null && { internalConfig: limitOf(internalConfig.searchResultsLimit) }),
    updatedAt: at.toISOString(),
  };
  return withClearable(changed, {
    searchQueryTemplate,
    metadataTargets,
    syncCronSchedule: scheduleOf(plugin, input.syncCronSchedule),
  });
}

type Clearable = Pick<StoredPlugin, 'searchQueryTemplate' | 'metadataTargets' | 'syncCronSchedule'>;

/** Takes away what is null. */
function withClearable(
  plugin: StoredPlugin,
  values: { readonly [Key in keyof Clearable]-?: Clearable[Key] | null | undefined },
): StoredPlugin {
  const { searchQueryTemplate, metadataTargets, syncCronSchedule, ...rest } = plugin;
  const template =
    values.searchQueryTemplate === undefined ? searchQueryTemplate : values.searchQueryTemplate;
  const targets = values.metadataTargets === undefined ? metadataTargets : values.metadataTargets;
  const schedule = values.syncCronSchedule === undefined ? syncCronSchedule : values.syncCronSchedule;
  return {
    ...rest,
    ...(template != null && { searchQueryTemplate: template }),
    ...(targets != null && { metadataTargets: targets }),
    ...(schedule != null && { syncCronSchedule: schedule }),
  };
}

function sharedMembers(input: CreatePluginInput | UpdatePluginInput): Partial<StoredPlugin> {
  const { args, env, permissions, scopes, libraryIds, config, credentials, credentialDelivery } = input;
  const { description, workingDirectory, rateLimitRequestsPerMinute, requestTimeoutSeconds, logLevel } =
    input;
  const { useExistingExternalId, searchPreprocessingRules, autoMatchConditions } = input;
  return {
    ...(description != null && { description }),
    ...(args != null && { args }),
    ...(env != null && { env: Object.fromEntries(env.map(({ key, value }) => [key, value])) }),
    ...(workingDirectory != null && { workingDirectory }),
    ...(permissions != null && { permissions }),
    ...(scopes != null && { scopes }),
    ...(libraryIds != null && { libraryIds }),
    ...(isDelivery(credentialDelivery) && { credentialDelivery }),
    ...(credentials != null && { credentials }),
    ...(config != null && { config }),
    ...(rateLimitRequestsPerMinute != null && { rateLimitRequestsPerMinute }),
    ...(requestTimeoutSeconds != null && { requestTimeoutSeconds }),
    ...(logLevel != null && { logLevel }),
    ...(useExistingExternalId != null && { useExistingExternalId }),
    ...(searchPreprocessingRules != null && { searchPreprocessingRules }),
    ...(autoMatchConditions != null && { autoMatchConditions }),
  };
}

function isDelivery(value: string | null | undefined): value is StoredPlugin['credentialDelivery'] {
  return value === 'env' || value === 'init_message' || value === 'both';
}

function limitOf(limit: number | null | undefined): NonNullable<StoredPlugin['internalConfig']> {
  return limit == null ? {} : { searchResultsLimit: limit };
}

function scheduleOf(plugin: StoredPlugin, text: string | null | undefined): string | null | undefined {
  if (text == null) return text;
  if (plugin.manifest?.visible.capabilities.userReadSync !== true) {
    throw new HandlerError('BadRequest', 'Only plugins that sync reading progress have a schedule');
  }
  const schedule = normalCron(text);
  if (schedule !== undefined) return schedule;
  throw new HandlerError('BadRequest', 'Invalid cron expression: it cannot be read');
}
