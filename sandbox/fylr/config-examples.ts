import type { ParameterDefinition, SectionDefinition } from './config-shapes.ts';

const STATES = ['nothing', 'warning', 'error'];

/**
 * Declarations of real plugins, by the plugin's technical name: sections, names, types, defaults and places as they
 * are where the reference tells them. upstream: fylr 6.34, the vendor's and customers' manifests.
 */
export const EXAMPLE_SECTIONS: Readonly<Record<string, readonly SectionDefinition[]>> = {
  'monitoring-endpoint': [
    {
      name: 'monitoring_endpoint',
      group: 'monitoring',
      parameters: {
        enabled: { type: 'bool', position: 0, default: true },
        license_early_warning_in_weeks: { type: 'int', position: 1, default: 6 },
        ...statusSelects(),
        root_api_user: { type: 'user', position: 9 },
      },
    },
  ],
  'custom-data-type-gnd': gndSections(),
  'fylr-plugin-sequence': [
    {
      name: 'sequence',
      parameters: {
        objecttype: { type: 'text', position: 0, plugin_type: 'objecttype' },
        ref_field: { type: 'text', position: 1, plugin_type: 'objecttype-field' },
        num_field: { type: 'text', position: 2, plugin_type: 'objecttype-field' },
      },
    },
    {
      name: 'objecttypes',
      parameters: {
        sequence_settings: {
          type: 'table',
          position: 0,
          fields: [
            { name: 'active', type: 'bool', position: 0 },
            { name: 'objecttype', type: 'text', position: 1, plugin_type: 'objecttype' },
            { name: 'field_name', type: 'text', position: 2, plugin_type: 'objecttype-field' },
            { name: 'template', type: 'text', position: 3 },
            { name: 'start', type: 'int', position: 4 },
            { name: 'offset', type: 'int', position: 5 },
            { name: 'only_insert', type: 'bool', position: 6 },
            { name: 'no_overwrite', type: 'bool', position: 7 },
          ],
        },
      },
    },
  ],
  signaturegenerator: [
    {
      name: 'signaturegenerator',
      parameters: {
        patterns: {
          type: 'table',
          position: 0,
          fields: [
            { name: 'pattern', type: 'text', position: 0 },
            {
              name: 'variables',
              type: 'table',
              position: 1,
              fields: [
                { name: 'variable', type: 'text', position: 0 },
                { name: 'field', type: 'text', position: 1, plugin_type: 'field-picker' },
              ],
            },
            {
              name: 'sequences',
              type: 'table',
              position: 2,
              fields: [
                { name: 'name', type: 'text', position: 0 },
                { name: 'start', type: 'int', position: 1, min: 0 },
                { name: 'padding', type: 'int', position: 2, min: 0, max: 12 },
              ],
            },
          ],
        },
      },
    },
  ],
  'nfis-geometry': geometrySections(),
  'tray-link-manager': [
    {
      name: 'tray_link_manager',
      parameters: {
        links: {
          type: 'table',
          position: 0,
          fields: [
            { name: 'label', type: 'text-l10n', position: 0 },
            { name: 'url', type: 'text', position: 1, placeholder: true },
            {
              name: 'groups',
              type: 'table',
              position: 2,
              fields: [{ name: 'group_id', type: 'int', position: 0, plugin_type: 'group' }],
            },
          ],
        },
      },
    },
  ],
  fylr_example: [
    {
      name: 'custom',
      parameters: {
        data: { type: 'json', position: 0 },
        active: { type: 'bool', position: 1 },
      },
    },
    {
      name: 'booleans',
      parameters: {
        on_by_default: { type: 'bool', position: 0, default: true },
        without_default: { type: 'bool', position: 1 },
      },
    },
    { name: 'user', parameters: { api_user: { type: 'user', position: 0 } } },
  ],
  'datacite-doi': [
    {
      name: 'datacite',
      parameters: {
        endpoint: { type: 'text', position: 0, default: 'https://api.test.datacite.org' },
        accounts: {
          type: 'table',
          position: 1,
          fields: [
            { name: 'prefix', type: 'text', position: 0 },
            { name: 'username', type: 'text', position: 1 },
            // A secret that its makers did not call one.
            { name: 'password', type: 'text', position: 2 },
          ],
        },
      },
    },
  ],
};

function statusSelects(): Record<string, ParameterDefinition> {
  const names = ['disk', 'elasticsearch', 'janitor', 'license', 'object_store', 'queues', 'versions'];
  return Object.fromEntries(
    names.map((name, at): [string, ParameterDefinition] => [
      `status__${name}`,
      { type: 'select', position: 2 + at, default: at < 4 ? 'error' : 'warning', options: STATES },
    ]),
  );
}

/** A long flat list: 28 switches that are on, beside a small section and one with a single text. */
function gndSections(): readonly SectionDefinition[] {
  const indexed =
    'title variants biography definition profession gender birth death places period affiliation relations works ' +
    'homepage images languages country subject broader narrower related coordinates former_names later_names ' +
    'founded ended parents identifiers';
  return [
    {
      name: 'update_gnd',
      group: 'gnd',
      parameters: {
        enabled: { type: 'bool', position: 0, default: true },
        from_time: { type: 'int', position: 1, default: 22, min: 0, max: 24 },
        to_time: { type: 'int', position: 2, default: 5, min: 0, max: 24 },
        default_language: { type: 'text', position: 3, default: 'de' },
      },
    },
    { name: 'mapbox_gnd', group: 'gnd', parameters: { mapbox_api_key: { type: 'text', position: 0 } } },
    {
      name: 'fulltext_gnd',
      group: 'gnd',
      parameters: Object.fromEntries(
        indexed
          .split(' ')
          .map((name, position) => [`index_${name}`, { type: 'bool', position, default: true }]),
      ),
    },
  ];
}

/** Two secrets, options that look like numbers, and tables three deep with files in them. */
function geometrySections(): readonly SectionDefinition[] {
  const icons: ParameterDefinition = {
    name: 'icons',
    type: 'table',
    position: 2,
    fields: [
      { name: 'name', type: 'text', position: 0 },
      { name: 'icon', type: 'file', position: 1 },
    ],
  };
  const layers: ParameterDefinition = {
    name: 'layers',
    type: 'table',
    position: 2,
    fields: [
      { name: 'layer', type: 'text', position: 0 },
      { name: 'legend', type: 'file', position: 1 },
      icons,
    ],
  };
  return [
    {
      name: 'nfisGeoservices',
      parameters: {
        geoserver_username: { type: 'text', position: 0 },
        geoserver_password: { type: 'secret', position: 1 },
        proxy_secret: { type: 'secret', position: 2 },
        wfs_version: { type: 'select', position: 3, default: '2', options: ['1', '1.1', '2'] },
        services: {
          type: 'table',
          position: 4,
          fields: [
            { name: 'title', type: 'text', position: 0 },
            { name: 'url', type: 'text', position: 1 },
            layers,
          ],
        },
      },
    },
  ];
}
