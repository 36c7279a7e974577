import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../api/json.ts';
import type { DeclaredSettings } from '../settings.ts';
import { codexPluginSettings } from './settings-admin.ts';

const ADDRESS = 'https://plugins.example.org/api/v1/user/plugins/oauth/callback';

function plugin(manifest: JsonObject | null, config: unknown = {}): JsonObject {
  return {
    id: '11111111-1111-4111-8111-111111111111',
    name: 'plugin',
    displayName: 'Plugin',
    enabled: true,
    config,
    ...(manifest !== null && {
      manifest: { name: 'plugin', displayName: 'Plugin', version: '1', capabilities: {}, ...manifest },
    }),
  };
}

type Told = readonly [key: string, type: string, preset?: unknown];

/** A manifest with these fields, and what a form makes of them. */
function declared(
  fields: readonly Told[],
  manifest: JsonObject = {},
  config: unknown = {},
): DeclaredSettings {
  const schema = {
    fields: fields.map(([key, type, preset]) => ({
      key,
      label: key,
      type,
      ...(preset !== undefined && { default: preset }),
    })),
  };
  return codexPluginSettings(plugin({ configSchema: schema, ...manifest }, config), ADDRESS);
}

const TYPES: Readonly<Record<string, string>> = { 'string-array': 'array', json: 'string' };

/** Written down as they are published. upstream: plugins of Codex 2.2.0 */
describe('what published plugins declare for administrators', () => {
  it.each<readonly [string, readonly Told[]]>([
    [
      'recommendations-mangabaka',
      [
        ['timeout', 'number', 30],
        ['base_url', 'string'],
      ],
    ],
    [
      'sync-echo',
      [
        ['pullCount', 'number', 3],
        ['recordPayloads', 'boolean', true],
        ['maxPayloadFiles', 'number', 500],
      ],
    ],
    [
      'recommendations-echo',
      [
        ['recordPayloads', 'boolean', true],
        ['maxPayloadFiles', 'number', 500],
      ],
    ],
    [
      'metadata-echo',
      [
        ['maxResults', 'number', 5],
        ['recordPayloads', 'boolean', true],
        ['maxPayloadFiles', 'number', 500],
      ],
    ],
    [
      'metadata-mangabaka',
      [
        ['timeout', 'number', 60],
        ['sort_by', 'string', 'relevance_desc'],
        ['base_url', 'string'],
      ],
    ],
    ['metadata-openlibrary', [['maxResults', 'number', 10]]],
    [
      'release-nyaa',
      [
        ['uploaders', 'string-array', []],
        ['requestTimeoutMs', 'number', 10_000],
        ['baseUrl', 'string'],
        ['searchCategory', 'string'],
        ['searchFilter', 'string'],
      ],
    ],
    [
      'release-tsundoku',
      [
        ['baseUrl', 'string'],
        ['defaultLanguage', 'string'],
        ['pageLimit', 'number'],
        ['requestTimeoutMs', 'number'],
      ],
    ],
    [
      'release-mangaupdates',
      [
        ['blockedGroups', 'string'],
        ['requestTimeoutMs', 'number'],
      ],
    ],
  ])('%s', (_name, fields) => {
    const form = declared(fields);
    expect(Object.keys(form.schema.properties ?? {})).toEqual(['plugin']);
    const { properties = {} } = form.schema.properties?.plugin ?? {};
    const shown = Object.entries(properties).map(([name, { type, default: preset }]) => [name, type, preset]);
    expect(shown).toEqual(fields.map(([key, type, preset]) => [key, TYPES[type] ?? type, preset]));
    expect([form.empty, form.notices, form.secrets]).toEqual([null, [], []]);
  });

  it('recommendations-anilist: a form without a field, but with what Codex keeps', () => {
    const capabilities = { userRecommendationProvider: true };
    const form = declared([], { capabilities }, { recommendations_max_age_hours: 6 });
    expect(Object.keys(form.schema.properties ?? {})).toEqual(['recommendations']);
    expect(form.schema.properties?.recommendations?.properties).toMatchObject({
      recommendations_max_age_hours: { type: 'number', default: 24 },
    });
    expect(form.values).toEqual({ recommendations: { recommendations_max_age_hours: 6 } });
  });

  it('nothing at all', () => {
    const form = declared([]);
    expect(form.schema.properties).toEqual({});
    expect(form.empty?.()).toMatch(/^The plugin declares no settings/);
  });
});

