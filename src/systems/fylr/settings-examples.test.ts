import { describe, expect, it } from 'vitest';
import type { SettingsValues } from '../settings.ts';
import { FylrSettingsSource, fylrSettings } from './settings-model.ts';
import { planWrites } from './settings-plan.ts';

/**
 * Declarations of real plugins, written down from what is known of their manifests (names, types, defaults, places,
 * nesting), with values as a server tells them. upstream: fylr 6.34
 */
type Json = Readonly<Record<string, unknown>>;

function settingsOf(defs: readonly Json[], values: Json = {}, words: Json = {}) {
  const answer = { plugin: 'example', enabled: true, readable: true, defs, values, words: [words] };
  return fylrSettings(answer, { holds: () => true, databaseLanguages: ['de-DE', 'en-US'] }, 'en');
}

/** The writes after one section was edited, each as section, setting and body. */
function writesOf(settings: ReturnType<typeof settingsOf>, section: string, change: Json) {
  const { source, values } = settings;
  if (!(source instanceof FylrSettingsSource)) throw new Error('no source');
  const edited: SettingsValues = { ...values, [section]: { ...values[section], ...change } };
  return planWrites(source.sections, edited).map(({ parameter, body, refusals }) => {
    expect(refusals).toEqual([]);
    return [parameter, body];
  });
}

/** Values with what the server tells beside each. */
function told(values: Json, isDefault: boolean): Json {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => [
      [name, value],
      [`${name}:info`, { is_default: isDefault }],
    ]),
  );
}

describe('monitoring-endpoint', () => {
  const options = ['nothing', 'warning', 'error'];
  const selects = ['disk', 'elasticsearch', 'janitor', 'license', 'object_store', 'queues', 'versions'];
  const status = Object.fromEntries(
    selects.map((name, at) => [
      `status__${name}`,
      { type: 'select', position: 2 + at, default: 'error', options },
    ]),
  );
  const defs = [
    {
      name: 'monitoring_endpoint',
      parameters: {
        root_api_user: { type: 'user', position: 9 },
        license_early_warning_in_weeks: { type: 'int', position: 1, default: 6 },
        ...status,
        enabled: { type: 'bool', position: 0, default: true },
      },
    },
  ];
  const values = {
    monitoring_endpoint: {
      ...told({ enabled: true, license_early_warning_in_weeks: 6, status__disk: 'error' }, true),
      ...told({ status__queues: 'panic' }, false),
      root_api_user: { _basetype: 'user', user: { _id: 7, login: 'root', displayname: 'Root' } },
    },
  };

  it('is in the order of its places, with a switch that is on by default', () => {
    const { uiSchema, schema } = settingsOf(defs, values);
    expect(uiSchema.monitoring_endpoint?.['ui:order']).toEqual([
      'enabled',
      'license_early_warning_in_weeks',
      ...selects.map((name) => `status__${name}`),
      'root_api_user',
    ]);
    expect(schema.properties?.monitoring_endpoint?.properties).toMatchObject({
      enabled: { type: 'boolean', default: true, title: 'Enabled' },
      license_early_warning_in_weeks: { type: 'integer', default: 6 },
      status__disk: { type: 'string', default: 'error', title: 'Status disk' },
    });
    expect(uiSchema.monitoring_endpoint?.enabled).not.toHaveProperty('ui:widget');
  });

  it('is written as a whole, with the user reduced and the choice that is offered no longer', () => {
    const settings = settingsOf(defs, values);
    expect(settings.values.monitoring_endpoint).toMatchObject({ status__queues: 'panic', root_api_user: 7 });
    expect(writesOf(settings, 'monitoring_endpoint', { license_early_warning_in_weeks: 8 })).toEqual([
      [
        null,
        {
          enabled: true,
          license_early_warning_in_weeks: 8,
          status__disk: 'error',
          status__queues: 'panic',
          root_api_user: { _basetype: 'user', user: { _id: 7 } },
        },
      ],
    ]);
  });
});

