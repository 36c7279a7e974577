import { isJsonObject, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { ALLOWED } from '../permission.ts';
import { serverName } from '../property-name.ts';
import type {
  DeclaredSettings,
  SectionValues,
  SettingsSchema,
  SettingsValues,
  SettingUi,
} from '../settings.ts';
import { environmentMember } from './admin-fields.ts';
import { credentialsMember } from './admin-secrets.ts';

/** What must be known of a plugin that is to be made, and what of it is secret. */
export interface NewPluginForm {
  readonly settings: DeclaredSettings;
  credentialsOf(values: SettingsValues): {
    readonly env?: { readonly key: string; readonly value: string }[];
    readonly credentials?: Record<string, unknown>;
  };
}

interface Field {
  readonly schema: SettingsSchema;
  readonly ui?: SettingUi;
}

/** The plugins that Codex's makers publish, by their packages. upstream: Codex 2.2.0 */
const PUBLISHED = [
  'metadata-openlibrary',
  'metadata-mangabaka',
  'sync-anilist',
  'recommendations-anilist',
  'recommendations-mangabaka',
  'release-mangaupdates',
  'release-nyaa',
  'release-tsundoku',
].map((name) => `@ashdev/codex-plugin-${name}`);

/** For a package that is fetched when the plugin is started. */
export function packageForm(): NewPluginForm {
  return newPlugin(
    {
      package: {
        schema: {
          type: 'string',
          title: m.codex_new_package(),
          description: m.codex_new_package_help(),
          oneOf: PUBLISHED.map((name) => ({ const: name, title: name })),
        },
      },
      other: {
        schema: {
          type: 'string',
          title: m.codex_new_other(),
          description: m.codex_new_other_help(),
          pattern: '^\\s*[^\\s]+\\s*$',
        },
        ui: { 'ui:options': { patternWords: m.codex_new_other_pattern() } },
      },
      runner: {
        schema: {
          type: 'string',
          title: m.codex_new_runner(),
          default: 'npx',
          oneOf: [
            { const: 'npx', title: m.codex_new_runner_npx() },
            { const: 'uvx', title: m.codex_new_runner_uvx() },
          ],
        },
      },
      ...nameFields(false),
      enabled: enabledField(),
    },
    [],
    { enabled: true },
  );
}

/** For any command that the server allows. */
export function commandForm(): NewPluginForm {
  return newPlugin(
    {
      ...nameFields(true),
      description: { schema: { type: 'string', title: m.codex_setup_description() } },
      command: {
        schema: {
          type: 'string',
          title: m.codex_fact_command(),
          description: m.codex_setup_command_help(),
        },
        ui: { 'ui:placeholder': 'npx' },
      },
      args: {
        schema: {
          type: 'array',
          title: m.codex_fact_args(),
          description: m.codex_setup_args_help(),
          items: { type: 'string' },
        },
        ui: { 'ui:widget': 'sorted-list' },
      },
      workingDirectory: {
        schema: { type: 'string', title: m.codex_fact_directory() },
      },
      enabled: enabledField(),
    },
    ['displayName', 'command'],
    { enabled: true },
  );
}

/** For a plugin like one that is there. */
export function copyForm(
  plugins: readonly { readonly id: string; readonly key: string; readonly name: string }[],
): NewPluginForm {
  const form = newPlugin(
    {
      plugin: {
        schema: {
          type: 'string',
          title: m.codex_new_original(),
          oneOf: plugins.map(({ id, key, name }) => ({ const: id, title: `${name} (${key})` })),
        },
      },
      ...nameFields(false, m.codex_new_copy_name_help()),
      enabled: enabledField(),
    },
    ['plugin'],
    { enabled: false },
  );
  const { schema, uiSchema, values } = form.settings;
  const only = { plugin: schema.properties?.plugin ?? {} };
  return {
    settings: {
      ...form.settings,
      schema: { ...schema, properties: only },
      uiSchema: { plugin: uiSchema.plugin ?? {} },
      values: { plugin: values.plugin ?? {} },
    },
    credentialsOf: () => ({}),
  };
}

function nameFields(displayed: boolean, help = m.codex_new_name_help()): Readonly<Record<string, Field>> {
  return {
    displayName: {
      schema: {
        type: 'string',
        title: m.codex_setup_display_name(),
        ...(!displayed && { description: m.codex_new_display_name_help() }),
      },
    },
    name: {
      schema: {
        type: 'string',
        title: m.codex_setup_name(),
        description: help,
        maxLength: 100,
        pattern: '^[a-z0-9]([a-z0-9\\-]*[a-z0-9])?$',
      },
      ui: { 'ui:options': { patternWords: m.codex_new_name_pattern() } },
    },
  };
}

function enabledField(): Field {
  return {
    schema: { type: 'boolean', title: m.codex_new_enabled(), description: m.codex_new_enabled_help() },
  };
}

function newPlugin(
  fields: Readonly<Record<string, Field>>,
  required: readonly string[],
  values: SectionValues,
): NewPluginForm {
  const all = Object.entries(fields);
  const secrets = [environmentMember({}), ...credentialsMember({})].flatMap((one) => one.fields);
  return {
    settings: {
      schema: {
        type: 'object',
        properties: {
          plugin: {
            type: 'object',
            title: m.codex_new_section(),
            properties: Object.fromEntries(all.map(([name, { schema }]) => [name, schema])),
            ...(required.length > 0 && { required }),
          },
          secrets: {
            type: 'object',
            title: m.codex_new_section_secrets(),
            properties: Object.fromEntries(secrets.map(({ name, schema }) => [name, schema])),
          },
        },
      },
      uiSchema: {
        plugin: {
          'ui:order': all.map(([name]) => name),
          ...Object.fromEntries(all.map(([name, { ui = {} }]) => [name, ui])),
        },
        secrets: Object.fromEntries(secrets.map(({ name, ui }) => [name, ui])),
      },
      values: { plugin: values, secrets: {} },
      secrets: [],
      editable: ALLOWED,
      notices: [],
      empty: null,
      source: null,
    },
    credentialsOf: ({ secrets: typed = {} }) => {
      const env = textsIn(own(typed, 'env')).map(([key, value]) => ({ key, value }));
      const credentials = Object.fromEntries(textsIn(own(typed, 'credentials')));
      return {
        ...(env.length > 0 && { env }),
        ...(Object.keys(credentials).length > 0 && { credentials }),
      };
    },
  };
}

function textsIn(group: unknown): readonly (readonly [string, string])[] {
  if (!isJsonObject(group)) return [];
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'string' ? [[serverName(name), value] as const] : [],
  );
}
