import { booleanQuery, fieldsOf } from './body.ts';
import { type Context, namedPlugin } from './context.ts';
import { InnerFailure, notFound, Refusal, unauthenticated } from './errors.ts';
import { page } from './paging.ts';
import { anyone, readThenWrite, signedIn, staff } from './permissions.ts';
import type { PluginClass } from './plugin-class.ts';
import { settingBody } from './setting-body.ts';
import type { SettingDefinition } from './setting-definition.ts';
import { textToStore } from './setting-write.ts';
import { storedText } from './setting-value.ts';
import { type PluginSettingRow, settingId } from './state.ts';
import type { Behaviour } from './version.ts';
import type { Answer, Call, View } from './view.ts';

/** Settings of plugins, and of people for plugins. */
export function pluginSettingViews(context: Context): View[] {
  const { behaviour } = context;
  const read = behaviour.settingsArePublic ? anyone : signedIn;
  const own = (call: Call) => familyOf(context, call, null);
  const views: View[] = [
    {
      path: '/api/plugins/settings/',
      permission: read,
      methods: { GET: (call) => ({ status: 200, body: allStored(context, call) }) },
    },
    {
      path: '/api/plugins/:plugin/settings/',
      permission: read,
      methods: { GET: (call) => ({ status: 200, body: listed(own(call), behaviour) }) },
    },
    {
      path: '/api/plugins/:plugin/settings/:key/',
      permission: readThenWrite(read, staff),
      methods: settingMethods(context, own),
    },
  ];
  if (behaviour.hasUserSettings) views.push(...userSettingViews(context));
  return views;
}

function userSettingViews(context: Context): View[] {
  const personal = (call: Call) => {
    if (!call.person) throw unauthenticated();
    return familyOf(context, call, call.person.pk);
  };
  return [
    {
      path: '/api/plugins/:plugin/user-settings/',
      permission: signedIn,
      methods: { GET: (call) => ({ status: 200, body: listed(personal(call), context.behaviour) }) },
    },
    {
      path: '/api/plugins/:plugin/user-settings/:key/',
      permission: signedIn,
      methods: settingMethods(context, personal),
    },
  ];
}

/** The settings of one plugin, or of one person for it. */
interface Family {
  readonly plugin: string;
  /** Null for the settings of the plugin itself. */
  readonly user: number | null;
  readonly definitions: readonly SettingDefinition[];
  stored(key: string): PluginSettingRow | undefined;
  /** All stored rows, also of settings that the plugin no longer declares. */
  allStored(): PluginSettingRow[];
  store(key: string, value: string): PluginSettingRow;
}

/** @throws Refusal 404 when there is no such plugin or it does not run. */
function familyOf(context: Context, call: Call, user: number | null): Family {
  const { row, code, running } = namedPlugin(context, call);
  if (!code) throw notFound(`Plugin '${row.key}' not installed`);
  if (!running) throw notFound(`Plugin '${row.key}' is not active`);
  if (code.failsOnSettings !== undefined) throw new InnerFailure('ConnectionError', code.failsOnSettings);
  const rows = context.state.pluginSettings;
  const names = { plugin: row.key, user };
  return {
    ...names,
    definitions: definitionsOf(code, user),
    stored: (key) => rows.get(settingId({ ...names, key })),
    allStored: () => rows.all().filter((one) => one.plugin === row.key && one.user === user),
    store(key, value) {
      const id = settingId({ ...names, key });
      const stored = { ...names, pk: rows.get(id)?.pk ?? context.state.nextPk('plugin-setting'), key, value };
      rows.put(id, stored);
      return stored;
    },
  };
}

function definitionsOf(code: PluginClass, user: number | null): readonly SettingDefinition[] {
  return (user === null ? code.settings : code.userSettings) ?? [];
}

/** As declared; at 198 the stored ones first, those that are no longer declared included. */
function listed(family: Family, behaviour: Behaviour): unknown[] {
  const { definitions } = family;
  if (!behaviour.listsStoredFirst) {
    return definitions.map((definition) => bodyOf(family, definition, behaviour));
  }
  const stored = family.allStored();
  const rest = definitions.filter(({ key }) => !stored.some((row) => row.key === key));
  return [
    ...stored.map((row) => bodyOf(family, declared(definitions, row.key) ?? undeclared(row), behaviour)),
    ...rest.map((definition) => bodyOf(family, definition, behaviour)),
  ];
}

