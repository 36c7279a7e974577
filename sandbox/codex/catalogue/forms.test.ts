import { describe, expect, test } from 'vitest';
import { CODEX_WITH_CUSTOM_METADATA } from '../dialect.ts';
import type { ConfigField } from '../model.ts';
import { pluginNamed, startServer, USER_PLUGINS, type UserPlugin } from '../test-support.ts';
import { READING_ROOM } from './reading-room.ts';

/** A field as its makers would name it: key, kind and what it is when nothing is set. */
function spoken(fields: readonly ConfigField[] | undefined) {
  return fields?.map((field) => [
    field.key,
    field.type,
    ...('default' in field ? [field.default] : field.required === true ? ['(required)'] : []),
  ]);
}

async function formsOf(name: string) {
  const server = startServer();
  const { id, manifest } = await pluginNamed(await server.as('admin'), name);
  const user = await server.as('user');
  await user('POST', `${USER_PLUGINS}/${id}/enable`);
  const answer = await user('GET', `${USER_PLUGINS}/${id}`);
  const own = answer.statusCode === 200 ? answer.json<UserPlugin>() : undefined;
  return { admin: manifest?.configSchema?.fields, user: own?.userConfigSchema?.fields };
}

/** Written out, so that the catalogue cannot drift from what published plugins declare. upstream: Codex 2.2.0 */
describe('plugins declare what published ones do', () => {
  test('sync-anilist', async () => {
    expect(spoken((await formsOf('sync-readtrail')).user)).toEqual([
      ['progressUnit', 'string', 'volumes'],
      ['pauseAfterDays', 'number', 0],
      ['dropAfterDays', 'number', 0],
      ['searchFallback', 'boolean', false],
      ['private', 'boolean', true],
      ['hiddenFromStatusLists', 'boolean', false],
    ]);
  });

  test('recommendations-anilist', async () => {
    const { user, admin } = await formsOf('recommendations-shelfmate');
    expect(admin).toEqual([]);
    expect(spoken(user)).toEqual([
      ['searchFallback', 'boolean', true],
      ['allowedCountries', 'string', ''],
      ['excludedGenres', 'string', ''],
      ['excludedFormats', 'string', ''],
      ['minAniListScore', 'number', 0],
    ]);
    expect(user?.[1]?.example).toBe('JP,KR');
  });

  test('recommendations-mangabaka', async () => {
    const { user, admin } = await formsOf('recommendations-nextup');
    expect(spoken(user)).toEqual([
      ...['contentRating', 'includedTypes', 'excludedTypes', 'excludedGenres', 'excludedTags'].map((key) => [
        key,
        'string',
        '',
      ]),
      ['minimumRating', 'number', 0],
      ['contentWeight', 'number', 0.5],
      ['collaborativeSeeds', 'number', 5],
      ['excludeSameAuthor', 'boolean', false],
    ]);
    expect(spoken(admin)).toEqual([
      ['timeout', 'number', 30],
      ['base_url', 'string'],
    ]);
  });

  test('sync-echo', async () => {
    const { user, admin } = await formsOf('sync-mirror');
    expect(spoken(user)).toEqual([['syncRules', 'json']]);
    expect(spoken(admin)).toEqual([
      ['pullCount', 'number', 3],
      ['recordPayloads', 'boolean', true],
      ['maxPayloadFiles', 'number', 500],
    ]);
  });

  test.each([
    {
      name: 'recommendations-librarian',
      fields: [
        ['recordPayloads', 'boolean', true],
        ['maxPayloadFiles', 'number', 500],
      ],
    },
    {
      name: 'metadata-prizes',
      fields: [
        ['maxResults', 'number', 5],
        ['recordPayloads', 'boolean', true],
        ['maxPayloadFiles', 'number', 500],
      ],
    },
    {
      name: 'metadata-panelbase',
      fields: [
        ['timeout', 'number', 60],
        ['sort_by', 'string', 'relevance_desc'],
        ['base_url', 'string'],
      ],
    },
    { name: 'metadata-openshelf', fields: [['maxResults', 'number', 10]] },
    {
      name: 'release-inkwire',
      fields: [
        ['uploaders', 'string-array', []],
        ['requestTimeoutMs', 'number', 10_000],
        ['baseUrl', 'string'],
        ['searchCategory', 'string'],
        ['searchFilter', 'string'],
      ],
    },
    {
      name: 'release-presswatch',
      fields: [
        ['baseUrl', 'string', '(required)'],
        ['defaultLanguage', 'string'],
        ['pageLimit', 'number'],
        ['requestTimeoutMs', 'number'],
      ],
    },
    {
      name: 'release-tidewatch',
      fields: [
        ['blockedGroups', 'string'],
        ['requestTimeoutMs', 'number'],
      ],
    },
  ])('$name', async ({ name, fields }) => {
    expect(spoken((await formsOf(name)).admin)).toEqual(fields);
  });
});

