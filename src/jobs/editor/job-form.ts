import { sameValue } from '../../lib/same-value.ts';
import { m } from '../../messages/messages.js';
import { getLocale } from '../../messages/runtime.js';
import type {
  JobField,
  JobFieldId,
  JobOptions,
  JobProvider,
  JobSettings,
  RefreshSettings,
} from '../../systems/jobs.ts';
import type {
  DeclaredSettings,
  SectionValues,
  SettingChoice,
  SettingPath,
  SettingsSchema,
  SettingsValues,
  SettingUi,
  SettingUiOptions,
} from '../../systems/settings.ts';
import type { Allowed, ServerCondition } from '../../systems/system.ts';

/** A job as a settings form: what a person decides about it, in the sections in which they think of it. */

/** Where each part of a job stands in its form. */
const PLACES: Readonly<Record<JobFieldId, readonly [section: string, property: string]>> = {
  name: ['job', 'name'],
  enabled: ['job', 'enabled'],
  schedule: ['when', 'schedule'],
  zone: ['when', 'zone'],
  provider: ['what', 'provider'],
  scope: ['what', 'scope'],
  existingIdsOnly: ['what', 'existingIdsOnly'],
  skipSeconds: ['what', 'skipSeconds'],
  concurrency: ['what', 'concurrency'],
  groups: ['fields', 'groups'],
  fields: ['fields', 'fields'],
  bookGroups: ['fields', 'bookGroups'],
  bookFields: ['fields', 'bookFields'],
};

export function placeOf(field: JobFieldId): SettingPath {
  return PLACES[field];
}

interface JobFormParts {
  readonly options: JobOptions;
  /** As stored; for a new job what it begins with. */
  readonly settings: JobSettings;
  readonly isNew: boolean;
  readonly editable: Allowed;
  readonly notices: readonly ServerCondition[];
}

interface Field {
  readonly schema: SettingsSchema;
  readonly ui?: SettingUi;
  readonly required?: true;
}

/** The form of a job. A part that the server has in a way unknown here is left out, and kept. */
export function jobForm({ options, settings, isNew, editable, notices }: JobFormParts): DeclaredSettings {
  const { refresh } = settings;
  const sections: Readonly<Record<string, Section>> = {
    job: { title: m.job_section_job(), help: null, fields: aboutFields(options, isNew) },
    when: { title: m.job_section_when(), help: null, fields: whenFields(options) },
    ...(refresh && {
      what: { title: m.job_section_what(), help: null, fields: whatFields(options, refresh) },
      fields: {
        title: m.job_section_fields(),
        help: m.job_section_fields_help(),
        fields: writtenFields(options, refresh),
      },
    }),
  };
  const entries = Object.entries(sections);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(entries.map(([id, section]) => [id, schemaOf(section)])),
    },
    uiSchema: Object.fromEntries(entries.map(([id, { fields }]) => [id, uiOf(fields)])),
    values: valuesOf(settings),
    secrets: [],
    ...(isNew && { isNew }),
    editable,
    notices,
    empty: null,
    source: settings,
  };
}

interface Section {
  readonly title: string;
  readonly help: string | null;
  readonly fields: Readonly<Record<string, Field>>;
}

function schemaOf({ title, help, fields }: Section): SettingsSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    title,
    ...(help !== null && { description: help }),
    properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
    required: entries.filter(([, { required }]) => required).map(([name]) => name),
  };
}

function uiOf(fields: Section['fields']): SettingUi {
  const uis = Object.entries(fields).flatMap(([name, field]) =>
    field.ui ? [[name, field.ui] as const] : [],
  );
  return { 'ui:order': Object.keys(fields), ...Object.fromEntries(uis) };
}

function ui(options: SettingUiOptions, rest: Omit<SettingUi, 'ui:options'> = {}): SettingUi {
  return { ...rest, 'ui:options': options };
}

function aboutFields({ limits }: JobOptions, isNew: boolean): Section['fields'] {
  const name: SettingsSchema = {
    type: 'string',
    title: m.job_name(),
    description: isNew ? m.job_name_help_new() : m.job_name_help(),
    maxBytes: limits.nameBytes,
    ...(!isNew && { pattern: '\\S' }),
  };
  const options = { patternWords: m.settings_rule_required(), emptyIsAbsent: isNew };
  return {
    name: { schema: name, ui: ui(options), ...(!isNew && { required: true }) },
    enabled: {
      schema: { type: 'boolean', title: m.job_fact_enabled(), description: m.job_enabled_help() },
    },
  };
}

