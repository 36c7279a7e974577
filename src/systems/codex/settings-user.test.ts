import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../api/json.ts';
import type { DeclaredSettings } from '../settings.ts';
import { codexUserSettings } from './settings-user.ts';

const CAPABILITIES = {
  readSync: false,
  userRecommendationProvider: false,
  wantsDetailedProgress: false,
  wantsFullMetadata: false,
};

/** A connection as Codex answers it. */
function connection(more: JsonObject = {}): JsonObject {
  return {
    id: '44444444-4444-4444-8444-444444444444',
    pluginId: '11111111-1111-4111-8111-111111111111',
    pluginName: 'plugin',
    pluginDisplayName: 'Plugin',
    pluginType: 'user',
    enabled: true,
    connected: true,
    requiresAuth: false,
    requiresOauth: false,
    oauthConfigured: false,
    healthStatus: 'healthy',
    autoSync: false,
    capabilities: CAPABILITIES,
    config: {},
    createdAt: '2026-03-01T08:00:00Z',
    ...more,
  };
}

const syncing = (more: JsonObject = {}) =>
  connection({ capabilities: { ...CAPABILITIES, readSync: true }, ...more });
const recommending = (more: JsonObject = {}) =>
  connection({ capabilities: { ...CAPABILITIES, userRecommendationProvider: true }, ...more });

function section({ schema, uiSchema, values }: DeclaredSettings, id: string) {
  return { schema: schema.properties?.[id], ui: uiSchema[id], values: values[id] };
}

/** What a section's settings are, in their order: name, kind and default. */
function kinds(declared: DeclaredSettings, id: string) {
  const { schema, ui } = section(declared, id);
  return (ui?.['ui:order'] ?? []).map((name) => {
    const one = schema?.properties?.[name];
    return [name, one?.format ?? one?.type, one?.default];
  });
}

const sections = ({ schema }: DeclaredSettings) => Object.keys(schema.properties ?? {});
const titles = ({ notices }: DeclaredSettings) => notices.map(({ title }) => title());

/** Written down as they are published. upstream: plugins of Codex 2.2.0 */
describe('what published plugins declare for their users', () => {
  it('sync-anilist', () => {
    const declared = codexUserSettings(
      syncing({
        requiresAuth: true,
        requiresOauth: true,
        userConfigSchema: {
          fields: [
            {
              key: 'progressUnit',
              label: 'Progress Unit',
              description: 'volumes or chapters',
              type: 'string',
              required: false,
              default: 'volumes',
            },
            { key: 'pauseAfterDays', label: 'Pause', type: 'number', required: false, default: 0 },
            { key: 'dropAfterDays', label: 'Drop', type: 'number', required: false, default: 0 },
            { key: 'searchFallback', label: 'Search', type: 'boolean', required: false, default: false },
            { key: 'private', label: 'Private', type: 'boolean', required: false, default: true },
            {
              key: 'hiddenFromStatusLists',
              label: 'Hidden',
              type: 'boolean',
              required: false,
              default: false,
            },
          ],
        },
      }),
    );
    expect(kinds(declared, 'plugin')).toEqual([
      ['progressUnit', 'string', 'volumes'],
      ['pauseAfterDays', 'number', 0],
      ['dropAfterDays', 'number', 0],
      ['searchFallback', 'boolean', false],
      ['private', 'boolean', true],
      ['hiddenFromStatusLists', 'boolean', false],
    ]);
    expect(sections(declared)).toEqual(['plugin', 'sync']);
    expect(kinds(declared, 'sync')).toEqual([
      ['autoSync', 'boolean', false],
      ['syncMode', 'string', 'both'],
      ['includeCompleted', 'boolean', true],
      ['includeInProgress', 'boolean', true],
      ['countPartialProgress', 'boolean', false],
      ['syncRatings', 'boolean', true],
      ['searchFallback', 'boolean', false],
    ]);
    expect(declared.values).toEqual({ plugin: {}, sync: { autoSync: false } });
  });

  it('recommendations-anilist', () => {
    const declared = codexUserSettings(
      recommending({
        userConfigSchema: {
          fields: [
            { key: 'searchFallback', label: 'Search', type: 'boolean', default: true },
            { key: 'allowedCountries', label: 'Countries', type: 'string', default: '', example: 'JP,KR' },
            { key: 'excludedGenres', label: 'Genres', type: 'string', default: '' },
            { key: 'excludedFormats', label: 'Formats', type: 'string', default: '' },
            { key: 'minAniListScore', label: 'Score', type: 'number', default: 0 },
          ],
        },
        config: { allowedCountries: 'JP', _codex: { maxRecommendations: 5 } },
      }),
    );
    expect(kinds(declared, 'plugin')).toEqual([
      ['searchFallback', 'boolean', true],
      ['allowedCountries', 'string', ''],
      ['excludedGenres', 'string', ''],
      ['excludedFormats', 'string', ''],
      ['minAniListScore', 'number', 0],
    ]);
    expect(section(declared, 'plugin').ui?.allowedCountries).toMatchObject({
      'ui:placeholder': 'JP,KR',
      'ui:options': { key: 'allowedCountries', example: 'JP,KR' },
    });
    expect(section(declared, 'recommendations').schema?.properties).toMatchObject({
      maxRecommendations: { type: 'integer', default: 20, minimum: 1, maximum: 100 },
      maxSeeds: { type: 'integer', default: 10, minimum: 1, maximum: 25 },
      dropThreshold: { type: 'number', default: 0, minimum: 0, maximum: 10 },
    });
    expect(declared.values).toEqual({
      plugin: { allowedCountries: 'JP' },
      recommendations: { maxRecommendations: 5 },
    });
  });

  it('recommendations-mangabaka', () => {
    const texts = ['contentRating', 'includedTypes', 'excludedTypes', 'excludedGenres', 'excludedTags'];
    const declared = codexUserSettings(
      recommending({
        userConfigSchema: {
          fields: [
            ...texts.map((key) => ({ key, label: key, type: 'string', default: '' })),
            { key: 'minimumRating', label: 'Rating', type: 'number', default: 0 },
            { key: 'contentWeight', label: 'Weight', type: 'number', default: 0.5 },
            { key: 'collaborativeSeeds', label: 'Seeds', type: 'number', default: 5 },
            { key: 'excludeSameAuthor', label: 'Author', type: 'boolean', default: false },
          ],
        },
      }),
    );
    expect(kinds(declared, 'plugin')).toEqual([
      ...texts.map((key) => [key, 'string', '']),
      ['minimumRating', 'number', 0],
      ['contentWeight', 'number', 0.5],
      ['collaborativeSeeds', 'number', 5],
      ['excludeSameAuthor', 'boolean', false],
    ]);
  });

  it('sync-echo and recommendations-echo', () => {
    for (const [key, make] of [
      ['syncRules', syncing],
      ['recommendationRules', recommending],
    ] as const) {
      const stored = '[ {"more":"travel"} ]';
      const declared = codexUserSettings(
        make({
          userConfigSchema: { fields: [{ key, label: 'Rules', type: 'json' }] },
          config: { [key]: stored },
        }),
      );
      expect(kinds(declared, 'plugin')).toEqual([[key, 'json', undefined]]);
      expect(section(declared, 'plugin').ui?.[key]).toMatchObject({ 'ui:widget': 'json' });
      expect(declared.values.plugin).toEqual({ [key]: stored });
    }
  });
});

