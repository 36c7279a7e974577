import type { PluginClass } from '../plugin-class.ts';
import { inFolder, packaged } from './define.ts';
import { text } from './settings.ts';

const SCRIPT = '<script>document.title="owned"</script>';
const IMAGE = '<img src=x onerror="document.title=\'owned\'">';

/** 10,000 characters, mostly words. */
const ENDLESS = `${'Explains itself at length and in circles. '.repeat(250).slice(0, 9_990)}(The end.)`.slice(
  0,
  10_000,
);

/** Every letter with a dozen marks above and below it. */
const STACKED = 'Label marks'.replaceAll(
  /./g,
  (letter) => letter + '\u0337\u0349\u0311\u0350\u033E\u0316'.repeat(2),
);

/**
 * Plugins that say of themselves what is meant to break a page: all of it is text from outside, and the server
 * hands it on as it is (upstream: InvenTree, all versions).
 */
export const HOSTILE: readonly PluginClass[] = [
  packaged('markup-everywhere', {
    name: `MarkupEverywhere${IMAGE}`,
    title: `Markup everywhere ${IMAGE}`,
    description: `Click <a href="javascript:alert(1)">here</a> ${SCRIPT} &lt;b&gt; &amp;amp;`,
    author: '<b onmouseover="alert(1)">Eve</b>',
    version: `1.0"><svg onload=alert(1)>`,
    published: IMAGE,
    website: 'javascript:alert(document.domain)',
    license: `"><iframe src="javascript:alert(1)"></iframe>`,
    mixins: ['settings', 'ui'],
    settings: [text('GREETING', IMAGE, SCRIPT, 'Hello', { units: '<u>pieces</u>' })],
    features: [
      {
        type: 'dashboard',
        key: 'markup',
        title: IMAGE,
        description: SCRIPT,
        icon: 'javascript:alert(1)',
        script: '../../../evil.js',
      },
    ],
  }),
  packaged('link-to-data', {
    title: 'Link to data',
    description: 'Its website is a page in an address',
    author: 'Mallory <mallory@example.org>',
    version: '1',
    website: 'data:text/html,<script>alert(1)</script>',
    mixins: [],
  }),
  packaged('link-to-elsewhere', {
    title: 'Link to elsewhere',
    description: 'Its website has no scheme and another host than it seems',
    author: '[Mallory](https://evil.example)',
    version: '1',
    website: '//example.org@evil.example/login',
    mixins: [],
  }),
  packaged('script-by-letter-case', {
    title: 'Script by letter case',
    description: 'Its website hides its scheme',
    version: '1',
    website: ' \u0001JaVaScRiPt:alert(1)//https://example.org',
    mixins: [],
  }),
  packaged('right-to-left', {
    title: 'Invoice \u202Egpj.exe\u202C \u200Fقائمة الأجزاء',
    description: 'Reads \u202Eyllamron\u202C. \u2067رفوف وقطع غيار\u2069 (٣٢ קטגוריות)',
    author: '\u202EretteP\u202C מפתח',
    version: '1.0\u200F',
    license: 'MIT\u202E',
    mixins: ['labels'],
  }),
  packaged('zero-width', {
    title: 'Zebra\u200B lab\u200Del prin\uFEFFter\u2060',
    description: 'Looks like\u00A0another one: Zеbra with a letter that is not Latin',
    author: '\u200B',
    version: '\u200B1.0',
    mixins: [],
  }),
  packaged('stacked-marks', {
    title: STACKED,
    description: `Marks ${STACKED} marks`,
    author: 'Ňá́́́́́́́́́́́́́́́́vod',
    version: '1.0',
    mixins: ['labels'],
  }),
  packaged('emoji', {
    title: '🏷️ Labels for 👩🏽‍🔧👨‍👩‍👧‍👦 and 🇩🇪',
    description: '🚚➡️📦➡️🗄️ \u{1F9D1}\u200D\u{1F680}',
    author: '🧑‍🚀',
    version: '1️⃣.0',
    mixins: ['labels'],
  }),
  packaged('endless-description', {
    title: 'Endless description',
    description: ENDLESS,
    author: 'An author whose name and titles and former names take more room than a table has for them',
    version: '1.0.0.dev20260101000000+abcdef0123456789abcdef0123456789abcdef01.dirty',
    license: 'A licence of its own, which is written out here and says that nobody may do anything at all',
    mixins: ['exporter', 'report'],
  }),
  inFolder(`unbroken-${'name'.repeat(30)}`, {
    name: 'N'.repeat(255),
    title: 'Unbroken'.repeat(30),
    description: 'W'.repeat(500),
    author: 'A'.repeat(120),
    version: '9'.repeat(80),
    mixins: [],
  }),
  packaged('lines-and-bells', {
    title: 'Lines\nand\tbells\u0007',
    description: 'First line\r\nSecond line\u2028Third line\u0000\u001B[31mred\u001B[0m',
    author: '\n\n\n',
    version: '1.0\n',
    mixins: [],
  }),
  packaged('templates', {
    title: '{{constructor.constructor("alert(1)")()}}',
    description: '${7*7} #{7*7} %s %d %n {0} <%= 7*7 %> {% debug %} $(id) `id`',
    author: "'; DROP TABLE plugin_pluginconfig; --",
    version: '../../etc/passwd',
    website: 'https://example.org/%00?next=javascript:alert(1)',
    mixins: [],
  }),
];
