import type { EmbedPage, EmbedTheme, EmbedToken } from './messages.ts';
import { oneOf, optional, type Reader, record, text, whole } from './readers.ts';

/** What both sides' messages are made of. */

export const readPage: Reader<EmbedPage> = oneOf('connections', 'settings', 'jobs', 'plugins');
/** A session or a nonce: URL-safe base64 or hexadecimal digits, of at least 96 bits. */
export const readSecret = text(512, /^[\w-]{16,}$/);
/** A server's id in Plugboard's configuration. */
export const readServer = text(63, /^[a-z\d-]+$/i);
/** A language tag. */
export const readLocale = text(35, /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i);

/**
 * A path within Plugboard, with its query. Neither another origin's, nor one that climbs above the frame's own address:
 * no `//`, backslash, space, control character or segment of dots, written out or encoded.
 */
export const readPath = text(2000, /^\/(?!\/)(?!(.*\/)?(\.|%2e){1,2}([/?#]|$))[^\\\0- \x7f]*$/i);

export const readToken: Reader<EmbedToken> = record<EmbedToken>({
  server: readServer,
  token: text(8192, /^[^\0- \x7f]+$/),
});

/** Families of fonts, each a name in quotes or words without: nothing else that CSS would read. */
const fonts =
  /^(("[\p{L}\p{N} -]+"|'[\p{L}\p{N} -]+'|[\p{L}-][\p{L}\p{N}-]*( [\p{L}\p{N}-]+)*)( *, *(?!$)|$))+$/u;

export const readTheme: Reader<EmbedTheme> = record<EmbedTheme>({
  scheme: optional(oneOf('light', 'dark', 'auto')),
  primary: optional(text(7, /^#[\da-f]{6}$/i)),
  radius: optional(whole(0, 24)),
  font: optional(text(200, fonts)),
  background: optional(oneOf('transparent', 'page')),
});
