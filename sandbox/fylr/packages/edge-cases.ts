import { built, fetched, found, neverDelivered, uploaded, words } from './builders.ts';
import type { Package } from './package.ts';

const LONG_ADDRESS = `https://downloads.example.org/${'a-folder-with-a-long-name/'.repeat(12)}latest.zip?channel=stable&for=media`;

/** Plugins that are well-meant and still unlike all others: what is missing, odd, old or very long. */
export const EDGE_CASE_PACKAGES: readonly Package[] = [
  {
    ...uploaded(
      1017,
      {
        name: 'from-the-first-days',
        version: '0.1',
        displayname: words('From the first days', 'Aus den ersten Tagen'),
      },
      true,
      { created: 2190 },
    ),
    // Rows that are older than a field have null in it.
    installed: {
      enabled: true,
      autoAdded: null,
      updatePolicy: null,
      createdDaysAgo: 2190,
      updatedDaysAgo: 2190,
    },
  },
  {
    ...uploaded(
      1018,
      {
        name: 'needs-a-licence',
        version: '2.0',
        displayname: words('Colour matching', 'Farbabgleich'),
        info: words(
          'Compares colours with those of a **chart**. [Handbook](https://docs.example.org/colour) <em>in print</em>',
          'Vergleicht Farben mit denen einer **Tafel**. [Handbuch](https://docs.example.org/colour) <em>gedruckt</em>',
        ),
        build_info: built('colour-matching', '9d3c0aa', 'v2.0', '2026-01-20T10:00:00Z'),
      },
      false,
      { created: 30 },
    ),
    // upstream: fylr 6.35 (announced), rows tell whether a plugin is licensed and encrypted.
    installed: {
      enabled: false,
      updatePolicy: 'never',
      createdDaysAgo: 30,
      updatedDaysAgo: 30,
      more: { licensed: true, encrypted: true, dependencies: ['commons-library'] },
    },
  },
  fetched(
    {
      name: 'never-chosen',
      version: '1.2',
      displayname: words('Never chosen', 'Nie entschieden'),
      info: words('Nobody ever said whether it shall be on.', 'Niemand hat je gesagt, ob es an sein soll.'),
      build_info: built('never-chosen', '77aa001', 'v1.2', '2025-07-07T07:07:07Z'),
    },
    null,
    'automatic',
    { created: 12, updated: 12 },
  ),
  fetched(
    {
      name: 'seulement-en-francais',
      version: '1.0',
      displayname: { 'fr-FR': 'Fiches d’œuvre' },
      info: { 'fr-FR': 'Imprime une fiche par œuvre, avec sa légende.' },
    },
    true,
    'automatic',
    { created: 101, updated: 54 },
  ),
  uploaded(
    29001,
    {
      name: 'nameless',
      version: '4',
      displayname: {},
      build_info: { rev: '4' },
    },
    true,
    { created: 77 },
  ),
  uploaded(
    29002,
    {
      name: 'blank-name',
      version: '',
      displayname: words('   ', ''),
      info: words('-', '-'),
      url: '',
      build_info: {},
    },
    false,
    { created: 76 },
  ),
  uploaded(
    29003,
    {
      name: 'x1',
      version: '1.0.0-alpha.17+build.20260226T093000Z.7f3c1e9d2b84.on-a-branch-with-a-name-of-many-words',
      displayname: words('X', 'X'),
      info: words('The shortest name that a plugin may have.', 'Der kürzeste Name, den es geben kann.'),
      build_info: {
        repository: 'https://git.example.org/fylr/x1',
        rev: '7f3c1e9d2b84a6f0c5d1e2b3a4958671f0e9d8c7',
        release: 'on-a-branch-with-a-name-of-many-words',
        lastchanged: 'Thu, 26 Feb 2026 09:30:00 GMT',
        builddate: '1772098200',
      },
    },
    true,
    { created: 5, updated: 1 },
  ),
  found(
    {
      name: 'a-plugin-whose-technical-name-is-longer-than-any-column-of-a-table-could-ever-show-at-once',
      version: '10.20',
      displayname: words(
        'Cataloguing assistant for the retrospective digitisation of card indexes, finding aids and inventories of the estates department',
        'Erschließungsassistent für die Retrodigitalisierung von Zettelkatalogen, Findbüchern und Bestandsverzeichnissen der Nachlassabteilung',
      ),
      info: words(
        'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung',
        'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
      ),
    },
    true,
    { created: 640, updated: 61 },
  ),
  found(
    {
      name: 'needs-a-newer-server',
      version: '8.0',
      displayname: words('Needs a newer server', 'Braucht einen neueren Server'),
      info: words('Made for an interface that this server does not have.', '-'),
      server: { 'api-version': { require: 999 } },
    },
    false,
    { created: 33 },
  ),
  fetched(
    {
      name: 'twin',
      version: '1.0',
      displayname: words('Label printer', 'Etikettendruck'),
      info: words('Has the same name as another one.', 'Heißt wie ein anderes.'),
    },
    false,
    'never',
    { created: 20, checked: 20 },
  ),
  neverDelivered(LONG_ADDRESS, null, 'automatic', { created: 3 }),
];
