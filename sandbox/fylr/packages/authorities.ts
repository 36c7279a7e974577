import { built, fetched, found, uploaded, words } from './builders.ts';
import type { Package } from './package.ts';

/** Plugins that look things up in the lists of others: persons, subjects, species, places. */
export const AUTHORITY_PACKAGES: readonly Package[] = [
  found(
    {
      name: 'subject-headings',
      version: '2.10',
      displayname: words('Subject headings', 'Schlagwortnormdatei'),
      info: words(
        'Looks up subject headings while typing, with their **broader terms**.',
        'Sucht Schlagwörter beim Tippen, mit ihren **Oberbegriffen**.',
      ),
      url: 'https://plugins.example.org/subject-headings',
      l10n: 'l10n/subject-headings.csv',
      server: { 'api-version': { require: 1 } },
      webfrontend: { url: 'subject-headings.js', dependencies: ['shared-parts'] },
    },
    true,
    { created: 812, updated: 61 },
  ),
  found(
    {
      name: 'species-names',
      version: '1',
      displayname: words('Species names', 'Artnamen'),
      info: words('Scientific and common names of plants and animals.', 'Namen von Pflanzen und Tieren.'),
      webfrontend: { url: 'species-names.js', dependencies: 'shared-parts' },
    },
    false,
    { created: 812, updated: 61 },
  ),
  found(
    {
      name: 'iconography-codes',
      version: '0.7',
      displayname: words('Iconography codes', 'Ikonographie-Notationen'),
      info: words('What is shown in a picture, by code.', '-'),
      l10n: 'l10n/iconography-codes.csv',
      build_info: built('iconography-codes', '61aa0e2', '0.7', '2025-06-11T07:15:00Z'),
    },
    true,
    { created: 500, updated: 61 },
  ),
  fetched(
    {
      name: 'thesaurus-of-crafts',
      version: '3.2',
      displayname: words('Thesaurus of crafts', 'Handwerksthesaurus'),
      info: words('Tools, techniques and materials.', 'Werkzeuge, Techniken und Werkstoffe.'),
      custom: { endpoint: 'https://thesaurus.example.org/api', cacheHours: 12 },
      build_info: built('thesaurus-of-crafts', 'b01d44c', 'v3.2', '2026-01-19T11:40:02Z'),
    },
    true,
    'automatic',
    { created: 140, updated: 31 },
  ),
  fetched(
    {
      name: 'coordinates-field',
      version: '1.13',
      displayname: words('Coordinates', 'Koordinaten'),
      info: words(
        'A field for a point, a line or an area on a map. Areas with holes are kept.',
        'Ein Feld für einen Punkt, eine Linie oder eine Fläche auf der Karte.',
      ),
      webfrontend: { url: 'coordinates.js', css: 'coordinates.css', html: 'coordinates.html' },
      build_info: built('coordinates-field', '0f7be91', 'v1.13', '2026-02-12T15:00:00Z'),
    },
    true,
    'always',
    { created: 288, updated: 16 },
  ),
  uploaded(
    29118,
    {
      name: 'local-places',
      version: '2019',
      displayname: { 'de-DE': 'Orte des Landkreises' },
      info: { 'de-DE': 'Flurnamen und Wüstungen aus der Kartei des Kreisarchivs.' },
      l10n: 'l10n/local-places.csv',
    },
    true,
    { created: 1630 },
  ),
];