function whenFields({ serverZone }: JobOptions): Section['fields'] {
  const servers =
    serverZone === null ? m.job_zone_of_server() : m.job_zone_of_server_named({ zone: serverZone });
  return {
    schedule: {
      required: true,
      schema: { type: 'string', format: 'schedule', title: m.job_schedule() },
      ui: ui(
        { schedule: { server: serverZone, property: 'zone' }, emptyIsAbsent: false },
        { 'ui:widget': 'schedule' },
      ),
    },
    zone: {
      schema: {
        type: 'string',
        format: 'zone',
        title: m.job_fact_zone(),
        description: m.job_zone_help({ servers }),
      },
      ui: ui({ lookup: ZONES }, { 'ui:widget': 'lookup', 'ui:placeholder': servers }),
    },
  };
}

/** The lookup of zones. */
export const ZONES = 'zones';

function whatFields(options: JobOptions, refresh: RefreshSettings): Section['fields'] {
  const { limits, concurrencyNote } = options;
  return {
    provider: providerField(options, refresh),
    scope: scopeField(options, refresh),
    existingIdsOnly: {
      schema: {
        type: 'boolean',
        title: m.job_fact_existing_ids(),
        description: m.job_existing_ids_help(),
      },
    },
    skipSeconds: {
      required: true,
      schema: {
        type: 'integer',
        title: m.job_fact_skip(),
        description: m.job_skip_help(),
        minimum: limits.skipSeconds.least,
        maximum: limits.skipSeconds.most,
      },
      ui: { 'ui:widget': 'duration' },
    },
    concurrency: {
      required: true,
      schema: {
        type: 'integer',
        title: m.job_fact_concurrency(),
        minimum: limits.concurrency.least,
        maximum: limits.concurrency.most,
      },
      ui: ui({ notes: concurrencyNote === null ? [] : [concurrencyNote()] }),
    },
  };
}

/** Whether a job with it can be saved. */
function isUsable({ state }: JobProvider): boolean {
  return state !== 'missing' && state !== 'unfit';
}

/** Those that can be used, and the stored one whatever has become of it; of the others it is said that they cannot. */
function providerField(options: JobOptions, { provider }: RefreshSettings): Field {
  const offered = options.providers.filter(isUsable);
  const stored =
    provider === '' || offered.some(({ id }) => id === provider) ? [] : [options.providerOf(provider)];
  const unusable = options.providers.filter((one) => !isUsable(one) && one.id !== provider);
  const { allProviders } = options;
  return {
    required: true,
    schema: {
      type: 'string',
      title: m.job_fact_provider(),
      description: m.job_provider_help(),
      oneOf: [...offered, ...stored].map((one) => ({ const: one.id, title: providerWords(one) })),
    },
    ui: ui({
      notes: [
        ...(allProviders.allowed ? [] : [allProviders.reason()]),
        ...(unusable.length > 0 ? [m.job_provider_unusable({ names: listWords(unusable) })] : []),
        ...(allProviders.allowed && options.providers.length === 0 ? [m.job_provider_none()] : []),
      ],
    }),
  };
}

function listWords(providers: readonly JobProvider[]): string {
  return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(providers.map(({ name }) => name));
}

/** What a provider is called, with how it stands where that matters. */
export function providerWords({ name, key, state }: JobProvider): string {
  const called = name === key ? name : `${name} (${key})`;
  switch (state) {
    case 'ready':
    case 'untold':
      return called;
    case 'off':
      return m.job_provider_off({ name: called });
    case 'unlisted':
      return m.job_provider_unlisted({ name: called });
    case 'missing':
    case 'unfit':
      return m.job_provider_missing({ name: called });
  }
}

function scopeField({ scopes }: JobOptions, { scope }: RefreshSettings): Field {
  const offered = scopes.filter(({ id, supported }) => supported.allowed || id === scope);
  const notes = scopes.flatMap(({ label, supported }) =>
    supported.allowed ? [] : [m.job_scope_not({ scope: label(), why: supported.reason() })],
  );
  return {
    required: true,
    schema: {
      type: 'string',
      title: m.job_fact_scope(),
      oneOf: offered.map(({ id, label }) => ({ const: id, title: label() })),
    },
    ui: ui({ notes }),
  };
}

