import { toApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import type { CreatePluginRequest } from '../../api/generated/codex/types.gen.ts';
import { createPlugin, getPlugin, listPlugins } from '../../api/generated/codex/sdk.gen.ts';
import { isJsonObject, listOf, numberOf, objectOf, own, textOf } from '../../api/json.ts';
import { plainJson } from '../../lib/exact-json.ts';
import { shorten } from '../../lib/shorten.ts';
import { m } from '../../messages/messages.js';
import type { InstallReport, InstallRequest, InstallWay } from '../install.ts';
import { modelQuery } from '../model-query.ts';
import { firstVisible, nameOf } from '../names.ts';
import { ALLOWED } from '../permission.ts';
import type { DeclaredSettings, SectionValues, SettingPath, SettingsValues } from '../settings.ts';
import type { PluginsFacet, ServerAddress, ServerCondition, Text } from '../system.ts';
import { environmentOf } from './admin-fields.ts';
import { commandForm, copyForm, type NewPluginForm, packageForm } from './admin-new-forms.ts';
import { freeName, nameOfPackage, titleOfName } from './admin-new-names.ts';
import { exactAnswer, exactBody, exactly } from './settings-answers.ts';

/** The ways to bring a plugin to a Codex server; it has no index of its own to choose from. */
export function codexInstallWays(
  server: ServerAddress,
  client: Client,
  plugins: PluginsFacet,
): readonly InstallWay[] {
  const names = async (signal?: AbortSignal) => {
    const { data } = await listPlugins({ client, ...(signal && { signal }), throwOnError: true });
    return data.plugins.map(({ name }) => name);
  };
  return [
    way(
      'package',
      m.codex_install_package,
      m.codex_install_package_help,
      packageForm,
      async (values, signal) => packageRequest(values, await names(signal)),
    ),
    way(
      'command',
      m.codex_install_command,
      m.codex_install_command_help,
      commandForm,
      async (values, signal) => commandRequest(values, await names(signal)),
    ),
    copyWay(),
  ];

  function way(
    id: string,
    label: Text,
    help: Text,
    form: () => NewPluginForm,
    request: (values: SectionValues, signal: AbortSignal) => Promise<CreatePluginRequest>,
  ): InstallWay {
    return {
      id,
      label,
      help,
      allowed: ALLOWED,
      notices: [],
      decision: m.codex_install_decision,
      takes: m.codex_install_takes,
      form: () => form().settings,
      ...(id === 'package' && { advise: ({ plugin = {} }: SettingsValues) => twoPackages(plugin) }),
      run: async (asked) =>
        (id === 'package' ? withoutPackage(asked.values.plugin ?? {}) : null) ??
        create(client, asked, (values) => request(values, asked.signal), form().credentialsOf(asked.values)),
    };
  }

  /** A copy has all but the credentials, which nobody can read. */
  function copyWay(): InstallWay {
    const { queryKey } = plugins.list();
    const query = modelQuery({
      queryKey,
      read: async (signal) => (await listPlugins({ client, signal, throwOnError: true })).data,
      select: (raw): DeclaredSettings => copyForm(copyChoices(raw)).settings,
    });
    return {
      id: 'copy',
      label: m.codex_install_copy,
      help: m.codex_install_copy_help,
      allowed: ALLOWED,
      notices: [
        {
          severity: 'info',
          title: m.codex_install_copy_secrets_title,
          explanation: m.codex_install_copy_secrets,
        },
      ],
      decision: null,
      takes: null,
      form: () => query,
      run: (asked) => {
        const { signal } = asked;
        const request = async (values: SectionValues) =>
          copyRequest(server, client, { values, taken: await names(signal), signal });
        return create(client, asked, request, {});
      },
    };
  }
}

function copyChoices(raw: unknown) {
  return listOf(own(objectOf(raw), 'plugins')).flatMap((plugin) => {
    const id = isJsonObject(plugin) ? textOf(own(plugin, 'id')) : null;
    if (id === null || !isJsonObject(plugin)) return [];
    const key = nameOf(own(plugin, 'name'), id);
    return [{ id, key, name: firstVisible(own(plugin, 'displayName')) ?? key }];
  });
}

/** Characters of a package's name in a sentence. */
const LONGEST_NAME = 80;

const text = (values: SectionValues, name: string) => textOf(values[name])?.trim() ?? '';

function texts(values: SectionValues, name: string): string[] {
  return listOf(values[name]).filter((one) => typeof one === 'string');
}

/** Either field will do, so that neither can be needed by itself; the server would start a program of no name. */
function withoutPackage(values: SectionValues): InstallReport | null {
  if (packageOf(values) !== '') return null;
  const fields = [{ path: ['plugin', 'package'], messages: [m.codex_new_package_missing()] }];
  return { kind: 'refused', error: null, fields, output: null, why: m.codex_new_package_missing };
}

/** Where both fields are filled, which of them counts. */
function twoPackages(values: SectionValues): readonly ServerCondition[] {
  const [other, chosen] = [text(values, 'other'), text(values, 'package')];
  if (other === '' || chosen === '' || other === chosen) return [];
  const names = { other: shorten(other, LONGEST_NAME), chosen };
  return [
    {
      severity: 'warning',
      title: m.codex_new_package_both_title,
      explanation: () => m.codex_new_package_both(names),
    },
  ];
}

/** One that is typed is taken instead of one that is chosen. */
function packageOf(values: SectionValues): string {
  return text(values, 'other') || text(values, 'package');
}

async function packageRequest(values: SectionValues, taken: readonly string[]): Promise<CreatePluginRequest> {
  const wanted = packageOf(values);
  const runner = text(values, 'runner') || 'npx';
  const name = text(values, 'name') || freeName(nameOfPackage(wanted), taken);
  return {
    name,
    displayName: text(values, 'displayName') || titleOfName(name),
    command: runner,
    args: [...(runner === 'npx' ? ['-y'] : []), wanted],
    enabled: values.enabled !== false,
  };
}

async function commandRequest(values: SectionValues, taken: readonly string[]): Promise<CreatePluginRequest> {
  const displayName = text(values, 'displayName');
  const description = text(values, 'description');
  const workingDirectory = text(values, 'workingDirectory');
  return {
    name: text(values, 'name') || freeName(nameOfPackage(displayName), taken),
    displayName,
    command: text(values, 'command'),
    args: texts(values, 'args'),
    enabled: values.enabled !== false,
    ...(description !== '' && { description }),
    ...(workingDirectory !== '' && { workingDirectory }),
  };
}

/** The members that a copy has from the plugin that it is made of, as the server's answer has them. */
const COPIED = [
  'description',
  'command',
  'args',
  'workingDirectory',
  'permissions',
  'scopes',
  'libraryIds',
  'pluginType',
  'credentialDelivery',
  'config',
  'logLevel',
  'requestTimeoutSeconds',
  'metadataTargets',
  'searchPreprocessingRules',
  'searchQueryTemplate',
  'autoMatchConditions',
  'useExistingExternalId',
] as const;

interface CopyAsked {
  readonly values: SectionValues;
  /** Names of the plugins that there are. */
  readonly taken: readonly string[];
  readonly signal: AbortSignal;
}

async function copyRequest(
  server: ServerAddress,
  client: Client,
  { values, taken, signal }: CopyAsked,
): Promise<CreatePluginRequest> {
  const pluginId = text(values, 'plugin');
  const { data } = await getPlugin({ ...exactly, client, path: { pluginId }, signal });
  const original = exactAnswer(server, data, 'PluginDto').json;
  const copied = COPIED.flatMap((name) => {
    const value = own(original, name);
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  const plain = objectOf(plainJson(original));
  const name = text(values, 'name') || freeName(nameOfPackage(textOf(own(plain, 'name')) ?? ''), taken);
  return {
    ...Object.fromEntries(copied),
    name,
    displayName: text(values, 'displayName') || titleOfName(name),
    command: textOf(own(plain, 'command')) ?? '',
    env: [...environmentOf(own(plain, 'env'))],
    // Absent means sixty when a plugin is made, and none when it is answered.
    rateLimitRequestsPerMinute: numberOf(own(plain, 'rateLimitRequestsPerMinute')),
    enabled: values.enabled === true,
  };
}

async function create(
  client: Client,
  { values, signal, onProgress }: InstallRequest,
  requestOf: (values: SectionValues) => Promise<CreatePluginRequest>,
  secrets: Pick<CreatePluginRequest, 'env' | 'credentials'>,
): Promise<InstallReport> {
  try {
    const request = await requestOf(values.plugin ?? {});
    const step = request.enabled ? m.codex_install_step_start : m.codex_install_step_create;
    onProgress({ step, part: null, cancellable: false });
    const body = { ...request, ...secrets };
    const { data } = await createPlugin({ ...exactBody(signal), client, body });
    const failed = data.healthCheckPassed === false;
    return {
      kind: 'installed',
      pluginId: data.plugin.id,
      // What it says of a start that failed is what matters then, not that the plugin is installed.
      message: failed ? (data.healthCheckError ?? data.message) : null,
      output: null,
      notes: [
        ...(failed ? [m.codex_install_note_failed] : []),
        ...(request.enabled ? [] : [m.codex_install_note_untested]),
        m.codex_install_note_access,
      ],
    };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.kind === 'signed-out' || error.kind === 'cancelled') throw error;
    if (error.kind === 'timeout') return { kind: 'unclear', error, why: null };
    const message = error.serverMessage;
    const path = fieldOf(error.kind, message, values.plugin ?? {});
    const fields = path === null || message === null ? [] : [{ path, messages: [message] }];
    return { kind: 'refused', error, fields, output: null, why: null };
  }
}

/** A name that is taken is told with 409; a command with 400, quoted. upstream: Codex 2.2.0 */
function fieldOf(kind: string, message: string | null, values: SectionValues): SettingPath | null {
  if (kind === 'conflict') return ['plugin', 'name'];
  if (kind !== 'rejected' || message === null) return null;
  const command = text(values, 'command');
  if (command !== '' && message.includes(`'${command}'`)) return ['plugin', 'command'];
  return /\bname\b/i.test(message) ? ['plugin', 'name'] : null;
}