describe('what Codex itself keeps of a connection', () => {
  it('is shown by what the plugin can do, with what is stored', () => {
    const both = { ...CAPABILITIES, readSync: true, userRecommendationProvider: true };
    const declared = codexUserSettings(
      connection({
        capabilities: both,
        autoSync: true,
        syncCronSchedule: '0 0 4 * * *',
        config: { syncMode: 'pull', _codex: { autoSync: true, syncRatings: false, maxSeeds: 3 } },
      }),
    );
    expect(declared.values).toEqual({
      sync: { autoSync: true, syncMode: 'pull', syncRatings: false },
      recommendations: { maxSeeds: 3 },
    });
    expect(section(declared, 'sync').ui?.autoSync).toEqual({ 'ui:options': { key: '_codex.autoSync' } });
  });

  it('tells that nothing syncs by itself as long as no administrator has set a time', () => {
    const { ui } = section(codexUserSettings(syncing()), 'sync');
    expect(JSON.stringify(ui?.autoSync)).toContain('No administrator has set a time yet');
  });

  it('has a switch for consent only where the server tells of one', () => {
    expect(sections(codexUserSettings(syncing()))).not.toContain('sharing');
    const declared = codexUserSettings(
      syncing({ sendCustomMetadata: false, config: { _codex: { sendCustomMetadata: false } } }),
    );
    expect(kinds(declared, 'sharing')).toEqual([['sendCustomMetadata', 'boolean', false]]);
    expect(declared.values.sharing).toEqual({ sendCustomMetadata: false });
  });

  it('shows what has no meaning with this plugin as kept, and keeps it out of the way', () => {
    const declared = codexUserSettings(
      recommending({ config: { syncMode: 'push', _codex: { autoSync: true, maxSeeds: 3, new: [1] } } }),
    );
    expect(declared.values.kept).toEqual({
      syncMode: '"push"',
      _codex: '{\n  "autoSync": true,\n  "new": [\n    1\n  ]\n}',
    });
    expect(section(declared, 'kept').ui?._codex).toMatchObject({ 'ui:readonly': true, 'ui:widget': 'json' });
  });

  it('masks what is kept under the name of a secret', () => {
    const declared = codexUserSettings(
      connection({ config: { oldPassword: 'S3CRET', left: { api_key: 'S3CRET', from: 98 } } }),
    );
    expect(JSON.stringify(declared.values)).not.toContain('S3CRET');
    expect(declared.values.kept?.left).toContain('98');
  });
});

