import { isJsonObject, type JsonObject, objectOf, own } from '../../api/json.ts';
import { plainJson } from '../../lib/exact-json.ts';
import { m } from '../../messages/messages.js';
import type { DeclaredSettings } from '../settings.ts';
import type { ServerCondition } from '../system.ts';
import { hasManifest } from './health.ts';
import { declaredFields } from './settings-fields.ts';
import { codexForm } from './settings-form.ts';
import { type CodexSection, HOST } from './settings-model.ts';
import { DETAILED_PROGRESS, undeclared } from './settings-notices.ts';
import { maxAgeControl, oauthControls, sharingControls } from './settings-reserved.ts';

/**
 * A plugin's settings for those who manage plugins: what it declares, and what Codex itself keeps there, as far as
 * the plugin's abilities make it mean something.
 * @param plugin a `PluginDto` that was read exactly; untrusted
 * @param address where providers of accounts send people back to
 */
export function codexPluginSettings(plugin: JsonObject, address: string): DeclaredSettings {
  const dto = objectOf(plainJson(plugin));
  const stored = own(plugin, 'config');
  const manifest = objectOf(own(dto, 'manifest'));
  const hosts = hostSections(manifest, address);
  const taken = hosts.flatMap(({ settings }) => settings.flatMap(({ place }) => place[0] ?? []));
  const schema = own(manifest, 'configSchema');
  const config = objectOf(own(dto, 'config'));
  const fields = declaredFields(schema, new Set([HOST, ...taken]), config);
  const untested = !hasManifest(dto);
  return codexForm({
    stored,
    sections: [
      {
        id: 'plugin',
        title: m.codex_settings_section_plugin(),
        description: fields.description,
        settings: fields.settings,
      },
      ...hosts,
    ],
    autoSync: false,
    notices: [
      ...(untested ? untestedNotices(config) : undeclared(schema, config, taken)),
      ...(own(capabilitiesOf(manifest), 'wantsDetailedProgress') === true ? [DETAILED_PROGRESS] : []),
      ...fields.notices,
    ],
    empty: untested ? m.codex_settings_empty_untested : m.codex_settings_empty_plugin,
  });
}

function hostSections(manifest: JsonObject, address: string): readonly CodexSection[] {
  const capabilities = capabilitiesOf(manifest);
  const recommends = own(capabilities, 'userRecommendationProvider') === true;
  const sections: readonly (CodexSection & { readonly applies: boolean })[] = [
    {
      id: 'oauth',
      title: m.codex_settings_section_oauth(),
      description: m.codex_settings_section_oauth_help(),
      settings: oauthControls(address),
      applies: isJsonObject(own(manifest, 'oauth')),
    },
    {
      id: 'recommendations',
      title: m.codex_settings_section_recommendations(),
      description: null,
      settings: [maxAgeControl()],
      applies: recommends,
    },
    {
      id: 'sharing',
      title: m.codex_settings_section_sharing(),
      description: m.codex_settings_section_sharing_admin_help(),
      settings: sharingControls(),
      applies: own(capabilities, 'wantsFullMetadata') === true,
    },
  ];
  return sections.filter(({ applies }) => applies).map(({ applies: _applies, ...section }) => section);
}

function capabilitiesOf(manifest: JsonObject): JsonObject {
  return objectOf(own(manifest, 'capabilities'));
}

/** What is stored can be looked at before anything is known of what it means. */
function untestedNotices(config: JsonObject): readonly ServerCondition[] {
  if (Object.keys(config).length === 0) return [];
  return [
    {
      severity: 'info',
      title: m.codex_notice_untested_title,
      explanation: m.codex_settings_empty_untested,
    },
  ];
}
