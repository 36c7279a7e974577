import { SAYS_YES_STAYS_OFF } from '../faults.ts';
import type { Package } from './package.ts';

/** Packages that were uploaded as files. One of them waits and is no plugin yet. */
export const ZIP_PACKAGES: readonly Package[] = [
  {
    source: { type: 'zip', fileId: 30214 },
    releases: [
      {
        name: 'signature-maker',
        version: '2.4.1',
        displayname: { 'en-US': 'Signature maker', 'de-DE': 'Signaturgenerator' },
        info: {
          'en-US':
            'Gives new objects a call number by patterns.\n\n- counters per collection\n- nested patterns',
          'de-DE': 'Vergibt Signaturen nach Mustern.\n\n- Zähler je Sammlung\n- verschachtelte Muster',
        },
        url: 'https://plugins.example.org/signature-maker',
        l10n: 'l10n/signature-maker.csv',
        server: { 'api-version': { require: 1 } },
        build_info: {
          repository: 'https://git.example.org/fylr/signature-maker',
          rev: '9c41d07',
          release: 'v2.4.1',
          lastchanged: '2025-11-18T14:02:11+01:00',
          builddate: '2025-11-18T14:05:40+01:00',
        },
      },
    ],
    installed: { enabled: true, updatePolicy: 'never', createdDaysAgo: 230, updatedDaysAgo: 12 },
  },
  {
    source: { type: 'zip', fileId: 28802 },
    releases: [
      {
        name: 'label-printer',
        version: '2023-11',
        displayname: { 'en-US': 'Label printer', 'de-DE': 'Etikettendruck' },
        info: {
          'en-US':
            'Prints labels for shelves and boxes. See [the notes](https://plugins.example.org/labels).',
        },
        l10n: 'l10n/label-printer.csv',
        build_info: { rev: 'e02b77a', builddate: 'Nov 2023' },
      },
    ],
    installed: { enabled: false, updatePolicy: 'never', createdDaysAgo: 733, updatedDaysAgo: 733 },
  },
  {
    source: { type: 'zip', fileId: 30290 },
    releases: [
      {
        name: SAYS_YES_STAYS_OFF,
        version: '1.1',
        displayname: { 'en-US': 'Says yes, stays off', 'de-DE': 'Sagt ja, bleibt aus' },
        info: { 'en-US': 'For trying out: the server accepts switching it on, and it stays off.' },
        build_info: { rev: '0000001', builddate: '2026-01-05' },
      },
    ],
    installed: { enabled: false, updatePolicy: 'never', createdDaysAgo: 30, updatedDaysAgo: 30 },
  },
  {
    source: { type: 'zip', fileId: 30311 },
    releases: [
      {
        name: 'barcode-reader',
        version: '0.3.0-beta',
        displayname: { 'en-US': 'Barcode reader', 'de-DE': 'Barcodeleser' },
        info: { 'en-US': 'Finds objects by the codes on their boxes.' },
        build_info: { rev: '5d0f3e9', release: 'v0.3.0-beta', builddate: '2026-02-20T09:12:00Z' },
      },
    ],
  },
];