describe('a declaration that is not what it should be', () => {
  const fields = (...list: readonly JsonObject[]) => ({ userConfigSchema: { fields: list } });

  it('counts the first of those that are declared twice, and names them', () => {
    const declared = codexUserSettings(
      connection(
        fields(
          { key: 'twice', label: 'First', type: 'string' },
          { key: 'once', label: 'Once', type: 'string' },
          { key: 'twice', label: 'Second', type: 'number' },
        ),
      ),
    );
    expect(kinds(declared, 'plugin')).toEqual([
      ['twice', 'string', undefined],
      ['once', 'string', undefined],
    ]);
    expect(declared.notices.map(({ explanation }) => explanation())).toEqual([
      'The first declaration counts of: twice',
    ]);
  });

  it.each([
    ['number', 'ten'],
    ['number', true],
    ['boolean', 'yes'],
    ['boolean', 0],
    ['string', 7],
    ['textarea', ['a']],
    ['string-array', 'a,b'],
    ['string-array', [1]],
    ['object', 'text'],
    ['object', []],
    ['json', '{half'],
  ])('does not use a default of %s that is %j, and says so', (type, preset) => {
    const declared = codexUserSettings(
      connection(fields({ key: 'one', label: 'One', type, default: preset })),
    );
    expect(kinds(declared, 'plugin')[0]?.[2]).toBeUndefined();
    expect(JSON.stringify(section(declared, 'plugin').ui?.one)).toContain('which this setting cannot be');
  });

  it.each([
    ['number', 2.5, 2.5],
    ['string', 'ten', 'ten'],
    ['string-array', [], []],
    ['object', { a: 1 }, '{\n  "a": 1\n}'],
    ['json', '[1]', '[1]'],
    ['json', { a: 1 }, '{\n  "a": 1\n}'],
    ['json', '', undefined],
    ['color', '#c0ffee', '"#c0ffee"'],
    ['number', null, undefined],
  ])('uses a default of %s that is %j', (type, preset, is) => {
    const declared = codexUserSettings(
      connection(fields({ key: 'one', label: 'One', type, default: preset })),
    );
    expect(kinds(declared, 'plugin')[0]?.[2]).toEqual(is);
    expect(JSON.stringify(section(declared, 'plugin').ui?.one)).not.toContain('cannot be');
  });

  it('edits what it does not know as JSON, and says under which name it was declared', () => {
    const declared = codexUserSettings(
      connection({
        ...fields({ key: 'colour', label: 'Colour', type: 'color' }),
        config: { colour: 'teal' },
      }),
    );
    expect(kinds(declared, 'plugin')).toEqual([['colour', 'json', undefined]]);
    expect(declared.values.plugin).toEqual({ colour: '"teal"' });
    expect(JSON.stringify(section(declared, 'plugin').ui?.colour)).toContain('“color”');
  });

  it('shows no secret, by its kind or by its name', () => {
    const declared = codexUserSettings(
      connection({
        ...fields(
          { key: 'apiToken', label: 'Token', type: 'string', default: 'S3CRET', required: true },
          { key: 'pass', label: 'Pass', type: 'password' },
          { key: 'tokenLimit', label: 'Limit', type: 'number' },
        ),
        config: { apiToken: 'S3CRET', tokenLimit: 5 },
      }),
    );
    expect(declared.secrets).toMatchObject([
      { path: ['plugin', 'apiToken'], state: 'set', clearable: { allowed: true } },
      { path: ['plugin', 'pass'], state: 'unset', clearable: { allowed: false } },
    ]);
    expect(declared.values).toEqual({ plugin: { tokenLimit: 5 } });
    expect(section(declared, 'plugin').schema?.required).toBeUndefined();
    const { source: _, ...shown } = declared;
    expect(JSON.stringify(shown)).not.toContain('S3CRET');
  });

  it('requires what has no default, and no more', () => {
    const declared = codexUserSettings(
      connection(
        fields(
          { key: 'a', label: 'A', type: 'string', required: true },
          { key: 'b', label: 'B', type: 'string', required: true, default: 'b' },
          { key: 'c', label: 'C', type: 'string', required: false },
        ),
      ),
    );
    expect(section(declared, 'plugin').schema?.required).toEqual(['a']);
  });

  it('lets an emptied text be empty only where that is not the same as absent', () => {
    const declared = codexUserSettings(
      connection({
        ...fields(
          { key: 'a', label: 'A', type: 'string', default: 'x' },
          { key: 'b', label: 'B', type: 'string', default: '' },
          { key: 'c', label: 'C', type: 'string' },
        ),
        config: { c: '' },
      }),
    );
    const { ui } = section(declared, 'plugin');
    expect(ui?.a).toMatchObject({ 'ui:options': { emptyIsAbsent: false } });
    expect(JSON.stringify(ui?.b)).not.toContain('emptyIsAbsent');
    expect(ui?.c).toMatchObject({ 'ui:options': { emptyIsAbsent: false } });
  });

  it('leaves what belongs to Codex to Codex', () => {
    const taken = fields(
      { key: '_codex', label: 'Mine', type: 'object' },
      { key: 'syncMode', label: 'Mine', type: 'number' },
      { key: 'autoSync', label: 'Mine', type: 'boolean' },
    );
    const declared = codexUserSettings(syncing(taken));
    expect(kinds(declared, 'plugin')).toEqual([['autoSync', 'boolean', undefined]]);
    expect(section(declared, 'sync').schema?.properties?.syncMode).toMatchObject({ type: 'string' });
    expect(declared.notices.map(({ explanation }) => explanation()).join('\n')).toContain('_codex, syncMode');
    // Where Codex has no use for it, it is the plugin's.
    expect(kinds(codexUserSettings(recommending(taken)), 'plugin')).toEqual([
      ['syncMode', 'number', undefined],
      ['autoSync', 'boolean', undefined],
    ]);
  });

  it('harms nobody with its names', () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      '$ref',
      'ui:widget',
      'items',
      '*',
      '__errors',
      '',
      '0',
    ];
    const config: unknown = JSON.parse(
      '{"__proto__":"p","constructor":"c","toString":"t","items":"i","*":"s"}',
    );
    const declared = codexUserSettings(
      connection({ ...fields(...names.map((key) => ({ key, label: key, type: 'string' }))), config }),
    );
    const { schema, ui, values } = section(declared, 'plugin');
    expect(ui?.['ui:order']).toHaveLength(names.length);
    expect(Object.keys(schema?.properties ?? {})).toHaveLength(names.length);
    expect(values).toEqual({
      '~__proto__': 'p',
      '~constructor': 'c',
      '~toString': 't',
      '~items': 'i',
      '~*': 's',
    });
    for (const one of Object.values(schema?.properties ?? {})) expect(one.title).not.toBe('');
    expect('p' in {}).toBe(false);
  });

  it.each([[null], ['text'], [{}], [{ fields: 'none' }], [{ fields: [null, 7, { label: 'no key' }] }]])(
    'shows nothing of %j, and does not break',
    (userConfigSchema) => {
      const declared = codexUserSettings(connection({ userConfigSchema }));
      expect(sections(declared)).toEqual([]);
      expect(declared.empty?.()).toBe('The plugin offers its users nothing to set.');
      expect(titles(declared).length).toBe(userConfigSchema === null ? 0 : 1);
    },
  );

  it('tells that there may be one which Codex has dropped', () => {
    expect(titles(codexUserSettings(connection({ config: { device: 'kitchen' } })))).toEqual([
      'The plugin declares no settings that Codex can read',
    ]);
    expect(titles(codexUserSettings(syncing({ config: { syncMode: 'pull', _codex: {} } })))).toEqual([]);
  });
});

