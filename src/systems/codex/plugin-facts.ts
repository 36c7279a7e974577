import { type JsonObject, objectOf, own } from '../../api/json.ts';
import { maskAll } from '../../api/secrets.ts';
import { m } from '../../messages/messages.js';
import {
  codeFact,
  fact,
  factGroup,
  flagFact,
  furtherFacts,
  jsonFact,
  linkFact,
  listFact,
  numberFact,
  textFact,
  timeFact,
  wordsFact,
  wordsFor,
} from '../fact-builders.ts';
import type { Fact, FactGroup, Text } from '../system.ts';
import { declaredSettings, neededCredentials } from './declared-fields.ts';
import { HEALTH_WORDS, healthHelp } from './health.ts';
import { maskArguments } from './plugin-secrets.ts';
import { TYPE_WORDS } from './plugin-type.ts';

const DELIVERY_WORDS: Readonly<Record<string, Text>> = {
  env: m.codex_delivery_env,
  init_message: m.codex_delivery_init_message,
  both: m.codex_delivery_both,
};

/**
 * Every field of a `PluginDto` in its place, and what newer servers add in a last group. Secrets are masked.
 * @param failures what is told of its failures, beside its health
 */
export function codexPluginFacts(dto: JsonObject, failures: readonly FactGroup[]): readonly FactGroup[] {
  const manifest = objectOf(own(dto, 'manifest'));
  return [
    healthGroup(dto),
    ...failures,
    aboutGroup(dto),
    executionGroup(dto),
    accessGroup(dto),
    matchingGroup(dto),
    settingsGroup(dto),
    manifestGroup(manifest),
    signInGroup(manifest),
    furtherFacts(m.api_fact_further, dto, PLUGIN_FIELDS),
    furtherFacts(m.codex_facts_manifest_further, manifest, MANIFEST_FIELDS),
    furtherFacts(m.codex_facts_capabilities_further, own(manifest, 'capabilities'), CAPABILITY_FIELDS),
  ];
}

function aboutGroup(dto: JsonObject): FactGroup {
  return factGroup(m.api_fact_about, [
    codeFact(m.api_fact_key, own(dto, 'name')),
    codeFact(m.api_fact_id, own(dto, 'id')),
    wordsFact(m.codex_fact_type, wordsFor(TYPE_WORDS, own(dto, 'pluginType')), m.codex_fact_type_help),
    numberFact(m.codex_fact_user_count, own(dto, 'userCount')),
    timeFact(m.api_fact_created, own(dto, 'createdAt')),
    timeFact(m.api_fact_changed, own(dto, 'updatedAt')),
  ]);
}

function healthGroup(dto: JsonObject): FactGroup {
  return factGroup(m.codex_facts_health, [
    flagFact(m.codex_fact_enabled, own(dto, 'enabled')),
    wordsFact(
      m.codex_fact_health,
      wordsFor(HEALTH_WORDS, own(dto, 'healthStatus')),
      healthHelp(own(dto, 'healthStatus')),
    ),
    numberFact(m.codex_fact_failures, own(dto, 'failureCount'), undefined, m.codex_fact_failures_help),
    timeFact(m.codex_fact_last_success, own(dto, 'lastSuccessAt')),
    timeFact(m.codex_fact_last_failure, own(dto, 'lastFailureAt')),
    textFact(m.codex_fact_last_error, own(dto, 'disabledReason'), m.codex_fact_last_error_help),
  ]);
}

function executionGroup(dto: JsonObject): FactGroup {
  const args = own(dto, 'args');
  return factGroup(m.codex_facts_execution, [
    codeFact(m.codex_fact_command, own(dto, 'command')),
    listFact(m.codex_fact_args, Array.isArray(args) ? maskArguments(args) : null, m.api_none),
    codeFact(m.codex_fact_directory, own(dto, 'workingDirectory')),
    jsonFact(m.codex_fact_env, maskAll(own(dto, 'env')), m.codex_fact_env_help),
    flagFact(m.codex_fact_credentials, own(dto, 'hasCredentials'), m.codex_fact_credentials_help),
    wordsFact(m.codex_fact_delivery, wordsFor(DELIVERY_WORDS, own(dto, 'credentialDelivery'))),
    limitFact(
      m.codex_fact_rate_limit,
      own(dto, 'rateLimitRequestsPerMinute'),
      m.codex_unit_per_minute,
      m.codex_no_limit,
    ),
    limitFact(
      m.codex_fact_timeout,
      own(dto, 'requestTimeoutSeconds'),
      m.api_unit_seconds,
      m.codex_server_default,
    ),
    textFact(m.codex_fact_log_level, own(dto, 'logLevel')),
    textFact(m.codex_fact_default_log_level, own(dto, 'defaultLogLevel')),
  ]);
}

/** A number that stands for "none" or "as usual" when it is absent. */
function limitFact(label: Text, value: unknown, unit: Text, absent: Text): Fact {
  return numberFact(label, value, unit) ?? fact(label, { kind: 'none', why: absent });
}

