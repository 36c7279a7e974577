import { ApiError } from '../../api/api-error.ts';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getConfig,
  getPlugin,
  getPluginLabels,
  listConfigDefinitions,
} from '../../api/generated/fylr/sdk.gen.ts';
import { type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import type { ServerAddress } from '../system.ts';
import { isReadOnlyAnswer } from './read-only.ts';
import { type AskSession, withSessionCheck } from './session-check.ts';
import { definitionsOf, type SettingsAnswer, UNREADABLE, valuesOf } from './settings-answer.ts';
import { readDeclaration } from './settings-declaration.ts';
import { SETTING_WORDS_PREFIX, settingWords } from './settings-words.ts';

interface Parts {
  readonly server: ServerAddress;
  readonly client: Client;
  readonly circumstances: {
    readonly manages: boolean;
    readonly holds: (right: string) => boolean;
    readonly frontendLanguage: string | null;
  };
  readonly askSession: AskSession;
}

/** upstream: fylr 6.34, for definitions and values of settings */
const RIGHT = 'system.config';

/** The tables of words that plugins are likely to bring, by the page's language. */
const LANGUAGES: Readonly<Record<string, string>> = { en: 'en-US', de: 'de-DE' };
const LAST_LANGUAGE = 'en-US';

interface CallOptions {
  readonly client: Client;
  readonly signal: AbortSignal;
  readonly throwOnError: true;
}

/**
 * Reads all that a form needs: definitions, values and words at once, and beside them the plugin itself where its
 * address has a number. upstream: fylr 6.34, settings go by the plugin's name
 * @throws ApiError when definitions, values or the plugin cannot be read
 */
export function createReadSettings({ server, client, circumstances, askSession }: Parts) {
  const checked = <Result>(call: () => Promise<Result>) => withSessionCheck(server.id, askSession, call);

  return async (pluginId: string, locale: string, signal: AbortSignal): Promise<SettingsAnswer> => {
    if (!circumstances.holds(RIGHT)) return UNREADABLE;
    const options: CallOptions = { client, signal, throwOnError: true };
    const [language = LAST_LANGUAGE, ...others] = languagesFor(locale, circumstances.frontendLanguage);
    const [{ plugin, enabled }, definitions, config, words] = await Promise.all([
      isNumber(pluginId)
        ? checked(() => pluginOf(Number(pluginId), options))
        : { plugin: pluginId, enabled: null },
      checked(() => listConfigDefinitions(options)).catch(unlessRightMissing),
      checked(() => getConfig(options)),
      wordsIn(language, options),
    ]);
    if (definitions === null) return UNREADABLE;
    const told =
      plugin === null ? { defs: undefined, namesakes: {} } : definitionsOf(definitions.data, plugin);
    // Of a plugin that is off there are no words in any language.
    const isLacking = enabled !== false && lacksWords(told.defs, words ?? {});
    const more = await Promise.all((isLacking ? others : []).map((other) => wordsIn(other, options)));
    return {
      plugin,
      enabled,
      readable: true,
      readOnly: [definitions, config].some(({ response }) => isReadOnlyAnswer(response)),
      ...told,
      values: plugin === null ? undefined : valuesOf(config.data, plugin),
      words: [words, ...more].filter((bundle) => bundle !== null),
      worded: words !== null,
    };
  };
}

/** Whether a plugin's address is a number: those who manage plugins see them by their numbers. */
function isNumber(pluginId: string): boolean {
  return /^\d+$/.test(pluginId);
}

async function pluginOf(
  id: number,
  options: CallOptions,
): Promise<Pick<SettingsAnswer, 'plugin' | 'enabled'>> {
  const row = objectOf((await getPlugin({ ...options, path: { id } })).data);
  const plugin = textOf(own(row, 'name')) ?? textOf(own(objectOf(own(row, 'manifest')), 'name'));
  return { plugin, enabled: own(row, 'enabled') === true };
}

/** The words of settings in one language; null where the server has none. A form without words is better than none. */
async function wordsIn(lang: string, options: CallOptions): Promise<JsonObject | null> {
  try {
    const { data } = await getPluginLabels({ ...options, path: { lang } });
    // Of all words of all plugins only those of settings are kept.
    const words = Object.entries(objectOf(data)).filter(([key]) => key.startsWith(SETTING_WORDS_PREFIX));
    return Object.fromEntries(words);
  } catch (error) {
    if (error instanceof ApiError && (error.kind === 'signed-out' || error.kind === 'cancelled')) throw error;
    return null;
  }
}

/** The languages to look for words in, the person's first. */
function languagesFor(locale: string, frontendLanguage: string | null): readonly string[] {
  const ofPage = Object.hasOwn(LANGUAGES, locale) ? LANGUAGES[locale] : undefined;
  return [...new Set([ofPage, frontendLanguage, LAST_LANGUAGE].flatMap((language) => language ?? []))];
}

/** Whether a section or setting has no words yet, so that another language may help. */
function lacksWords(defs: unknown, bundle: JsonObject): boolean {
  const words = settingWords([bundle]);
  return readDeclaration(defs).sections.some(
    ({ name, parameters }) =>
      words.section(name) === null ||
      parameters.some(
        (parameter) =>
          words.label([name, parameter.name]) === null && words.caption([name, parameter.name]) === null,
      ),
  );
}

/** The right was there when the person signed in. */
function unlessRightMissing(error: unknown): null {
  if (error instanceof ApiError && error.status === 403) return null;
  throw error;
}
