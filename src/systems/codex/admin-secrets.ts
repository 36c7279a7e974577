import { isJsonObject, type JsonObject, listOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { firstVisible, visibleText } from '../names.ts';
import { ALLOWED, refused } from '../permission.ts';
import { propertyName, serverName } from '../property-name.ts';
import type { NewEntries, SecretState, SettingsSchema, SettingUi } from '../settings.ts';
import { type SetupField, type SetupMember, valueOf, type Written } from './admin-model.ts';
import { hasManifest } from './health.ts';

interface SecretOfGroup {
  readonly key: string;
  readonly title: string;
  readonly help?: string | null;
  readonly state: SecretState['state'];
  readonly clearable: boolean;
  readonly required?: boolean;
  readonly plain?: boolean;
  readonly lostWithNeighbours?: boolean;
}

interface SecretGroup {
  readonly section: string;
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly secrets: readonly SecretOfGroup[];
  /** How names are added; absent where only those that there are can be filled in. */
  readonly entries?: NewEntries;
}

/** Secrets by name, of which none is ever shown. */
export function secretGroup(group: SecretGroup): SetupField {
  const { section, name, secrets, entries } = group;
  const properties = secrets.map((secret) => [propertyName(secret.key), secretSchema(secret)] as const);
  const required = secrets.filter((secret) => secret.required === true && secret.state === 'unset');
  return {
    name,
    schema: {
      type: 'object',
      title: group.title,
      description: group.help,
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required: required.map(({ key }) => propertyName(key)) }),
      ...(entries && { additionalProperties: { type: 'string', writeOnly: true } as const }),
    },
    ui: {
      ...(entries && { 'ui:widget': 'open-group' as const }),
      'ui:options': { key: name, ...(entries && { entries }) },
      ...Object.fromEntries(secrets.map((secret) => [propertyName(secret.key), secretUi(secret)] as const)),
    },
    value: undefined,
    required: false,
    secrets: secrets.map(({ key, state, clearable, lostWithNeighbours = false }) => ({
      path: [section, name, propertyName(key)],
      state,
      clearable: clearable ? ALLOWED : refused(m.codex_setup_credentials_stay),
      lostWithNeighbours,
    })),
  };
}

function secretSchema({ title, help }: SecretOfGroup): SettingsSchema {
  return { type: 'string', writeOnly: true, title, ...(help != null && { description: help }) };
}

function secretUi({ key, plain = false }: SecretOfGroup): SettingUi {
  return { 'ui:widget': 'secret', 'ui:options': { key, ...(plain && { plain }) } };
}

/** What was made of a secret: a text to replace it, null to clear it, undefined to keep it. */
export function editedSecret(edited: JsonObject, key: string): unknown {
  return own(edited, propertyName(key));
}

const NEW_CREDENTIALS: () => NewEntries = () => ({
  label: m.codex_setup_credential_name(),
  add: m.codex_setup_credential_add(),
  pattern: '[^\\s]+',
  patternWords: m.codex_setup_credential_pattern(),
});

/**
 * The credentials that the manifest asks for. Codex tells only whether there are any, replaces all of them at once,
 * and cannot take them away. Of a plugin that was never started nobody knows what it asks for: then names are typed
 * too. upstream: Codex 2.2.0
 */
export function credentialsMember(dto: JsonObject): readonly SetupMember[] {
  const asked = credentialFields(dto);
  const untested = !hasManifest(dto);
  const has = own(dto, 'hasCredentials') === true;
  if (asked.length === 0 && !untested) return [];
  const alone = asked.length === 1;
  return [
    {
      section: 'credentials',
      member: 'credentials',
      fields: [
        secretGroup({
          section: 'credentials',
          name: 'credentials',
          title: m.codex_setup_credentials(),
          help: credentialsHelp(untested, has),
          secrets: asked.map(({ key, title, help, required, sensitive }) => ({
            key,
            title,
            help,
            required,
            plain: !sensitive,
            state: has ? (alone ? 'set' : 'unknown') : 'unset',
            clearable: has && !required && !alone,
            lostWithNeighbours: !alone,
          })),
          ...(untested && { entries: NEW_CREDENTIALS() }),
        }),
      ],
      write: (edited) => writtenCredentials(asked, edited, has),
    },
  ];
}

function credentialsHelp(untested: boolean, has: boolean): string {
  if (!untested) return m.codex_setup_credentials_help();
  return has ? m.codex_setup_credentials_untested_set() : m.codex_setup_credentials_untested();
}

interface CredentialField {
  readonly key: string;
  readonly title: string;
  readonly help: string | null;
  readonly required: boolean;
  readonly sensitive: boolean;
}

function credentialFields(dto: JsonObject): readonly CredentialField[] {
  const manifest = own(dto, 'manifest');
  const told = isJsonObject(manifest) ? listOf(own(manifest, 'requiredCredentials')) : [];
  const fields = told.flatMap((one): CredentialField[] => {
    const key = isJsonObject(one) ? textOf(own(one, 'key')) : null;
    if (key === null || !isJsonObject(one)) return [];
    return [
      {
        key,
        title: firstVisible(own(one, 'label')) ?? key,
        help: visibleText(own(one, 'description')),
        required: own(one, 'required') === true,
        // Errs on the side of hiding.
        sensitive: own(one, 'sensitive') !== false,
      },
    ];
  });
  return fields.filter(({ key }, at) => fields.findIndex((one) => one.key === key) === at);
}

/** All at once: what is not typed would be lost, so that it must be typed or cleared. */
function writtenCredentials(
  asked: readonly CredentialField[],
  edited: Readonly<Record<string, unknown>>,
  has: boolean,
): Written {
  const group = valueOf(edited, 'credentials');
  const typed = isJsonObject(group) ? group : {};
  const missing = asked.filter(
    ({ key, required }) => editedSecret(typed, key) === undefined && (has || required),
  );
  if (missing.length > 0) {
    return {
      faults: missing.map(({ key }) => ({
        name: ['credentials', propertyName(key)],
        message: m.codex_setup_credentials_together(),
      })),
    };
  }
  const sent = Object.entries(typed).flatMap(([property, value]) =>
    typeof value === 'string' ? [[serverName(property), value] as const] : [],
  );
  return { send: Object.fromEntries(sent) };
}