function accessGroup(dto: JsonObject): FactGroup {
  return factGroup(m.codex_facts_access, [
    listFact(m.codex_fact_permissions, own(dto, 'permissions'), m.api_none, m.codex_fact_permissions_help),
    listFact(m.codex_fact_scopes, own(dto, 'scopes'), m.api_none, m.codex_fact_scopes_help),
    listFact(m.codex_fact_libraries, own(dto, 'libraryIds'), m.codex_all_libraries),
  ]);
}

function matchingGroup(dto: JsonObject): FactGroup {
  return factGroup(m.codex_facts_matching, [
    listFact(m.codex_fact_targets, own(dto, 'metadataTargets'), m.api_none),
    flagFact(m.codex_fact_use_existing_id, own(dto, 'useExistingExternalId')),
    codeFact(m.codex_fact_query_template, own(dto, 'searchQueryTemplate')),
    jsonFact(m.codex_fact_preprocessing, own(dto, 'searchPreprocessingRules')),
    jsonFact(m.codex_fact_conditions, own(dto, 'autoMatchConditions')),
    jsonFact(m.codex_fact_internal, own(dto, 'internalConfig')),
  ]);
}

function settingsGroup(dto: JsonObject): FactGroup {
  return factGroup(m.codex_facts_settings, [
    codeFact(m.codex_fact_sync_schedule, own(dto, 'syncCronSchedule'), m.codex_fact_sync_schedule_help),
    jsonFact(m.codex_fact_config, own(dto, 'config'), m.codex_fact_config_help),
  ]);
}

function manifestGroup(manifest: JsonObject): FactGroup {
  return factGroup(m.codex_facts_manifest, [
    codeFact(m.codex_fact_package_name, own(manifest, 'name')),
    textFact(m.codex_fact_package_title, own(manifest, 'displayName')),
    textFact(m.api_fact_version, own(manifest, 'version')),
    textFact(m.codex_fact_protocol, own(manifest, 'protocolVersion')),
    textFact(m.api_fact_description, own(manifest, 'description')),
    textFact(m.api_fact_author, own(manifest, 'author')),
    linkFact(m.codex_link_homepage, own(manifest, 'homepage')),
    listFact(m.codex_fact_content_types, own(manifest, 'contentTypes')),
    listFact(m.codex_fact_scopes, own(manifest, 'scopes')),
    codeFact(m.codex_fact_search_uri, own(manifest, 'searchUriTemplate')),
    declaredSettings(m.codex_fact_options, own(manifest, 'configSchema')),
    textFact(m.codex_fact_admin_setup, own(manifest, 'adminSetupInstructions')),
    textFact(m.codex_fact_user_setup, own(manifest, 'userSetupInstructions')),
  ]);
}

function signInGroup(manifest: JsonObject): FactGroup {
  const oauth = objectOf(own(manifest, 'oauth'));
  return factGroup(m.codex_facts_sign_in, [
    neededCredentials(m.codex_fact_required_credentials, own(manifest, 'requiredCredentials')),
    linkFact(m.codex_fact_oauth_authorize, own(oauth, 'authorizationUrl')),
    linkFact(m.codex_fact_oauth_token, own(oauth, 'tokenUrl')),
    linkFact(m.codex_fact_oauth_user, own(oauth, 'userInfoUrl')),
    listFact(m.codex_fact_oauth_scopes, own(oauth, 'scopes')),
    flagFact(m.codex_fact_oauth_pkce, own(oauth, 'pkce')),
  ]);
}

const PLUGIN_FIELDS: readonly string[] = [
  'args',
  'autoMatchConditions',
  'command',
  'config',
  'createdAt',
  'credentialDelivery',
  'defaultLogLevel',
  'description',
  'disabledReason',
  'displayName',
  'enabled',
  'env',
  'failureCount',
  'hasCredentials',
  'healthStatus',
  'id',
  'internalConfig',
  'lastFailureAt',
  'lastSuccessAt',
  'libraryIds',
  'logLevel',
  'manifest',
  'metadataTargets',
  'name',
  'permissions',
  'pluginType',
  'rateLimitRequestsPerMinute',
  'requestTimeoutSeconds',
  'scopes',
  'searchPreprocessingRules',
  'searchQueryTemplate',
  'syncCronSchedule',
  'updatedAt',
  'useExistingExternalId',
  'userCount',
  'workingDirectory',
];

const MANIFEST_FIELDS: readonly string[] = [
  'adminSetupInstructions',
  'author',
  'capabilities',
  'configSchema',
  'contentTypes',
  'description',
  'displayName',
  'homepage',
  'name',
  'oauth',
  'protocolVersion',
  'requiredCredentials',
  'scopes',
  'searchUriTemplate',
  'userSetupInstructions',
  'version',
];

const CAPABILITY_FIELDS: readonly string[] = [
  'externalIdSource',
  'metadataProvider',
  'releaseSource',
  'userReadSync',
  'userRecommendationProvider',
  'wantsDetailedProgress',
  'wantsFullMetadata',
];
