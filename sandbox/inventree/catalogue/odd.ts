import type { PluginClass } from '../plugin-class.ts';
import { inFolder, packaged } from './define.ts';
import { NOVOTNY } from './people.ts';
import { text } from './settings.ts';

/** Harmless plugins whose authors filled in what they liked, and left out the rest. */
export const ODD: readonly PluginClass[] = [
  inFolder('untold', { title: 'Untold', mixins: [] }),
  packaged('package-without-version', {
    title: 'Package without version',
    description: 'Installed from a folder, so that nobody knows which one it is',
    mixins: ['action'],
  }),
  packaged('empty-words', {
    title: 'Empty words',
    description: '',
    author: '',
    version: '',
    published: '',
    website: '',
    license: '',
    mixins: ['report'],
  }),
  packaged('calendar-version', {
    title: 'Calendar version',
    description: 'Built from a branch',
    author: NOVOTNY,
    version: '2024.10.1-dev+g12ab',
    published: 'last autumn',
    website: 'HTTPS://EXAMPLE.ORG/Größe?q=1 2#%zz',
    mixins: ['schedule'],
  }),
  inFolder('number-for-a-version', {
    title: 'Number for a version',
    description: 'A version and a date that are numbers in the code',
    author: '42',
    version: '7',
    published: '20240131',
    mixins: ['events'],
  }),
  packaged('before-its-time', {
    title: 'Before its time',
    description: 'Made in 1970, and in an epoch of its own',
    version: '1!2.0.post1.dev3',
    published: '1970-01-01 00:00:00+00:00',
    license: 'see LICENSE.txt',
    mixins: ['navigation', 'urls'],
  }),
  // Words that mean something to the languages that programs are written in.
  packaged('constructor', {
    title: 'Constructor',
    description: 'Builds assemblies from a list; its key is a word that objects have',
    version: '1.0',
    mixins: ['action', 'settings'],
    settings: [text('__proto__', 'Prototype', 'A setting with a key that objects have')],
  }),
  packaged('2024', {
    name: 'YearEnd2024',
    title: '2024',
    description: 'The year’s end, as it was done then; its key is a number',
    version: '2024',
    mixins: ['report'],
  }),
  inFolder('x', { title: 'x', description: 'x', author: 'x', version: 'x', mixins: [] }),
  inFolder('snake_case_and-dashes__2', {
    title: 'Snake case and dashes',
    description: 'A key with underscores and dashes',
    version: '0.2',
    mixins: ['validation'],
  }),
  // One package that brings two plugins.
  packaged('loan-desk', {
    title: 'Loan desk',
    description: 'Lends items to people outside',
    package: 'inventree-loans',
    path: 'loans.desk',
    author: NOVOTNY,
    version: '1.1.0',
    license: 'MIT',
    mixins: ['app', 'ui'],
  }),
  packaged('loan-reminders', {
    title: 'Loan reminders',
    description: 'Writes to people outside who keep items for too long',
    package: 'inventree-loans',
    path: 'loans.reminders',
    author: NOVOTNY,
    version: '1.1.0',
    license: 'MIT',
    mixins: ['mail', 'schedule'],
  }),
];
