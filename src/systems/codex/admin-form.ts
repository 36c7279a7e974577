import { isJsonObject, type JsonObject, listOf, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { firstVisible } from '../names.ts';
import { ALLOWED } from '../permission.ts';
import type { DeclaredSettings, SettingChoice, SettingsSchema, SettingUi } from '../settings.ts';
import type { ServerCondition } from '../system.ts';
import { permissionChoices, scopeChoices } from './admin-access.ts';
import {
  checklistMember,
  environmentMember,
  fixedMember,
  listMember,
  plainMember,
  requiredText,
  textMember,
} from './admin-fields.ts';
import { matchingMembers } from './admin-matching.ts';
import { type SetupMember, SetupSource } from './admin-model.ts';
import { scheduleMember } from './admin-schedule.ts';
import { credentialsMember } from './admin-secrets.ts';
import { hasManifest } from './health.ts';

/**
 * How a plugin is set up on its server, as a form: all that `UpdatePluginRequest` takes, apart from the plugin's own
 * settings. What the server cannot take away is not offered to be.
 * @param plugin a `PluginDto`; untrusted
 * @param libraries the libraries as the server lists them; null when they could not be read
 * @param serverZone the zone in which the server runs schedules; null when it does not tell
 */
export function codexSetup(
  plugin: JsonObject,
  libraries: readonly unknown[] | null,
  serverZone: string | null,
): DeclaredSettings {
  const members = [
    ...aboutMembers(plugin),
    ...executionMembers(plugin),
    environmentMember(plugin),
    ...credentialsMember(plugin),
    ...deliveryMember(plugin),
    ...accessMembers(plugin, libraries),
    ...matchingMembers(plugin),
    ...scheduleMember(plugin, serverZone),
  ];
  const titles = sectionTitles();
  const sections = Object.keys(titles)
    .map((id) => ({ id, of: members.filter(({ section }) => section === id) }))
    .filter(({ of }) => of.length > 0);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(sections.map(({ id, of }) => [id, sectionSchema(titles[id], of)])),
    },
    uiSchema: Object.fromEntries(sections.map(({ id, of }) => [id, sectionUi(of)])),
    values: Object.fromEntries(sections.map(({ id, of }) => [id, sectionValues(of)])),
    secrets: members.flatMap(({ fields }) => fields.flatMap(({ secrets = [] }) => secrets)),
    editable: ALLOWED,
    notices: hasManifest(plugin) ? [] : [UNTESTED],
    empty: null,
    source: new SetupSource(members),
  };
}

const UNTESTED: ServerCondition = {
  severity: 'info',
  title: m.codex_notice_untested_title,
  explanation: m.codex_setup_untested,
};

type Words = readonly [title: string, help: string | null];

function sectionTitles(): Readonly<Record<string, Words>> {
  return {
    about: [m.codex_setup_section_about(), null],
    execution: [m.codex_setup_section_execution(), m.codex_setup_section_execution_help()],
    environment: [m.codex_setup_section_environment(), null],
    credentials: [m.codex_setup_section_credentials(), null],
    access: [m.codex_setup_section_access(), m.codex_setup_section_access_help()],
    matching: [m.codex_setup_section_matching(), m.codex_setup_section_matching_help()],
    schedule: [m.codex_setup_section_schedule(), null],
  };
}

function sectionSchema(words: Words | undefined, members: readonly SetupMember[]): SettingsSchema {
  const fields = members.flatMap((one) => one.fields);
  const required = fields.filter((one) => one.required).map(({ name }) => name);
  const help = words?.[1];
  return {
    type: 'object',
    title: words?.[0] ?? '',
    ...(help != null && { description: help }),
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 && { required }),
  };
}

function sectionUi(members: readonly SetupMember[]): SettingUi {
  const fields = members.flatMap((one) => one.fields);
  return {
    'ui:order': fields.map(({ name }) => name),
    ...Object.fromEntries(fields.map(({ name, ui }) => [name, ui])),
  };
}

