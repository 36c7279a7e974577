import { type JsonObject, own } from '../../api/json.ts';
import { shorten } from '../../lib/shorten.ts';
import { visibleText } from '../names.ts';

/** What a plugin's makers call its settings. All texts are untrusted; null where there are none. */
export interface SettingWords {
  section(name: string): string | null;
  group(name: string): string | null;
  /** @param path the section, the parameter, and in tables and forms the names below it; so everywhere here */
  label(path: readonly string[]): string | null;
  /** What stands beside a checkbox. */
  caption(path: readonly string[]): string | null;
  /** Help in Markdown. */
  hint(path: readonly string[]): string | null;
  placeholder(path: readonly string[]): string | null;
  option(path: readonly string[], option: string): string | null;
}

const NAME = 'server.config.name.system';
const PARAMETER = 'server.config.parameter.system';
const OPTION = 'server.config.option.system';
const GROUP = 'server.config.group.system';

/** All keys of words of settings begin so. */
export const SETTING_WORDS_PREFIX = 'server.config.';

const LONGEST_LABEL = 200;
const LONGEST_CAPTION = 500;
const LONGEST_HINT = 5000;

/** What makers write where nothing shall be shown. */
const NOTHING = '-';

/**
 * Finds words in the maps of words that the server made of all plugins' tables.
 * upstream: fylr 6.34, the scheme of the keys; makers stray from it (`name` for `parameter`, no `.label`), and a lone
 * `-` means that nothing shall be shown
 * @param bundles maps of key to text, the one in the person's language first; untrusted
 */
export function settingWords(bundles: readonly JsonObject[]): SettingWords {
  function find(keys: readonly string[], most: number): string | null {
    for (const bundle of bundles) {
      for (const key of keys) {
        const text = visibleText(own(bundle, key));
        // What is told to be nothing is not looked for in other languages.
        if (text === NOTHING) return null;
        if (text !== null) return shorten(text, most);
      }
    }
    return null;
  }

  return {
    section: (name) => find(sectionKeys(name), LONGEST_LABEL),
    group: (name) => find([`${GROUP}.${name}.title`, `${GROUP}.${name}`], LONGEST_LABEL),
    label: (path) => find(labelKeys(path), LONGEST_LABEL),
    caption: (path) => find([`${PARAMETER}.${path.join('.')}.checkbox`], LONGEST_CAPTION),
    hint: (path) => {
      const keys = path.length === 1 ? sectionKeys(path[0] ?? '') : labelKeys(path);
      return find(
        [...keys, `${PARAMETER}.${path.join('.')}.checkbox`].map((key) => `${key}|hint`),
        LONGEST_HINT,
      );
    },
    placeholder: (path) => find([`${PARAMETER}.${path.join('.')}.placeholder`], LONGEST_LABEL),
    option: (path, option) => find([`${OPTION}.${path.join('.')}.${option}`], LONGEST_LABEL),
  };
}

function sectionKeys(name: string): readonly string[] {
  return [`${NAME}.${name}`, `${NAME}.${name}.label`, `${NAME}.${name}.title`];
}

function labelKeys(path: readonly string[]): readonly string[] {
  const place = path.join('.');
  return [PARAMETER, NAME].flatMap((start) => [`${start}.${place}.label`, `${start}.${place}`]);
}

/** Words out of a technical name: `warn_weeks_before_end` and `warnWeeksBeforeEnd` are “Warn weeks before end”. */
export function humanised(name: string): string {
  const words = name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .split(/[\s_.-]+/u)
    .filter((word) => word !== '')
    // What is written in capitals is an abbreviation.
    .map((word) => (/^\p{Lu}{2,}\d*$/u.test(word) ? word : word.toLowerCase()));
  const text = visibleText(words.join(' '));
  if (text === null) return JSON.stringify(name);
  return shorten(text.charAt(0).toUpperCase() + text.slice(1), LONGEST_LABEL);
}
