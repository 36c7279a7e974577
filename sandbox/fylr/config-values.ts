import * as v from 'valibot';
import type { Store } from '../store.ts';
import { ACCOUNTS } from './accounts.ts';
import { READ_ONLY_SECTION } from './config-definitions.ts';
import { FIRST_VALUES } from './config-first-values.ts';
import {
  named,
  type ParameterDefinition,
  type SectionDefinition,
  type SectionValues,
} from './config-shapes.ts';

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
}

/**
 * How a stored secret is shown. upstream: fylr 6.34 masks it; neither the form of the mask is documented, nor what a
 * mask does that is written back. The worst is played: it is stored as it came, and the secret is gone.
 */
const MASK = '********';

/** Opens the values, and stores the first ones when there never were any. */
export function openConfigValues(store: Store, server: string): ConfigValues {
  const collection = store.collection<SectionValues>(server, 'config');
  const counters = store.collection<number>(server, 'counters');
  if (counters.get('config') === undefined) {
    store.transaction(() => {
      counters.put('config', 1);
      for (const { plugin, section, values } of FIRST_VALUES) {
        const key = `plugin/${plugin}/${section}`;
        if (collection.get(key) === undefined) collection.put(key, values);
      }
    });
  }
  const saved = (address: SectionAddress) => collection.get(keyOf(address)) ?? {};
  return {
    saved,
    shown: (address) => show(address.definition, saved(address)),
    replace: (address, values) => collection.put(keyOf(address), values),
  };
}

function keyOf({ plugin, definition }: SectionAddress): string {
  return plugin === undefined ? `system/${definition.name}` : `plugin/${plugin}/${definition.name}`;
}

/**
 * upstream: fylr 6.34, beside each value there is `<name>:info`, which tells whether it is the default. A setting
 * without value and default is left out. What is stored and not declared (any longer) is told all the same.
 */
function show({ parameters }: SectionDefinition, saved: SectionValues): SectionValues {
  const names = new Set([...Object.keys(parameters), ...Object.keys(saved)]);
  const shown = [...names].flatMap((name): [string, unknown][] => {
    const definition = named(parameters, name);
    const stored = named(saved, name);
    const isDefault = stored === undefined;
    const value = isDefault ? definition?.default : definition ? shownValue(definition, stored) : stored;
    return value === undefined
      ? []
      : [
          [name, value],
          [`${name}:info`, { is_default: isDefault }],
        ];
  });
  return Object.fromEntries(shown);
}

/** A stored value as it is told: secrets masked at any depth, people with their names. */
function shownValue({ type, fields = [], parameters = {} }: ParameterDefinition, value: unknown): unknown {
  if (type === 'secret') return MASK;
  if (type === 'user') return renderedUser(value);
  if (type === 'form') return shownEntries(value, (name) => named(parameters, name));
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
