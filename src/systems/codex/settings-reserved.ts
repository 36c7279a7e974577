import { m } from '../../messages/messages.js';
import { propertyName } from '../property-name.ts';
import type { SettingsSchema } from '../settings.ts';
import { type CodexSetting, HOST } from './settings-model.ts';

/**
 * Controls for what Codex itself keeps in a configuration, which no plugin declares. upstream: Codex 2.2.0, reserved
 * keys with their defaults; the words for them are ours.
 */
interface Control {
  readonly place: readonly string[];
  readonly schema: SettingsSchema;
  readonly form?: CodexSetting['form'];
  readonly notes?: readonly string[];
  readonly units?: string;
}

function control({ place, schema, form = 'same', notes = [], units }: Control): CodexSetting {
  return {
    name: propertyName(place.at(-1) ?? ''),
    place,
    form,
    required: false,
    schema: form === 'secret' ? { ...schema, writeOnly: true } : schema,
    ui: {
      ...(form === 'secret' && { 'ui:widget': 'secret' as const }),
      'ui:options': {
        key: place.join('.'),
        ...(notes.length > 0 && { notes }),
        ...(units !== undefined && { units }),
      },
    },
  };
}

function hostFlag(name: string, preset: boolean, title: string, description: string): CodexSetting {
  return control({
    place: [HOST, name],
    schema: { type: 'boolean', title, description, default: preset },
  });
}

/**
 * Whether the connection syncs by itself. Stored with a call of its own, never with the configuration.
 * @param scheduled whether an administrator has set a time for it; without one nothing happens by itself
 */
export function autoSyncControl(scheduled: boolean): CodexSetting {
  return control({
    place: [HOST, 'autoSync'],
    form: 'auto-sync',
    schema: {
      type: 'boolean',
      title: m.codex_settings_auto_sync(),
      description: m.codex_settings_auto_sync_help(),
      default: false,
    },
    notes: scheduled ? [] : [m.codex_settings_auto_sync_unscheduled()],
  });
}

/** What a person decides about syncs with an account. */
export function syncControls(): readonly CodexSetting[] {
  return [
    control({
      place: ['syncMode'],
      schema: {
        type: 'string',
        title: m.codex_settings_sync_mode(),
        description: m.codex_settings_sync_mode_help(),
        default: 'both',
        oneOf: [
          { const: 'both', title: m.codex_settings_sync_mode_both() },
          { const: 'pull', title: m.codex_settings_sync_mode_pull() },
          { const: 'push', title: m.codex_settings_sync_mode_push() },
        ],
      },
    }),
    hostFlag(
      'includeCompleted',
      true,
      m.codex_settings_include_completed(),
      m.codex_settings_include_completed_help(),
    ),
    hostFlag(
      'includeInProgress',
      true,
      m.codex_settings_include_in_progress(),
      m.codex_settings_include_in_progress_help(),
    ),
    hostFlag(
      'countPartialProgress',
      false,
      m.codex_settings_count_partial(),
      m.codex_settings_count_partial_help(),
    ),
    hostFlag('syncRatings', true, m.codex_settings_sync_ratings(), m.codex_settings_sync_ratings_help()),
    hostFlag(
      'searchFallback',
      false,
      m.codex_settings_search_fallback(),
      m.codex_settings_search_fallback_help(),
    ),
  ];
}

/** What a person decides about suggestions. */
export function recommendationControls(): readonly CodexSetting[] {
  return [
    control({
      place: [HOST, 'maxRecommendations'],
      schema: {
        type: 'integer',
        title: m.codex_settings_max_recommendations(),
        description: m.codex_settings_max_recommendations_help(),
        default: 20,
        minimum: 1,
        maximum: 100,
      },
    }),
    control({
      place: [HOST, 'maxSeeds'],
      schema: {
        type: 'integer',
        title: m.codex_settings_max_seeds(),
        description: m.codex_settings_max_seeds_help(),
        default: 10,
        minimum: 1,
        maximum: 25,
      },
    }),
    control({
      place: [HOST, 'dropThreshold'],
      schema: {
        type: 'number',
        title: m.codex_settings_drop_threshold(),
        description: m.codex_settings_drop_threshold_help(),
        default: 0,
        minimum: 0,
        maximum: 10,
      },
    }),
  ];
}

/** A person's consent; only servers before 2.2 ask for it. */
export function consentControl(): CodexSetting {
  return hostFlag(
    'sendCustomMetadata',
    false,
    m.codex_settings_send_custom(),
    m.codex_settings_send_custom_help(),
  );
}

/** What an administrator lets a plugin have. */
export function sharingControls(): readonly CodexSetting[] {
  return [
    hostFlag('sendTags', true, m.codex_settings_send_tags(), m.codex_settings_send_tags_help()),
    hostFlag('sendGenres', true, m.codex_settings_send_genres(), m.codex_settings_send_genres_help()),
    hostFlag('sendMetadata', true, m.codex_settings_send_metadata(), m.codex_settings_send_metadata_help()),
    hostFlag(
      'allowCustomMetadata',
      false,
      m.codex_settings_allow_custom(),
      m.codex_settings_allow_custom_help(),
    ),
  ];
}

/** How old suggestions may become before they are fetched anew. */
export function maxAgeControl(): CodexSetting {
  return control({
    place: ['recommendations_max_age_hours'],
    schema: {
      type: 'number',
      title: m.codex_settings_max_age(),
      description: m.codex_settings_max_age_help(),
      default: 24,
      minimum: 0,
    },
    units: m.codex_settings_unit_hours(),
  });
}

/**
 * The application that the server is registered as with the service that people sign in to.
 * @param address where the service sends people back to
 */
export function oauthControls(address: string): readonly CodexSetting[] {
  return [
    control({
      place: ['oauth_client_id'],
      schema: {
        type: 'string',
        title: m.codex_settings_client_id(),
        description: m.codex_settings_client_id_help(),
      },
      notes: [m.codex_settings_return_address({ address })],
    }),
    control({
      place: ['oauth_client_secret'],
      form: 'secret',
      schema: {
        type: 'string',
        title: m.codex_settings_client_secret(),
        description: m.codex_settings_client_secret_help(),
      },
      notes: [m.codex_settings_client_secret_note()],
    }),
  ];
}
