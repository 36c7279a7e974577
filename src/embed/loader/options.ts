import { readLocale, readPath, readTheme } from '../contract/fields.ts';
import { type Reader, readOrNull } from '../contract/readers.ts';
import type { EmbedChanges, EmbedOptions } from './embed-types.ts';

const readers = { page: readPath, theme: readTheme, locale: readLocale };

/**
 * Mistakes of a host's developer, told at once, where they were made.
 * @throws TypeError naming what is wrong
 */
export function checkChanges(changes: EmbedChanges): void {
  for (const [name, reader] of Object.entries<Reader<unknown>>(readers)) {
    const value: unknown = Reflect.get(changes, name);
    if (value !== undefined && readOrNull(reader, value) === null) {
      throw new TypeError(`Plugboard: ${name} is wrong`);
    }
  }
}

/**
 * The address that a frame loads.
 * @throws TypeError naming what is wrong
 */
export function frameAddress(options: EmbedOptions): URL {
  checkChanges(options);
  if (!options.session && !options.token) throw new TypeError('Plugboard: session is missing');
  const { origin, pathname } = new URL(options.url, document.baseURI);
  // A frame of the page's own origin could take off its own sandbox.
  if (origin === location.origin) {
    throw new TypeError('Plugboard: url has this page’s origin');
  }
  // Nothing else of the address: what stands in its query would be in logs.
  return new URL(origin + pathname.replace(/\/$/, '') + options.page);
}

/** The language of the frame where the host names none. */
export function localeOf({ locale }: EmbedChanges): string {
  return readOrNull(readLocale, locale ?? document.documentElement.lang) ?? navigator.language;
}

/** As CSS has it: `auto` is both, of which the browser takes the person's. */
export function schemeOf({ theme }: EmbedChanges): string {
  const scheme = theme?.scheme;
  return !scheme || scheme === 'auto' ? 'light dark' : scheme;
}
