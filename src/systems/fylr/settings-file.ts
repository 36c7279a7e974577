import { isJsonObject, type JsonObject, objectOf, own } from '../../api/json.ts';
import { propertyName, serverName } from '../property-name.ts';
import type {
  DeclaredSettings,
  FileContent,
  SettingPath,
  SettingsFile,
  SettingsValues,
} from '../settings.ts';
import type { Origin } from './settings-field.ts';
import { FylrSettingsSource } from './settings-model.ts';
import { bareRecord, composed, recordSecrets, recordToForm, strangersIn } from './settings-record.ts';
import { isSecretSettingName } from './settings-secret-name.ts';
import type { Section } from './settings-sections.ts';

/**
 * The configuration of one plugin as a file: the part of the whole configuration that is this plugin's, as GET /config
 * tells it and POST /config takes it.
 * upstream: fylr 6.34, `{plugin: {<name>: {config: {<section>: {<parameter>: value}}}}}`; the whole configuration can be
 * downloaded there as such a file, and `name:info` may be left out
 */
export const fylrSettingsFile: SettingsFile = {
  write: (stored, edited) => {
    const source = sourceOf(stored);
    return { plugin: Object.fromEntries([[source.plugin, { config: configOf(source, edited) }]]) };
  },
  read: (stored, content) => {
    const source = sourceOf(stored);
    const found = configIn(source, content);
    if (found === null || found.kind === 'of-others') return found;
    return contentOf(source, found);
  },
};

function sourceOf({ source }: DeclaredSettings): FylrSettingsSource {
  if (source instanceof FylrSettingsSource) return source;
  throw new TypeError('these settings were not read by this adapter');
}

function configOf({ sections, besides }: FylrSettingsSource, edited: SettingsValues): JsonObject {
  const written = sections.flatMap((section): [string, unknown][] => {
    const content = sectionToFile(section, objectOf(own(edited, section.property)));
    // Of a section that was not told nobody knows whether it is empty.
    return section.told || Object.keys(content).length > 0 ? [[section.name, content]] : [];
  });
  return Object.fromEntries([...written, ...Object.entries(objectOf(withoutSecretNames(besides)))]);
}

function sectionToFile({ fields, stored, property }: Section, values: JsonObject): JsonObject {
  const record = composed(fields, stored, (field) => {
    if (field.secret) return undefined;
    const [now, before] = [own(values, field.property), own(stored, field.name)];
    // What cannot be sent is no less a part of the file: only secrets are refused for it, and they are not in it.
    const writing = { path: [property, field.property], lostRow: false, refuse: () => undefined };
    return field.toServer(now, before, writing);
  });
  return bareRecord(fields, record);
}

/** Of what nobody declares only names tell what is a secret. */
function withoutSecretNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecretNames);
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(
    ([name]) => !isSecretSettingName(name) && !name.endsWith(':info'),
  );
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutSecretNames(inner)]));
}

interface FoundConfig {
  readonly kind: 'config';
  readonly config: JsonObject;
  /** Sections alone may be the form's own text as well. */
  readonly from: Origin;
}

/** The sections of the plugin in a file: of the whole configuration, of this plugin, or the sections alone. */
function configIn(
  { plugin, sections }: FylrSettingsSource,
  content: unknown,
): FoundConfig | (FileContent & { readonly kind: 'of-others' }) | null {
  if (!isJsonObject(content)) return null;
  const ofPlugins = own(content, 'plugin');
  const plugins = isJsonObject(ofPlugins) ? configsIn(ofPlugins) : configsIn(content);
  const mine = plugins.get(plugin);
  if (mine) return { kind: 'config', config: mine, from: 'server' };
  const isSection = (name: string) => sections.some((section) => section.name === name);
  if (Object.keys(content).some((name) => isSection(name) && isJsonObject(own(content, name)))) {
    return { kind: 'config', config: content, from: 'either' };
  }
  const alone = own(content, 'config');
  if (isJsonObject(alone) && Object.keys(alone).some(isSection)) {
    return { kind: 'config', config: alone, from: 'server' };
  }
  return plugins.size > 0 ? { kind: 'of-others', plugins: [...plugins.keys()] } : null;
}

function configsIn(plugins: JsonObject): ReadonlyMap<string, JsonObject> {
  return new Map(
    Object.entries(plugins).flatMap(([name, told]): [string, JsonObject][] => {
      const config = isJsonObject(told) ? own(told, 'config') : undefined;
      return isJsonObject(config) ? [[name, config]] : [];
    }),
  );
}

function contentOf({ sections, besides }: FylrSettingsSource, { config, from }: FoundConfig): FileContent {
  const declared = new Map(sections.map((section) => [section.name, section]));
  const values: [string, JsonObject][] = [];
  const unknown: SettingPath[] = [];
  const secrets: SettingPath[] = [];
  for (const [name, told] of Object.entries(config)) {
    const section = declared.get(name);
    if (!section) {
      // What is stored there already is neither shown nor changed.
      if (!Object.hasOwn(besides, name)) unknown.push([name]);
    } else if (isJsonObject(told)) {
      values.push([section.property, recordToForm(section.fields, told, from)]);
      unknown.push(...strangersIn(section.fields, told, [name]));
      secrets.push(...secretsIn(section, told));
    } else {
      unknown.push([name]);
    }
  }
  const wrapped = from === 'server';
  return { kind: 'settings', values: Object.fromEntries(values), wrapped, unknown, secrets };
}

function secretsIn({ name, fields }: Section, told: JsonObject): readonly SettingPath[] {
  return recordSecrets(fields, told, [propertyName(name)])
    .filter(({ state }) => state === 'set')
    .map(({ path }) => path.map((step) => (typeof step === 'string' ? serverName(step) : step)));
}
