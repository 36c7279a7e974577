import type { SectionValues } from './config-shapes.ts';

/** What is stored when the server starts for the first time. */
interface FirstValues {
  readonly plugin: string;
  readonly section: string;
  readonly values: SectionValues;
}

export const FIRST_VALUES: readonly FirstValues[] = [
  {
    plugin: 'fylr-plugin-sequence',
    section: 'objecttypes',
    values: {
      // Cells that nobody filled in are missing, not empty.
      sequence_settings: [
        {
          active: true,
          objecttype: 'objects',
          field_name: 'inventory_number',
          template: 'INV-%n%',
          start: 1,
        },
        { objecttype: 'loans', field_name: 'loan_number', template: 'L-%n%', only_insert: true },
      ],
    },
  },
  {
    plugin: 'signaturegenerator',
    section: 'signaturegenerator',
    values: {
      patterns: [
        {
          pattern: 'A-%year%-%n%',
          variables: [{ variable: 'year', field: 'objects.year' }],
          sequences: [{ name: 'n', start: 1, padding: 4 }, { name: 'spare' }],
        },
      ],
    },
  },
  {
    plugin: 'nfis-geometry',
    section: 'nfisGeoservices',
    values: {
      geoserver_username: 'maps',
      geoserver_password: 'sandbox-geoserver',
      proxy_secret: 'sandbox-proxy',
      wfs_version: '1.1',
      services: [
        {
          title: 'Parcels',
          url: 'https://maps.example.org/wfs',
          layers: [
            {
              layer: 'parcels',
              legend: { _id: 30214, frontend_prefs: { rotate: 90 } },
              icons: [{ name: 'field', icon: { _id: 28802 } }, { name: 'wood' }],
            },
          ],
        },
      ],
    },
  },
  {
    plugin: 'tray-link-manager',
    section: 'tray_link_manager',
    values: {
      links: [
        {
          label: { 'en-US': 'Reading room', 'de-DE': 'Lesesaal', 'fr-FR': 'Salle de lecture' },
          url: 'https://reading.example.org',
          groups: [{ group_id: 4 }],
        },
      ],
    },
  },
  {
    plugin: 'fylr_example',
    section: 'custom',
    values: { data: { any: [1, { thing: null }] }, active: false },
  },
  { plugin: 'fylr_example', section: 'user', values: { api_user: { _basetype: 'user', user: { _id: 3 } } } },
  {
    plugin: 'datacite-doi',
    section: 'datacite',
    values: {
      accounts: [
        { prefix: '10.5072', username: 'MUSEUM.TEST', password: 'sandbox-datacite-1' },
        { prefix: '10.5073', username: 'ARCHIVE.TEST', password: 'sandbox-datacite-2' },
      ],
    },
  },
  {
    plugin: 'asks-before-saving',
    section: 'stored_before',
    // An older release of the plugin knew another level, counted in words, and had one setting more.
    values: { level: 'medium', count: 'several', retired: { since: '2.0' } },
  },
];
