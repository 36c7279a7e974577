import * as v from 'valibot';
import type { Collection } from '../store.ts';
import { ACCOUNTS } from './accounts.ts';
import { READ_ONLY_SECTION } from './config-definitions.ts';
import type { ParameterDefinition, SectionDefinition } from './config-shapes.ts';
import { FylrError } from './errors.ts';

/** The values of one section, by the names of its settings. */
export type SectionValues = Readonly<Record<string, unknown>>;

/** Names a section: of a plugin, or of the server itself. */
export interface SectionAddress {
  readonly plugin: string | undefined;
  readonly definition: SectionDefinition;
}

/** The saved values of all sections. What was never saved has its default, or no value at all. */
export interface ConfigValues {
  /** What was saved, and nothing else. */
  saved(address: SectionAddress): SectionValues;
  /** The values as the server answers them. */
  shown(address: SectionAddress): SectionValues;
  /** Replaces all values of the section: what is not in `values` falls back to its default. */
  replace(address: SectionAddress, values: SectionValues): void;
  reset(address: SectionAddress): void;
}

/** How a stored secret is shown. upstream: fylr 6.34 masks it; the form of the mask is not documented. */
const MASK = '********';

export function openConfigValues(collection: Collection<SectionValues>): ConfigValues {
  const saved = (address: SectionAddress) => collection.get(keyOf(address)) ?? {};
  return {
    saved,
    shown: (address) => show(address.definition, saved(address)),
    replace: (address, values) => collection.put(keyOf(address), values),
    reset: (address) => {
      collection.delete(keyOf(address));
    },
  };
}

function keyOf({ plugin, definition }: SectionAddress): string {
  return plugin === undefined ? `system/${definition.name}` : `plugin/${plugin}/${definition.name}`;
}

/**
 * upstream: fylr 6.34, beside each value there is `<name>:info`, which tells whether it is the default. A setting
 * without value and default is left out.
 */
function show({ parameters }: SectionDefinition, saved: SectionValues): SectionValues {
  const shown: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(parameters)) {
    const isDefault = saved[name] === undefined;
    const value = isDefault ? definition.default : shownValue(definition, saved[name]);
    if (value === undefined) continue;
    shown[name] = value;
    shown[`${name}:info`] = { is_default: isDefault };
  }
  return shown;
}

/** A stored value as it is told: secrets masked at any depth, people with their names. */
function shownValue({ type, fields = [], parameters = {} }: ParameterDefinition, value: unknown): unknown {
  if (type === 'secret') return MASK;
  if (type === 'user') return renderedUser(value);
  if (type === 'form') return shownEntries(value, (name) => parameters[name]);
  if (type !== 'table' || !Array.isArray(value)) return value;
  return value.map((row) => shownEntries(row, (name) => fields.find((field) => field.name === name)));
}

function shownEntries(
  value: unknown,
  definitionOf: (name: string) => ParameterDefinition | undefined,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries<unknown>({ ...value }).map(([name, inner]): [string, unknown] => {
    const definition = definitionOf(name);
    return [name, definition ? shownValue(definition, inner) : inner];
  });
  return Object.fromEntries(entries);
}

/** upstream: fylr 6.23.1, a stored user is told with more than the number that was written. */
function renderedUser(value: unknown): unknown {
  const read = v.safeParse(StoredUser, value);
  const account = read.success ? ACCOUNTS.find(({ id }) => id === read.output.user._id) : undefined;
  if (!account) return value;
  const { id, username, firstName, lastName } = account;
  return {
    _basetype: 'user',
    user: { _id: id, login: username, type: 'easydb', displayname: `${firstName} ${lastName}` },
  };
}

const StoredUser = v.object({ user: v.object({ _id: v.number() }) });

/**
 * upstream: fylr 6.34, system.config.readonly.enabled; not the same as the licence's capability of a similar name.
 */
export function isReadOnly(values: ConfigValues): boolean {
  return values.saved({ plugin: undefined, definition: READ_ONLY_SECTION }).enabled === true;
}

/**
 * Reads the values of a section as a client sends them.
 * upstream: fylr 6.34, `<name>:info` may be sent and is ignored; a wrong value has no pointer of its own.
 * @throws FylrError BaseConfigParse
 */
export function readSectionValues({ name, parameters }: SectionDefinition, body: unknown): SectionValues {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw baseConfigParse(name, 'the body must be an object');
  }
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(body)) {
    if (key.endsWith(':info') || value === null) continue;
    const definition = parameters[key];
    if (!definition) throw baseConfigParse(`${name}.${key}`, 'there is no such setting');
    if (!fits(definition, value))
      throw baseConfigParse(`${name}.${key}`, `no value of type ${definition.type}`);
    values[key] = value;
  }
  return values;
}

function fits(definition: ParameterDefinition, value: unknown): boolean {
  switch (definition.type) {
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
      return Number.isInteger(value);
    case 'text':
    case 'text-multiline':
    case 'email':
    case 'secret':
      return typeof value === 'string';
    case 'text-l10n':
    case 'text-l10n-multiline':
      return (
        typeof value === 'object' && Object.values(value ?? {}).every((text) => typeof text === 'string')
      );
    case 'string-list':
    case 'string-list-sort':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'int-list':
    case 'tag-select':
      return Array.isArray(value) && value.every(Number.isInteger);
    case 'form':
      return entriesFit(value, (name) => definition.parameters?.[name]);
    case 'select':
      return typeof value === 'string' && (definition.options ?? []).includes(value);
    case 'table':
      return (
        Array.isArray(value) &&
        value.every((row) => entriesFit(row, (name) => definition.fields?.find((one) => one.name === name)))
      );
    default:
      // upstream: fylr 6.22.1, the server takes whatever comes for a type that it does not know.
      return true;
  }
}

function entriesFit(
  value: unknown,
  definitionOf: (name: string) => ParameterDefinition | undefined,
): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([name, inner]) => {
    const definition = definitionOf(name);
    return definition !== undefined && fits(definition, inner);
  });
}

function baseConfigParse(where: string, why: string): FylrError {
  return new FylrError(400, 'BaseConfigParse', 'baseconfig', `${where}: ${why}`, { path: where });
}