describe('custom-data-type-gnd', () => {
  const bools = Array.from({ length: 28 }, (_none, at) => `index_${at}`);
  const defs = [
    {
      name: 'update_gnd',
      group: 'gnd',
      parameters: {
        enabled: { type: 'bool', position: 0 },
        from_time: { type: 'int', position: 1, min: 0, max: 24 },
        to_time: { type: 'int', position: 2, min: 0, max: 24 },
        default_language: { type: 'text', position: 3, default: 'de' },
      },
    },
    { name: 'mapbox_gnd', group: 'gnd', parameters: { mapbox_api_key: { type: 'text', position: 0 } } },
    {
      name: 'fulltext_gnd',
      group: 'gnd',
      parameters: Object.fromEntries(bools.map((name) => [name, { type: 'bool', default: true }])),
    },
  ];
  const values = {
    update_gnd: told({ from_time: 22, default_language: 'de' }, true),
    mapbox_gnd: {},
    fulltext_gnd: told(Object.fromEntries(bools.map((name) => [name, true])), true),
  };

  it('has 28 switches, bounds, and a flag that is neither on nor off', () => {
    const { schema, uiSchema, values: read } = settingsOf(defs, values);
    expect(Object.keys(schema.properties?.fulltext_gnd?.properties ?? {})).toEqual(bools);
    expect(schema.properties?.update_gnd?.properties?.from_time).toMatchObject({ minimum: 0, maximum: 24 });
    expect(uiSchema.update_gnd?.enabled).toMatchObject({ 'ui:widget': 'tri-state' });
    expect(read.update_gnd).not.toHaveProperty('enabled');
    // That it is the default is told, and no definition names one.
    expect(schema.properties?.update_gnd?.properties?.from_time?.default).toBe(22);
  });

  it('is written with one section, in which unset stays unset', () => {
    const settings = settingsOf(defs, values);
    expect(writesOf(settings, 'update_gnd', { default_language: '' })).toEqual([
      [null, { from_time: 22, default_language: '' }],
    ]);
    expect(writesOf(settings, 'update_gnd', { enabled: false, from_time: undefined })).toEqual([
      [null, { default_language: 'de', enabled: false }],
    ]);
  });
});

describe('fylr-plugin-sequence', () => {
  const defs = [
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
          fields: [
            { name: 'active', type: 'bool' },
            { name: 'objecttype', type: 'text', plugin_type: 'objecttype' },
            { name: 'field_name', type: 'text', plugin_type: 'objecttype-field' },
            { name: 'template', type: 'text' },
            { name: 'start', type: 'int' },
            { name: 'offset', type: 'int' },
            { name: 'only_insert', type: 'bool' },
            { name: 'no_overwrite', type: 'bool' },
          ],
        },
      },
    },
  ];
  const rows = [{ active: true, template: '%n%', start: 1 }, { only_insert: false }];
  const words = {
    'server.config.name.system.sequence': 'Sequence',
    'server.config.name.system.sequence.objecttype.label': 'Object type',
    'server.config.parameter.system.objecttypes.sequence_settings.template.label|hint': '**%n%**',
  };

  it('finds words that stray from the scheme, and says that fylr has a tool for it', () => {
    const { schema, uiSchema } = settingsOf(defs, {}, words);
    expect(schema.properties?.sequence).toMatchObject({
      title: 'Sequence',
      properties: { objecttype: { title: 'Object type' }, ref_field: { title: 'Ref field' } },
    });
    expect(JSON.stringify(uiSchema.sequence?.objecttype)).toContain('(objecttype)');
    expect(JSON.stringify(uiSchema.objecttypes)).toContain('"markdown":"**%n%**"');
  });

  it('leaves empty cells out', () => {
    const settings = settingsOf(defs, { objecttypes: { sequence_settings: rows } });
    expect(settings.values.objecttypes).toEqual({ sequence_settings: rows });
    const edited = [rows[0], { only_insert: true }];
    expect(writesOf(settings, 'objecttypes', { sequence_settings: edited })).toEqual([
      [null, { sequence_settings: edited }],
    ]);
  });
});