function sectionValues(members: readonly SetupMember[]) {
  const fields = members.flatMap((one) => one.fields).filter(({ value }) => value !== undefined);
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

function aboutMembers(dto: JsonObject): readonly SetupMember[] {
  const section = 'about';
  return [
    requiredText({ section, member: 'displayName', title: m.codex_setup_display_name() }, dto),
    textMember(
      {
        section,
        member: 'description',
        title: m.codex_setup_description(),
        ui: { 'ui:widget': 'textarea' },
      },
      dto,
    ),
    fixedMember({ section, member: 'name', title: m.codex_setup_name() }, dto, m.codex_setup_name_stays()),
  ];
}

function executionMembers(dto: JsonObject): readonly SetupMember[] {
  const section = 'execution';
  const never = 'never';
  return [
    requiredText(
      { section, member: 'command', title: m.codex_fact_command(), help: m.codex_setup_command_help() },
      dto,
    ),
    listMember(
      {
        section,
        member: 'args',
        title: m.codex_fact_args(),
        help: m.codex_setup_args_help(),
        ui: { 'ui:widget': 'sorted-list' },
      },
      dto,
    ),
    textMember(
      {
        section,
        member: 'workingDirectory',
        title: m.codex_fact_directory(),
        help: m.codex_setup_directory_help(),
      },
      dto,
    ),
    plainMember(
      {
        section,
        member: 'rateLimitRequestsPerMinute',
        title: m.codex_fact_rate_limit(),
        help: m.codex_setup_rate_limit_help(),
        schema: { type: 'integer', minimum: 0 },
        options: { units: m.codex_unit_per_minute() },
      },
      dto,
      never,
    ),
    plainMember(
      {
        section,
        member: 'requestTimeoutSeconds',
        title: m.codex_fact_timeout(),
        help: m.codex_setup_timeout_help(),
        schema: { type: 'integer', minimum: 0 },
        options: { units: m.api_unit_seconds() },
      },
      dto,
      never,
    ),
    logLevelMember(section, dto),
  ];
}

function logLevelMember(section: string, dto: JsonObject): SetupMember {
  const usual = textOf(own(dto, 'defaultLogLevel'));
  const note = usual === null ? [] : [m.codex_setup_log_level_usual({ level: usual })];
  return plainMember(
    {
      section,
      member: 'logLevel',
      title: m.codex_fact_log_level(),
      help: m.codex_setup_log_level_help(),
      schema: { oneOf: ['error', 'warn', 'info', 'debug'].map((level) => ({ const: level, title: level })) },
      options: { notes: note },
    },
    dto,
    'never',
  );
}

/** A plugin that asks for credentials or a sign-in gets them in one way only. upstream: Codex 2.2.0 */
function deliveryMember(dto: JsonObject): readonly SetupMember[] {
  const manifest = objectOf(own(dto, 'manifest'));
  const told = { section: 'environment', member: 'credentialDelivery', title: m.codex_fact_delivery() };
  const forced =
    listOf(own(manifest, 'requiredCredentials')).length > 0 || isJsonObject(own(manifest, 'oauth'));
  const choices = {
    oneOf: [
      { const: 'init_message', title: m.codex_delivery_init_message() },
      { const: 'env', title: m.codex_delivery_env() },
      { const: 'both', title: m.codex_delivery_both() },
    ],
  };
  return forced
    ? [fixedMember({ ...told, schema: choices }, dto, m.codex_setup_delivery_forced())]
    : [plainMember({ ...told, schema: choices }, dto, 'never')];
}

function accessMembers(dto: JsonObject, libraries: readonly unknown[] | null): readonly SetupMember[] {
  const section = 'access';
  return [
    checklistMember(
      {
        section,
        member: 'permissions',
        title: m.codex_fact_permissions(),
        help: m.codex_setup_permissions_help(),
      },
      dto,
      permissionChoices(),
    ),
    checklistMember(
      { section, member: 'scopes', title: m.codex_fact_scopes(), help: m.codex_setup_scopes_help() },
      dto,
      scopeChoices(),
    ),
    librariesMember(dto, libraries),
  ];
}

function librariesMember(dto: JsonObject, libraries: readonly unknown[] | null): SetupMember {
  const told = {
    section: 'access',
    member: 'libraryIds',
    title: m.codex_fact_libraries(),
    help: m.codex_setup_libraries_help(),
  };
  if (libraries === null) {
    return listMember({ ...told, options: { notes: [m.codex_setup_libraries_unread()] } }, dto);
  }
  return checklistMember(told, dto, libraries.flatMap(libraryChoice));
}

function libraryChoice(library: unknown): readonly SettingChoice[] {
  if (!isJsonObject(library)) return [];
  const id = textOf(own(library, 'id'));
  return id === null ? [] : [{ value: id, label: firstVisible(own(library, 'name')) ?? id }];
}