function declared(definitions: readonly SettingDefinition[], key: string): SettingDefinition | undefined {
  return definitions.find((definition) => definition.key === key);
}

/** What the server makes of a stored setting of which it knows nothing. */
function undeclared({ key }: PluginSettingRow): SettingDefinition {
  return { key, name: '', description: '', kind: 'string', default: '' };
}

function bodyOf(family: Family, definition: SettingDefinition, behaviour: Behaviour): unknown {
  if (Object.hasOwn(definition, 'garbledAs')) return definition.garbledAs;
  const { plugin, user } = family;
  const typ = user === null ? 'plugin' : 'plugin_user';
  return {
    ...settingBody(definition, family.stored(definition.key), typ, behaviour),
    plugin,
    ...(user !== null && { user }),
  };
}

function settingMethods({ behaviour }: Context, family: (call: Call) => Family): View['methods'] {
  const write = (call: Call) => writeSetting(family(call), call, behaviour);
  return {
    GET: (call) => readSetting(family(call), call, behaviour),
    PUT: write,
    PATCH: write,
  };
}

/** As a proxy answers for a server that takes too long. */
const GATEWAY_TIMEOUT: Answer = {
  status: 504,
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>504 Gateway Time-out</title></head><body><center>nginx</center></body></html>',
};

/** What an address can carry as a key: letters, digits and underscores of any script. */
const ADDRESSABLE = /^[\p{L}\p{N}_]+$/u;

/** @throws Refusal 404 for a key that the plugin does not declare, in just that letter case. */
function named(family: Family, call: Call): SettingDefinition {
  const key = call.param('key');
  if (!ADDRESSABLE.test(key)) {
    throw new Refusal(404, { detail: 'The API has no such address', url: call.address });
  }
  const definition = declared(family.definitions, key);
  if (!definition) throw notFound(`Plugin '${family.plugin}' has no setting '${key}'`);
  return definition;
}

/** Reading one setting stores it with its default (upstream: InvenTree, all versions). */
function readSetting(family: Family, call: Call, behaviour: Behaviour): Answer {
  const definition = named(family, call);
  if (!family.stored(definition.key)) family.store(definition.key, storedText(definition.default));
  return { status: 200, body: bodyOf(family, definition, behaviour) };
}

function writeSetting(family: Family, call: Call, behaviour: Behaviour): Answer {
  const definition = named(family, call);
  const body = call.body();
  if (behaviour.failsOnListBody && Array.isArray(body)) {
    throw new InnerFailure('AttributeError', "'list' object has no attribute 'get'");
  }
  const text = textToStore(definition, fieldsOf(body), call.method, behaviour);
  family.store(
    definition.key,
    text ?? family.stored(definition.key)?.value ?? storedText(definition.default),
  );
  if (definition.answerLost) return GATEWAY_TIMEOUT;
  return { status: 200, body: bodyOf(family, definition, behaviour) };
}

/**
 * The stored settings of all plugins. Masking a secret needs the running plugin, so those of the others come in
 * clear (upstream: InvenTree 198, 435 and 530).
 */
function allStored({ state, registry, behaviour }: Context, call: Call): unknown {
  const active = booleanQuery(call.query, 'plugin__active');
  const key = call.query.get('plugin__key');
  const rows = state.pluginSettings
    .all()
    .filter(
      (row) =>
        row.user === null &&
        (key === null || key === '' || row.plugin === key) &&
        (active === undefined || state.plugins.get(row.plugin)?.active === active),
    );
  return page(call, rows, (row) => {
    const code = registry.running(row.plugin) ? registry.known(row.plugin) : undefined;
    const definition = declared(code?.settings ?? [], row.key) ?? undeclared(row);
    return { ...settingBody(definition, row, 'plugin', behaviour), plugin: row.plugin };
  });
}