describe('tables in tables', () => {
  const signatures = [
    {
      name: 'signaturegenerator',
      parameters: {
        patterns: {
          type: 'table',
          fields: [
            { name: 'pattern', type: 'text' },
            { name: 'variables', type: 'table', fields: [{ name: 'variable', type: 'text' }] },
            { name: 'sequences', type: 'table', fields: [{ name: 'start', type: 'int' }] },
          ],
        },
      },
    },
  ];
  it('signaturegenerator: two in one', () => {
    const patterns = [{ pattern: 'A', variables: [{ variable: 'v' }], sequences: [{ start: 1 }, {}] }];
    const settings = settingsOf(signatures, { signaturegenerator: { patterns } });
    expect(
      settings.schema.properties?.signaturegenerator?.properties?.patterns?.items?.properties,
    ).toMatchObject({
      sequences: { type: 'array', items: { properties: { start: { type: 'integer' } } } },
    });
    const edited = [
      { pattern: 'A', variables: [{ variable: 'v' }], sequences: [{ start: 1 }, { start: 2 }] },
    ];
    expect(writesOf(settings, 'signaturegenerator', { patterns: edited })).toEqual([
      [null, { patterns: edited }],
    ]);
  });

  const geometry = [
    {
      name: 'nfisGeoservices',
      parameters: {
        password: { type: 'secret', position: 0 },
        token: { type: 'secret', position: 1 },
        version: { type: 'select', position: 2, options: ['1', '2'], default: '2' },
        services: {
          type: 'table',
          position: 3,
          fields: [
            { name: 'url', type: 'text' },
            {
              name: 'layers',
              type: 'table',
              fields: [
                { name: 'legend', type: 'file' },
                { name: 'icons', type: 'table', fields: [{ name: 'icon', type: 'file' }] },
              ],
            },
          ],
        },
      },
    },
  ];
  const stored = {
    nfisGeoservices: {
      password: '********',
      'password:info': { is_default: false },
      version: '2',
      'version:info': { is_default: true },
      services: [
        {
          url: 'u',
          'url:info': { is_default: false },
          layers: [{ legend: { _id: 1, frontend_prefs: { rotate: 90 } }, icons: [{ icon: { _id: 2 } }] }],
        },
      ],
    },
  };

  it('nfis-geometry: three deep with files, and secrets that are not touched', () => {
    const settings = settingsOf(geometry, stored);
    expect(settings.values.nfisGeoservices).toEqual({
      version: '2',
      services: [{ url: 'u', layers: [{ legend: 1, icons: [{ icon: 2 }] }] }],
    });
    expect(settings.secrets.map(({ state }) => state)).toEqual(['set', 'unset']);
    expect(writesOf(settings, 'nfisGeoservices', { version: '1' })).toEqual([['version', '1']]);
    const services = [{ url: 'u', layers: [{ legend: 1, icons: [{ icon: 3 }] }] }];
    expect(writesOf(settings, 'nfisGeoservices', { services })).toEqual([
      [
        'services',
        [
          {
            url: 'u',
            layers: [{ legend: { _id: 1, frontend_prefs: { rotate: 90 } }, icons: [{ icon: { _id: 3 } }] }],
          },
        ],
      ],
    ]);
  });

  it('tray-link-manager: texts by language and numbers with a tool in a table', () => {
    const defs = [
      {
        name: 'tray_link_manager',
        parameters: {
          links: {
            type: 'table',
            fields: [
              { name: 'label', type: 'text-l10n' },
              { name: 'groups', type: 'table', fields: [{ name: 'id', type: 'int', plugin_type: 'group' }] },
            ],
          },
        },
      },
    ];
    const links = [{ label: { 'de-DE': 'Lesesaal', 'fr-FR': 'Salle' }, groups: [{ id: 4 }] }];
    const settings = settingsOf(defs, { tray_link_manager: { links } });
    expect(settings.values.tray_link_manager).toEqual({ links });
    const edited = [{ label: { 'fr-FR': 'Salle', 'en-US': 'Room' }, groups: [{ id: 4 }] }];
    expect(writesOf(settings, 'tray_link_manager', { links: edited })).toEqual([[null, { links: edited }]]);
  });

  it('DataCite: a password that is declared a text is taken for what it is', () => {
    const fields = ['prefix', 'username', 'password'].map((name) => ({ name, type: 'text' }));
    const defs = [{ name: 'datacite', parameters: { accounts: { type: 'table', fields } } }];
    const accounts = [{ prefix: '10.5072', password: 'in-plain-sight' }];
    const settings = settingsOf(defs, { datacite: { accounts } });
    expect(JSON.stringify(settings.values)).not.toContain('in-plain-sight');
    expect(writesOf(settings, 'datacite', { accounts: [{ prefix: '10.5073' }] })).toEqual([
      [null, { accounts: [{ prefix: '10.5073', password: 'in-plain-sight' }] }],
    ]);
    expect(writesOf(settings, 'datacite', { accounts: [{ prefix: '10.5072', password: null }] })).toEqual([
      [null, { accounts: [{ prefix: '10.5072' }] }],
    ]);
  });
});

describe('fylr_example', () => {
  const defs = [
    { name: 'custom', parameters: { data: { type: 'json' }, active: { type: 'bool' } } },
    { name: 'booleans', parameters: { on: { type: 'bool', default: true } } },
    { name: 'user', parameters: { api_user: { type: 'user' } } },
  ];
  const data = { any: [1, { 'kept:info': true }] };
  const values = {
    custom: { data, active: true, 'active:info': { is_default: false } },
    booleans: told({ on: true }, true),
    user: { api_user: { _basetype: 'user', user: { _id: 3, login: 'api' } } },
  };

  it('has JSON as a text, and keeps what only looks like information within it', () => {
    const settings = settingsOf(defs, values);
    expect(settings.values.custom).toEqual({ data: JSON.stringify(data, null, 2), active: true });
    // The same JSON written otherwise is the same value, and half a text is no value yet.
    expect(writesOf(settings, 'custom', { active: false })).toEqual([[null, { data, active: false }]]);
    expect(writesOf(settings, 'custom', { data: '[null]' })).toEqual([
      [null, { data: [null], active: true }],
    ]);
    const { source } = settings;
    if (!(source instanceof FylrSettingsSource)) throw new Error('no source');
    const half = { ...settings.values, custom: { ...settings.values.custom, data: '{"a":' } };
    expect(planWrites(source.sections, half)[0]?.refusals).toMatchObject([{ path: ['custom', 'data'] }]);
  });

  it('writes a user by number', () => {
    const settings = settingsOf(defs, values);
    expect(JSON.stringify(settings.uiSchema.user)).toContain('Now: api');
    expect(writesOf(settings, 'user', { api_user: 12 })).toEqual([
      [null, { api_user: { _basetype: 'user', user: { _id: 12 } } }],
    ]);
  });
});
