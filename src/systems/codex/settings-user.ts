import { type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { plainJson } from '../../lib/exact-json.ts';
import { m } from '../../messages/messages.js';
import type { DeclaredSettings } from '../settings.ts';
import type { ServerCondition } from '../system.ts';
import { declaredFields } from './settings-fields.ts';
import { codexForm } from './settings-form.ts';
import { type CodexSection, HOST } from './settings-model.ts';
import { DETAILED_PROGRESS, undeclared } from './settings-notices.ts';
import {
  autoSyncControl,
  consentControl,
  recommendationControls,
  syncControls,
} from './settings-reserved.ts';

/**
 * A person's own settings for a plugin: what the plugin declares for its users, and what Codex itself keeps of a
 * connection, as far as the plugin's abilities make it mean something.
 * @param connection a `UserPluginDto` that was read exactly; untrusted. Null when there is no connection.
 */
export function codexUserSettings(connection: JsonObject | null): DeclaredSettings {
  const dto = objectOf(plainJson(connection ?? {}));
  const stored = connection === null ? undefined : own(connection, 'config');
  const capabilities = objectOf(own(dto, 'capabilities'));
  const syncs = own(capabilities, 'readSync') === true;
  const taken = syncs ? ['syncMode'] : [];
  const config = objectOf(own(dto, 'config'));
  const schema = own(dto, 'userConfigSchema');
  const fields = declaredFields(schema, new Set([HOST, ...taken]), config);
  return codexForm({
    stored,
    sections: [
      {
        id: 'plugin',
        title: m.codex_settings_section_plugin(),
        description: fields.description,
        settings: fields.settings,
      },
      ...hostSections(dto, capabilities, syncs),
    ],
    autoSync: own(dto, 'autoSync') === true,
    notices: [
      ...connectionNotices(dto, capabilities),
      ...undeclared(schema, config, taken),
      ...fields.notices,
    ],
    empty: connection === null ? m.codex_settings_no_connection : m.codex_settings_empty_user,
  });
}

function hostSections(dto: JsonObject, capabilities: JsonObject, syncs: boolean): readonly CodexSection[] {
  const recommends = own(capabilities, 'userRecommendationProvider') === true;
  const asksForConsent = typeof own(dto, 'sendCustomMetadata') === 'boolean';
  const scheduled = textOf(own(dto, 'syncCronSchedule')) !== null;
  return [
    {
      id: 'sync',
      title: m.codex_settings_section_sync(),
      description: m.codex_settings_section_sync_help(),
      settings: syncs ? [autoSyncControl(scheduled), ...syncControls()] : [],
    },
    {
      id: 'recommendations',
      title: m.codex_settings_section_recommendations(),
      description: m.codex_settings_section_recommendations_help(),
      settings: recommends ? recommendationControls() : [],
    },
    {
      id: 'sharing',
      title: m.codex_settings_section_sharing(),
      description: m.codex_settings_section_sharing_user_help(),
      settings: asksForConsent ? [consentControl()] : [],
    },
  ];
}

function connectionNotices(dto: JsonObject, capabilities: JsonObject): readonly ServerCondition[] {
  const notices: ServerCondition[] = [];
  if (own(dto, 'enabled') === false) {
    notices.push({
      severity: 'info',
      title: m.codex_settings_connection_off_title,
      explanation: m.codex_settings_connection_off,
    });
  }
  if (own(capabilities, 'wantsDetailedProgress') === true) notices.push(DETAILED_PROGRESS);
  return notices;
}
