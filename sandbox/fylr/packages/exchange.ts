import { built, fetched, found, neverDelivered, uploaded, words } from './builders.ts';
import type { Package } from './package.ts';

/** Plugins through which data leaves the house or comes into it. */
export const EXCHANGE_PACKAGES: readonly Package[] = [
  found(
    {
      name: 'harvest-provider',
      version: '1.4',
      displayname: words('Harvesting interface', 'Harvesting-Schnittstelle'),
      info: words(
        'Lets portals fetch published objects.\n\n1. choose a mapping\n2. publish\n3. tell the portal the address',
        'Lässt Portale veröffentlichte Objekte abholen.',
      ),
      server: { 'api-version': { require: 1 } },
    },
    true,
    { created: 812, updated: 61 },
  ),
  found(
    {
      name: 'museum-xml-export',
      version: '2.0',
      displayname: words('Museum XML export', 'Museums-XML-Export'),
      info: words('Writes objects as XML for portals of museums.', 'Gibt Objekte als XML für Portale aus.'),
      collection_upload: { xml: { accept: ['.xml'], label: 'Museum XML' } },
    },
    false,
    { created: 812, updated: 240 },
  ),
  fetched(
    {
      name: 'website-connector',
      version: '4.5.1',
      displayname: words('Website connector', 'Website-Anbindung'),
      info: words(
        'Offers images to editors of the website. See the [guide](https://plugins.example.org/website-connector/guide).',
        'Bietet der Redaktion der Website Bilder an. Siehe [Anleitung](https://plugins.example.org/website-connector/guide).',
      ),
      url: 'https://plugins.example.org/website-connector',
      collection_upload: { website: { label: 'Website' } },
      build_info: built('website-connector', 'c77d310', 'v4.5.1', '2026-02-26T09:30:00+01:00'),
    },
    true,
    'automatic',
    { created: 420, updated: 3 },
  ),
  fetched(
    {
      name: 'cloud-folder',
      version: '0.9',
      displayname: words('Cloud folder', 'Cloud-Ordner'),
      info: words('Puts a collection into a shared folder.', 'Legt eine Mappe in einem Ordner ab.'),
      build_info: { rev: '20f', builddate: '2025/11/03' },
    },
    false,
    'never',
    { created: 118, checked: 118 },
  ),
  fetched(
    {
      name: 'mailing-digest',
      version: '1.0',
      displayname: words('Weekly digest', 'Wöchentliche Übersicht'),
      info: words('Mails what is new in one’s collections.', 'Schickt, was in den eigenen Mappen neu ist.'),
      build_info: built('mailing-digest', '8d8b2ac', 'v1.0', '2025-09-30T18:00:00Z'),
    },
    true,
    'automatic',
    { created: 157, updated: 157 },
  ),
  {
    ...fetched(
      {
        name: 'archive-handover',
        version: '2.2',
        displayname: words('Handover to the archive', 'Übergabe an das Archiv'),
        info: words('Packs objects for long-term storage.', 'Packt Objekte für die Langzeitarchivierung.'),
        build_info: built('archive-handover', '55f1d9e', 'v2.2', '2025-03-04T10:00:00Z'),
      },
      true,
      'automatic',
      { created: 390, updated: 254, checked: 201 },
      'https://git.example.org/old/archive-handover/releases/latest.zip',
    ),
    // It moved, so every check since then has failed; the server keeps what it has and tells nobody.
    gone: true,
  },
  uploaded(
    29977,
    {
      name: 'legacy-import',
      version: '12',
      displayname: words('Import from the old database', 'Import aus der alten Datenbank'),
      info: words('Needed once, in 2024.', 'Einmal gebraucht, 2024.'),
      build_info: { rev: 'final', release: 'last one', builddate: 'März 2024' },
    },
    false,
    { created: 655 },
  ),
  neverDelivered('http://intranet.example.org:8080/plugins/scanner-station.zip', false, 'never', {
    created: 44,
  }),
];
