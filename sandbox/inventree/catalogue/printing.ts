import type { PluginClass } from '../plugin-class.ts';
import { packaged } from './define.ts';
import { WAREHOUSE_TOOLS } from './people.ts';
import { choice, decimal, text, toggle, wholeNumber } from './settings.ts';

/** Labels, codes and what prints and reads them. */
export const PRINTING: readonly PluginClass[] = [
  packaged('zebra-label-printer', {
    title: 'Zebra label printer',
    description: 'Prints labels on ZPL printers in the network',
    author: WAREHOUSE_TOOLS,
    path: 'zebra_label_printer.plugin',
    version: '0.9.1',
    published: '2024-11-02 08:30:00',
    website: 'https://example.org/zebra',
    license: 'GPL-3.0-or-later',
    mixins: ['labels', 'settings'],
    settings: [
      text('HOST', 'Printer', 'Name or address in the network', '', { required: true }),
      wholeNumber('PORT', 'Port', 'Mostly 9100', 9100, { required: true }),
      {
        ...wholeNumber('DENSITY', 'Density', 'Dots on each millimetre', 8),
        choices: [
          { value: 6, label: '6 dots' },
          { value: 8, label: '8 dots' },
          { value: 12, label: '12 dots' },
        ],
      },
      toggle('CUT', 'Cut', 'Cuts after every label; wears the blade', false, {
        confirm: 'The blade wears out faster. Cut after every label?',
      }),
    ],
  }),
  packaged('brother-tape-printer', {
    title: 'Brother tape printer',
    description: 'Prints labels on tape printers that hang on the server',
    author: 'Ada Byrne',
    version: '1.3.0',
    published: '2023-08-21',
    website: 'https://example.org/brother-tape',
    license: 'MIT',
    mixins: ['labels', 'settings'],
    settings: [
      choice('MODEL', 'Model', 'Which printer it is', {
        'QL-800': 'QL-800',
        'QL-820': 'QL-820 with network',
      }),
      text('DEVICE', 'Device', 'Where it is plugged in', 'usb://0x04f9:0x209b'),
      choice('TAPE', 'Tape', 'What is loaded', { 62: '62 mm, endless', 29: '29 × 90 mm' }),
      toggle('ROTATE', 'Rotate', 'Turns every label by 90°', false),
    ],
  }),
  packaged('thermal-receipts', {
    title: 'Thermal receipts',
    description: 'Prints picking lists on receipt paper',
    author: WAREHOUSE_TOOLS,
    version: '0.3.9',
    license: 'GPL-3.0-or-later',
    mixins: ['labels', 'machine', 'report', 'settings'],
    settings: [decimal('WIDTH', 'Width of the paper', 'As it is written on the roll', 79.5, { units: 'mm' })],
  }),
  packaged('gs1-codes', {
    title: 'GS1 codes',
    description: 'Reads and makes GTIN, SSCC and GS1 DataMatrix codes',
    author: 'Codes & Co. KG',
    version: '2.1.0',
    published: '2025-12-03',
    website: 'https://example.org/gs1',
    license: 'Apache-2.0',
    mixins: ['barcode', 'settings', 'supplier-barcode'],
    settings: [
      text('COMPANY_PREFIX', 'Company prefix', 'Seven to eleven digits', '', {
        required: true,
        check: (value) => (/^\d{7,11}$/.test(value) ? null : 'Seven to eleven digits, please.'),
      }),
      toggle('STRICT', 'Strict', 'Refuses codes with a wrong check digit', true),
    ],
  }),
];
