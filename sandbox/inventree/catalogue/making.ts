import type { PluginClass } from '../plugin-class.ts';
import { inFolder, packaged } from './define.ts';
import { NOVOTNY, OKAFOR } from './people.ts';
import { choice, link, text, toggle, wholeNumber } from './settings.ts';

/** Making things: parts, drawings, builds and tests. */
export const MAKING: readonly PluginClass[] = [
  inFolder('part-number-rules', {
    title: 'Part number rules',
    description: 'Refuses part numbers that break the house rules',
    author: OKAFOR,
    version: '1.2',
    mixins: ['validation'],
  }),
  packaged('circuit-library', {
    title: 'Circuit library',
    description: 'Offers parts to circuit design programs, with symbols and footprints',
    author: 'Open hardware lab Brno',
    version: '1.6.3',
    published: '2025-11-22',
    website: 'https://example.org/circuit-library',
    license: 'MIT',
    mixins: ['settings', 'urls'],
    settings: [
      link('ROOT_CATEGORY', 'Root', 'Only parts below this category', 'part.partcategory'),
      text('DEFAULT_SYMBOL', 'Symbol', 'For parts without one', 'Device:R'),
      text('DEFAULT_FOOTPRINT', 'Footprint', 'For parts without one', 'Resistor_SMD:R_0603_1608Metric'),
      toggle('SIMULATION', 'Simulation', 'Also hands out simulation models'),
    ],
    userSettings: [
      choice('UNITS', 'Units', 'How you want lengths', { mm: 'Millimetres', mil: 'Mils', inch: 'Inches' }),
    ],
  }),
  packaged('build-costs', {
    title: 'Build costs',
    description: 'Adds working time and machine hours to what a build costs',
    author: NOVOTNY,
    version: '0.8.0',
    license: 'MIT',
    mixins: ['report', 'settings', 'ui'],
    settings: [wholeNumber('HOURLY_RATE', 'Hourly rate', 'For working time', 48, { units: 'EUR / h' })],
  }),
  packaged('test-stand', {
    title: 'Test stand',
    description: 'Takes results from the test stands and hangs them on the serial numbers',
    author: 'Prüffeld',
    version: '5.0.2',
    published: '2024-06-30',
    website: 'https://example.org/test-stand',
    license: 'GPL-3.0-or-later',
    mixins: ['app', 'events', 'settings', 'urls', 'validation'],
    settings: [
      text('STANDS', 'Stands', 'Names, with commas between', 'A,B'),
      link('PROJECT', 'Project', 'What tests are booked on', 'common.projectcode'),
    ],
  }),
  packaged('3d-print-queue', {
    name: 'PrintQueue3D',
    title: '3D print queue',
    description: 'Sends drawings of printed parts to the printers, and says when they are cold',
    author: 'Fab lab night shift',
    version: '0.11.0',
    published: '2025-01-01',
    website: 'https://example.org/3d',
    license: 'MIT',
    path: 'print_queue_3d.core',
    mixins: ['api_call', 'machine', 'navigation', 'settings', 'ui'],
    settings: [toggle('WAIT_UNTIL_COLD', 'Wait until cold', 'Says so only when one can take it off', true)],
  }),
  packaged('tool-lending', {
    title: 'Tool lending',
    description: 'Who has which tool, since when, and who waits for it',
    author: NOVOTNY,
    version: '1.0.4',
    published: '2024-09-09',
    license: 'MIT',
    mixins: ['app', 'navigation', 'schedule', 'settings', 'urls'],
    settings: [
      wholeNumber('LONGEST', 'Longest time', 'After this people are reminded', 14, { units: 'days' }),
      link('KEEPER', 'Keeper', 'Who hears of broken tools', 'auth.user', { is_active: true }),
    ],
  }),
];