describe('what Codex itself keeps of a plugin', () => {
  it('is what is passed on, where the plugin asks for it', () => {
    const form = declared(
      [],
      { capabilities: { wantsFullMetadata: true } },
      { _codex: { sendTags: false, later: 1 } },
    );
    const { properties = {} } = form.schema.properties?.sharing ?? {};
    expect(
      Object.entries(properties).map(([name, { type, default: preset }]) => [name, type, preset]),
    ).toEqual([
      ['sendTags', 'boolean', true],
      ['sendGenres', 'boolean', true],
      ['sendMetadata', 'boolean', true],
      ['allowCustomMetadata', 'boolean', false],
    ]);
    expect(form.values).toEqual({ sharing: { sendTags: false }, kept: { _codex: '{\n  "later": 1\n}' } });
    expect(Object.keys(declared([]).schema.properties ?? {})).toEqual([]);
  });

  it('is the application for sign-ins, its secret masked', () => {
    const config = { oauth_client_id: 'library', oauth_client_secret: 'S3CRET' };
    const form = declared([], { oauth: { authorizationUrl: 'https://x.example' } }, config);
    expect(form.values).toEqual({ oauth: { oauth_client_id: 'library' } });
    // Without it at the service nobody comes back.
    expect(JSON.stringify(form.uiSchema.oauth)).toContain(ADDRESS);
    expect(form.secrets).toMatchObject([
      { path: ['oauth', 'oauth_client_secret'], state: 'set', lostWithNeighbours: false },
    ]);
    const { source: _, ...shown } = form;
    expect(JSON.stringify(shown)).not.toContain('S3CRET');
  });

  it('stays masked where the plugin has no use for it (any longer)', () => {
    const form = declared([], {}, { oauth_client_secret: 'S3CRET' });
    expect(form.values.kept).toEqual({ oauth_client_secret: '"••••••"' });
  });

  it('is explained where there is nothing to set about it', () => {
    const form = declared([['a', 'string']], { capabilities: { wantsDetailedProgress: true } });
    expect(form.notices.map(({ title }) => title())).toEqual(['The plugin is given detailed progress']);
  });

  it('is not the plugin’s to declare', () => {
    const fields: readonly Told[] = [
      ['oauth_client_id', 'number'],
      ['recommendations_max_age_hours', 'string'],
      ['_codex', 'object'],
      ['syncMode', 'string'],
    ];
    const form = declared(fields, { oauth: {}, capabilities: { userRecommendationProvider: true } });
    expect(Object.keys(form.schema.properties?.plugin?.properties ?? {})).toEqual(['syncMode']);
    expect(form.notices.map(({ explanation }) => explanation()).join()).toContain(
      'oauth_client_id, recommendations_max_age_hours, _codex',
    );
    expect(Object.keys(declared(fields).schema.properties?.plugin?.properties ?? {})).toEqual([
      'oauth_client_id',
      'recommendations_max_age_hours',
      'syncMode',
    ]);
  });
});

describe('a plugin of which little is known', () => {
  it('was never tested: says why there is nothing, and what to do', () => {
    const form = codexPluginSettings(plugin(null), ADDRESS);
    expect(form.empty?.()).toMatch(/^Nobody knows yet what can be set: .* Switch the plugin on/);
  });

  it('was never tested, but has something stored: shows it', () => {
    const form = codexPluginSettings(plugin(null, { limit: 10, apiKey: 'S3CRET' }), ADDRESS);
    expect(form.empty).toBeNull();
    expect(form.values).toEqual({ kept: { limit: '10', apiKey: '"••••••"' } });
    expect(form.notices.map(({ explanation }) => explanation()).join()).toMatch(/^Nobody knows yet/);
  });

  it('has a declaration that Codex has dropped', () => {
    const form = codexPluginSettings(plugin({}, { limit: '10', order: 'asc' }), ADDRESS);
    expect(form.values).toEqual({ kept: { limit: '"10"', order: '"asc"' } });
    expect(form.notices.map(({ title }) => title())).toEqual([
      'The plugin declares no settings that Codex can read',
    ]);
  });
});
