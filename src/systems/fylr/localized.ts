import { objectOf, own, textOf } from '../../api/json.ts';

/** Languages that every plugin's makers are likely to write, the likelier first. */
const USUAL_LANGUAGES: readonly string[] = ['en-US', 'de-DE'];

/** What makers write where there is nothing to say. */
const NOTHING = '-';

/**
 * The text of a map by language, in the page's language if it is there, else in the usual ones, else in any.
 * upstream: fylr 6.34, `displayname` and `info` of a manifest; a lone `-` stands for no text
 * @param texts `{"de-DE": "…", "en-US": "…"}`, or one text; untrusted
 * @param locale a BCP 47 tag (`de`, `en-GB`)
 */
export function localized(texts: unknown, locale: string): string | null {
  // Some makers write one text for all languages.
  if (typeof texts === 'string') return textOf(texts) === NOTHING ? null : textOf(texts);
  const map = objectOf(texts);
  const written = Object.keys(map);
  const language = locale.toLowerCase().split('-')[0] ?? '';
  const inPageLanguage = written.filter((key) => key.toLowerCase().split(/[-_]/)[0] === language);
  const order = [locale, ...inPageLanguage, ...USUAL_LANGUAGES, ...written];
  for (const key of order) {
    const text = textOf(own(map, key));
    if (text !== null && text !== NOTHING) return text;
  }
  return null;
}