describe('among the forms are', () => {
  test('one of every kind, for administrators and for readers', async () => {
    const { user, admin } = await formsOf('sync-sampler');
    const kinds = ['string', 'number', 'boolean', 'textarea', 'string-array', 'json', 'object', 'color'];
    for (const kind of kinds) {
      expect(user?.map(({ type }) => type)).toContain(kind);
      expect(admin?.map(({ type }) => type)).toContain(kind);
    }
  });

  test('one of two hundred fields', async () => {
    expect((await formsOf('metadata-two-hundred')).admin).toHaveLength(200);
  });

  test('two that are dropped for one wrong field', async () => {
    expect((await formsOf('metadata-half-a-form')).admin).toBeUndefined();
    const { user } = await formsOf('sync-ereader-bridge');
    expect(user).toBeUndefined();
  });

  test('one whose stored values are not what it declares', async () => {
    const { config, manifest } = await pluginNamed(await startServer().as('admin'), 'sync-hand-edited');
    const declared = new Map(manifest?.configSchema?.fields.map(({ key, type }) => [key, type]));
    expect([declared.get('limit'), config.limit]).toEqual(['number', '60']);
    expect([declared.get('rules'), config.rules]).toEqual(['json', { when: 'finished' }]);
    expect(declared.has('leftOver')).toBe(false);
    expect(config.leftOver).toBeDefined();
  });

  test('one with every name that does harm, twice declared ones and defaults of a wrong kind', async () => {
    const server = startServer();
    const { user, admin } = await formsOf('hostile-form');
    for (const fields of [user, admin]) {
      const keys = fields?.map(({ key }) => key) ?? [];
      for (const key of ['__proto__', 'constructor', '_codex', 'syncMode', '$ref', 'ui:widget', '*', '']) {
        expect(keys, key).toContain(key);
      }
      expect(keys.filter((key) => key === 'twice')).toHaveLength(2);
    }
    const { id, config } = await pluginNamed(await server.as('admin'), 'hostile-form');
    const own = (await (await server.as('user'))('GET', `${USER_PLUGINS}/${id}`)).json<UserPlugin>();
    for (const stored of [config, own.config]) {
      expect(Object.getOwnPropertyDescriptor(stored, '__proto__')?.value).toBe('polluted');
    }
  });

  test('of the older server, connections that agreed, disagreed, and hold nonsense', async () => {
    const server = startServer({ catalogue: READING_ROOM, dialect: CODEX_WITH_CUSTOM_METADATA });
    const user = await server.as('user');
    const { enabled } = (await user('GET', USER_PLUGINS)).json<{ enabled: UserPlugin[] }>();
    const agreed = (name: string) => enabled.find((one) => one.pluginName === name)?.sendCustomMetadata;
    expect([agreed('book-circle'), agreed('night-reader'), agreed('ferry-sync')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
