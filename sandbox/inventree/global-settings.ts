import type { Context } from './context.ts';
import { notFound } from './errors.ts';
import { readThenWrite, signedIn, staff } from './permissions.ts';
import { settingBody } from './setting-body.ts';
import type { SettingDefinition } from './setting-definition.ts';
import { storedText } from './setting-value.ts';
import { textToStore } from './setting-write.ts';
import type { SettingRow } from './state.ts';
import type { Behaviour } from './version.ts';
import type { Answer, Call, View } from './view.ts';

/** Settings of the whole server, as far as they concern plugins. */
export function globalSettingView(context: Context): View {
  const write = (call: Call) => writeSetting(context, call);
  return {
    path: '/api/settings/global/:key/',
    permission: readThenWrite(signedIn, staff),
    methods: { GET: (call) => readSetting(context, call), PUT: write, PATCH: write },
  };
}

interface GlobalDefinition extends SettingDefinition {
  /** Its change loads all plugins again. */
  readonly reloads?: true;
}

function definitionOf(wanted: string, behaviour: Behaviour): GlobalDefinition {
  const key = wanted.toUpperCase();
  const exists =
    (key !== 'ENABLE_PLUGINS_INTERFACE' || behaviour.hasInterfaceSwitch) &&
    (key !== 'ENABLE_PLUGINS_MAILS' || behaviour.hasMailSwitch);
  const definition = DEFINITIONS.find((one) => one.key === key);
  if (!definition || !exists) throw notFound('Not found.');
  return definition;
}

function readSetting(context: Context, call: Call): Answer {
  const { behaviour } = context;
  const definition = definitionOf(call.param('key'), behaviour);
  return { status: 200, body: settingBody(definition, rowOf(context, definition), 'inventree', behaviour) };
}

async function writeSetting(context: Context, call: Call): Promise<Answer> {
  const { state, registry, behaviour } = context;
  const definition = definitionOf(call.param('key'), behaviour);
  const before = rowOf(context, definition);
  const text = textToStore(definition, call.fields(), call.method, behaviour);
  const row = text === undefined ? before : { ...before, value: text };
  state.globalSettings.put(row.key, row);
  if (definition.reloads && row.value !== before.value) await registry.reload();
  return { status: 200, body: settingBody(definition, row, 'inventree', behaviour) };
}

/** The stored setting; the server stores it with its default when it is asked for it. */
function rowOf({ state }: Context, { key, default: missing }: GlobalDefinition): SettingRow {
  const found = state.globalSettings.get(key);
  if (found) return found;
  const row = { pk: state.nextPk('global-setting'), key, value: storedText(missing) };
  state.globalSettings.put(key, row);
  return row;
}

function pluginSwitch(kind: string, name: string, description: string): GlobalDefinition {
  return {
    key: `ENABLE_PLUGINS_${kind}`,
    name,
    description,
    kind: 'boolean',
    default: false,
    reloads: true,
  };
}

const DEFINITIONS: readonly GlobalDefinition[] = [
  pluginSwitch('URL', 'Addresses of plugins', 'Lets plugins add addresses'),
  pluginSwitch('NAVIGATION', 'Navigation of plugins', 'Lets plugins add to the navigation'),
  pluginSwitch('APP', 'Applications of plugins', 'Lets plugins add applications and tables'),
  pluginSwitch('SCHEDULE', 'Scheduled tasks of plugins', 'Lets plugins run tasks by schedule'),
  pluginSwitch('EVENTS', 'Events for plugins', 'Lets plugins answer to events in the server'),
  pluginSwitch('INTERFACE', 'Pages of plugins', 'Lets plugins add to the pages'),
  pluginSwitch('MAILS', 'Mails for plugins', 'Lets plugins see mails that come and go'),
  {
    key: 'LOGIN_ENFORCE_MFA',
    name: 'Second factor for everyone',
    description: 'Nobody does anything in the pages without a second factor',
    kind: 'boolean',
    default: false,
  },
  {
    key: 'PLUGIN_ON_STARTUP',
    name: 'Install at the start',
    description: 'Installs what the plugin file names when the server starts',
    kind: 'boolean',
    default: false,
  },
  {
    key: 'PLUGIN_UPDATE_CHECK',
    name: 'Look for updates',
    description: 'Notifies about newer versions of plugins',
    kind: 'boolean',
    default: true,
  },
];