function writtenFields({ groups, scopes }: JobOptions, refresh: RefreshSettings): Section['fields'] {
  const single = groups.flatMap(({ fields }) => fields);
  const texts: SettingsSchema = { type: 'array', items: { type: 'string' } };
  const ofBooks = scopes.some((scope) => scope.ofBooks && scope.supported.allowed);
  return {
    groups: {
      schema: { ...texts, title: m.job_fact_groups(), description: m.job_groups_help() },
      ui: ui(
        {
          choices: groups.map(({ id, label, fields }) => ({
            value: id,
            label: label(),
            help: fields.map((field) => field.label()).join(', '),
          })),
        },
        { 'ui:widget': 'checklist' },
      ),
    },
    fields: {
      schema: { ...texts, title: m.job_fact_fields(), description: m.job_fields_help() },
      ui: ui(
        {
          choices: single.map(choiceOf),
        },
        { 'ui:widget': 'checklist' },
      ),
    },
    bookGroups: bookField(m.job_fact_book_groups(), texts, ofBooks, refresh.bookGroups),
    bookFields: bookField(m.job_fact_book_fields(), texts, ofBooks, refresh.bookFields),
  };
}

function choiceOf({ id, label, note }: JobField): SettingChoice {
  return { value: id, label: label(), ...(note && { help: note() }) };
}

/** What the server does not do yet can be looked at; what it holds all the same can be taken out, which it asks for. */
function bookField(title: string, texts: SettingsSchema, ofBooks: boolean, stored: readonly string[]): Field {
  const schema = { ...texts, title, description: m.job_book_help() };
  if (ofBooks) return { schema };
  if (stored.length > 0) return { schema, ui: ui({ notes: [m.job_book_refused()] }) };
  return { schema, ui: ui({ readOnlyReason: m.job_book_not_yet() }, { 'ui:readonly': true }) };
}

/** The values of a job's form. What a job has no value for is absent. */
export function valuesOf({ name, enabled, schedule, zone, refresh }: JobSettings): SettingsValues {
  return {
    job: { name, enabled },
    when: { schedule, ...(zone !== null && { zone }) },
    ...(refresh && {
      what: {
        ...(refresh.provider !== '' && { provider: refresh.provider }),
        scope: refresh.scope,
        existingIdsOnly: refresh.existingIdsOnly,
        skipSeconds: refresh.skipSeconds,
        concurrency: refresh.concurrency,
      },
      fields: {
        groups: refresh.groups,
        fields: refresh.fields,
        bookGroups: refresh.bookGroups,
        bookFields: refresh.bookFields,
      },
    }),
  };
}

/**
 * A job as its form has it now.
 * @param begun what the form began with: it holds where a value is none (yet)
 */
export function settingsOf(values: SettingsValues, begun: JobSettings): JobSettings {
  const job = values.job ?? {};
  const when = values.when ?? {};
  return {
    name: textOr(job.name, ''),
    enabled: job.enabled === true,
    schedule: textOr(when.schedule, ''),
    zone: textOr(when.zone, '') || null,
    refresh: begun.refresh && refreshOf(values, begun.refresh),
  };
}

function refreshOf(values: SettingsValues, begun: RefreshSettings): RefreshSettings {
  const what: SectionValues = values.what ?? {};
  const fields: SectionValues = values.fields ?? {};
  return {
    provider: textOr(what.provider, ''),
    scope: textOr(what.scope, begun.scope),
    existingIdsOnly: typeof what.existingIdsOnly === 'boolean' ? what.existingIdsOnly : begun.existingIdsOnly,
    skipSeconds: numberOr(what.skipSeconds, begun.skipSeconds),
    concurrency: numberOr(what.concurrency, begun.concurrency),
    groups: textsIn(fields.groups),
    fields: textsIn(fields.fields),
    bookGroups: textsIn(fields.bookGroups),
    bookFields: textsIn(fields.bookFields),
  };
}

function textOr(value: unknown, other: string): string {
  return typeof value === 'string' ? value : other;
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' ? value : other;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The places of all that differs between two states of a job. */
export function changedPlaces(one: JobSettings, other: JobSettings): readonly SettingPath[] {
  const [before, after] = [valuesOf(one), valuesOf(other)];
  return Object.values(PLACES).filter(
    ([section, property]) => !sameValue(before[section]?.[property], after[section]?.[property]),
  );
}
