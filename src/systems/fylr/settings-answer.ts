import { isJsonObject, type JsonObject, listOf, objectOf, own, textsOf } from '../../api/json.ts';

/** What a server's answers tell of the settings of one plugin: plain data, as a cache keeps it. All of it untrusted. */
export interface SettingsAnswer {
  /** The plugin's technical name; null while no package has arrived that tells it. */
  readonly plugin: string | null;
  /** Whether it is switched on; null where nobody told. */
  readonly enabled: boolean | null;
  /** Whether the person may read settings at all. */
  readonly readable: boolean;
  /** Whether the server takes no changes at the moment. */
  readonly readOnly: boolean;
  /** The plugin's definitions; undefined where the server lists none. */
  readonly defs: unknown;
  /** By section the other plugins that have one of this name. */
  readonly namesakes: JsonObject;
  /** Values by section; undefined where the server tells none. */
  readonly values: unknown;
  /** Maps of key to text, the one in the person's language first. */
  readonly words: readonly JsonObject[];
  /** Whether the words in the person's language could be read. */
  readonly worded: boolean;
}

/** An answer for people who may not read settings. */
export const UNREADABLE: SettingsAnswer = {
  plugin: null,
  enabled: null,
  readable: false,
  readOnly: false,
  defs: undefined,
  namesakes: {},
  values: undefined,
  words: [],
  worded: true,
};

/** Reads an answer back from a cache. */
export function readAnswer(raw: unknown): SettingsAnswer {
  const answer = objectOf(raw);
  const plugin = own(answer, 'plugin');
  const enabled = own(answer, 'enabled');
  return {
    plugin: typeof plugin === 'string' ? plugin : null,
    enabled: typeof enabled === 'boolean' ? enabled : null,
    readable: own(answer, 'readable') === true,
    readOnly: own(answer, 'readOnly') === true,
    defs: own(answer, 'defs'),
    namesakes: objectOf(own(answer, 'namesakes')),
    values: own(answer, 'values'),
    words: listOf(own(answer, 'words')).filter(isJsonObject),
    worded: own(answer, 'worded') !== false,
  };
}

/**
 * What the list of all definitions tells of one plugin.
 * @param list the answer of GET /config/list; untrusted
 */
export function definitionsOf(list: unknown, plugin: string): Pick<SettingsAnswer, 'defs' | 'namesakes'> {
  const plugins = objectOf(own(objectOf(list), 'plugin'));
  const defs = own(objectOf(own(plugins, plugin)), 'defs');
  const sections = new Set(sectionNames(defs));
  const namesakes = new Map<string, string[]>();
  for (const [other, told] of Object.entries(plugins)) {
    if (other === plugin) continue;
    for (const section of sectionNames(own(objectOf(told), 'defs'))) {
      if (sections.has(section)) namesakes.set(section, [...(namesakes.get(section) ?? []), other]);
    }
  }
  return {
    defs: Object.hasOwn(plugins, plugin) ? (defs ?? []) : undefined,
    namesakes: Object.fromEntries(namesakes),
  };
}

function sectionNames(defs: unknown): readonly string[] {
  return [...new Set(textsOf(listOf(defs).map((told) => own(objectOf(told), 'name'))))];
}

/**
 * The values of one plugin by section.
 * @param config the answer of GET /config; untrusted
 */
export function valuesOf(config: unknown, plugin: string): unknown {
  return own(objectOf(own(objectOf(own(objectOf(config), 'plugin')), plugin)), 'config');
}
