import { type JsonObject, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import {
  codeFact,
  factGroup,
  flagFact,
  furtherFacts,
  jsonFact,
  linkFact,
  textFact,
  timeFact,
  wordsFact,
  wordsFor,
} from '../fact-builders.ts';
import type { FactGroup } from '../system.ts';
import { HEALTH_WORDS } from './health.ts';
import { declaredSettings } from './declared-fields.ts';
import { TYPE_WORDS } from './plugin-type.ts';

/** What a server tells of a plugin to who uses it: what they came for, and what only the curious want. */
export interface UserPluginFacts {
  readonly facts: readonly FactGroup[];
  readonly furtherFacts: readonly FactGroup[];
}

/**
 * Every field that a person without the right to manage plugins gets, in its place.
 * @param dto a `UserPluginDto` (with a connection) or an `AvailablePluginDto` (without); untrusted
 */
export function codexUserPluginFacts(dto: JsonObject, withConnection: boolean): UserPluginFacts {
  return {
    facts: [
      ...(withConnection ? [connectionGroup(dto)] : []),
      factGroup(m.api_fact_about, [textFact(m.codex_fact_user_setup, own(dto, 'userSetupInstructions'))]),
    ],
    furtherFacts: [
      factGroup(m.codex_facts_plugin, [
        codeFact(m.api_fact_key, own(dto, withConnection ? 'pluginName' : 'name')),
        codeFact(m.api_fact_id, own(dto, 'pluginId')),
        wordsFact(m.codex_fact_type, wordsFor(TYPE_WORDS, own(dto, 'pluginType'))),
        codeFact(m.codex_fact_sync_schedule, own(dto, 'syncCronSchedule'), m.codex_fact_sync_schedule_help),
      ]),
      factGroup(m.codex_facts_sign_in, [
        flagFact(m.codex_fact_requires_auth, own(dto, 'requiresAuth')),
        flagFact(m.codex_fact_requires_oauth, own(dto, 'requiresOauth')),
        flagFact(m.codex_fact_oauth_configured, own(dto, 'oauthConfigured')),
      ]),
      ...(withConnection ? [keptGroup(dto)] : []),
      furtherFacts(m.api_fact_further, dto, USER_FIELDS),
    ],
  };
}

function connectionGroup(dto: JsonObject): FactGroup {
  return factGroup(m.codex_facts_connection, [
    flagFact(m.codex_fact_connection_enabled, own(dto, 'enabled')),
    flagFact(m.codex_fact_connected, own(dto, 'connected')),
    textFact(m.codex_fact_account, own(dto, 'externalUsername')),
    wordsFact(m.codex_fact_health, wordsFor(HEALTH_WORDS, own(dto, 'healthStatus'))),
    flagFact(m.codex_fact_auto_sync, own(dto, 'autoSync')),
    flagFact(m.codex_fact_send_custom, own(dto, 'sendCustomMetadata')),
    timeFact(m.codex_fact_last_sync, own(dto, 'lastSyncAt')),
    timeFact(m.codex_fact_last_success, own(dto, 'lastSuccessAt')),
    timeFact(m.api_fact_created, own(dto, 'createdAt')),
  ]);
}

/** What other parts of the page tell in words, as the server keeps it. */
function keptGroup(dto: JsonObject): FactGroup {
  return factGroup(m.codex_facts_kept, [
    codeFact(m.codex_fact_connection_id, own(dto, 'id')),
    linkFact(m.codex_fact_avatar, own(dto, 'externalAvatarUrl')),
    jsonFact(m.codex_fact_last_sync_result, own(dto, 'lastSyncResult')),
    jsonFact(m.codex_fact_preferences, own(dto, 'config')),
    declaredSettings(m.codex_fact_options, own(dto, 'userConfigSchema')),
  ]);
}

const USER_FIELDS: readonly string[] = [
  'autoSync',
  'capabilities',
  'config',
  'connected',
  'createdAt',
  'description',
  'displayName',
  'enabled',
  'externalAvatarUrl',
  'externalUsername',
  'healthStatus',
  'id',
  'lastSuccessAt',
  'lastSyncAt',
  'lastSyncResult',
  'name',
  'oauthConfigured',
  'pluginDisplayName',
  'pluginId',
  'pluginName',
  'pluginType',
  'requiresAuth',
  'requiresOauth',
  'sendCustomMetadata',
  'syncCronSchedule',
  'userConfigSchema',
  'userSetupInstructions',
];