describe('what is stored', () => {
  const fields = ['string', 'number', 'boolean', 'string-array', 'textarea'].map((type) => ({
    key: type,
    label: type,
    type,
  }));

  it.each([
    { string: 7, number: '60', boolean: 'yes', 'string-array': 'a,b', textarea: null },
    { string: null, number: '', boolean: 0, 'string-array': { a: [1] }, textarea: ['x'] },
  ])('is kept as it is where it does not fit: %j', (config) => {
    const declared = codexUserSettings(connection({ userConfigSchema: { fields }, config }));
    expect(declared.values.plugin).toEqual(config);
  });

  it.each([['text'], [[1]], [7]])('is told to be damaged where it is %j', (config) => {
    const declared = codexUserSettings(syncing({ config }));
    expect(titles(declared)).toEqual(['The stored settings are damaged']);
    expect(declared.values).toEqual({ sync: { autoSync: false } });
  });

  it('has no connection, and says what to do', () => {
    const declared = codexUserSettings(null);
    expect(sections(declared)).toEqual([]);
    expect(declared.empty?.()).toMatch(/enabled it for yourself/);
  });

  it('is not used while the connection is off', () => {
    expect(titles(codexUserSettings(connection({ enabled: false })))).toEqual(['Your connection is off']);
  });
});
