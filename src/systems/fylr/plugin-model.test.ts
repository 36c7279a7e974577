import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { baseLocale, overwriteGetLocale } from '../../messages/runtime.js';
import type { Allowed, Plugin, ServerAddress } from '../system.ts';
import { textOfFacts } from '../test-support.ts';
import type { FylrCircumstances } from './actions.ts';
import { fylrPluginDetail, fylrPluginList, fylrPublicDetail, fylrPublicList } from './plugin-model.ts';

const SERVER: ServerAddress = { id: 'media', name: 'Media', baseUrl: '/api/servers/media/upstream' };
const MANAGER: FylrCircumstances = { manages: true, readOnly: false };
const EVERYONE: FylrCircumstances = { manages: false, readOnly: false };

const MANIFEST = {
  name: 'geo-shapes',
  version: '1.10',
  displayname: { 'de-DE': 'Geoformen', 'en-US': 'Geo shapes' },
  info: { 'de-DE': 'Zeichnet Formen.', 'en-US': '-' },
  url: 'https://example.org/geo',
  l10n: 'l10n/geo.csv',
  server: { 'api-version': { require: 4 } },
  webfrontend: { url: 'geo.js' },
  custom: { types: ['shape'] },
  collection_upload: {},
  base_url: '/plugins',
  plugin_url: '/plugins/geo-shapes',
  build_info: {
    repository: 'https://code.example.org/geo',
    rev: 'abc123',
    release: 'r7',
    lastchanged: 'last Tuesday',
    builddate: '2026-07-01T10:00:00Z',
    machine: 'new build field',
  },
  a_new_field: 'new in the manifest',
};
const ROW = {
  id: 12,
  name: 'geo-shapes',
  enabled: true,
  auto_added: false,
  path: '/srv/plugins/geo',
  url: 'https://example.org/geo.zip',
  type: 'url',
  zip_file: { _id: 77 },
  update_policy: 'automatic',
  manifest: MANIFEST,
  last_checked_at: '2026-08-01T00:00:00Z',
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-07-02T00:00:00Z',
  licensed: true,
};

function only(row: unknown, circumstances: FylrCircumstances = MANAGER): Plugin {
  const [plugin] = fylrPluginList(SERVER, { plugins: [row] }, circumstances).plugins;
  if (!plugin) throw new Error('no plugin');
  return plugin;
}

describe('a list with something odd in it', () => {
  it('may be null where nothing is installed', () => {
    expect(fylrPluginList(SERVER, { plugins: null }, MANAGER)).toEqual({ plugins: [], partial: null });
    expect(fylrPublicList(SERVER, { plugins: null }, EVERYONE).plugins).toEqual([]);
  });

  it('shows a plugin whose number is a text', () => {
    expect(only({ ...ROW, id: '12' }).id).toBe('12');
  });

  it('tells that entries are missing which cannot be read', () => {
    const rows = [ROW, { ...ROW, id: null }, { ...ROW, id: 9_007_199_254_740_992 }, null, 'x'];
    const list = fylrPluginList(SERVER, { plugins: rows }, MANAGER);
    expect(list.plugins.map(({ id }) => id)).toEqual(['12']);
    expect(list.partial?.()).toMatch(/missing here: 4/);
    const shown = fylrPublicList(SERVER, { plugins: [MANIFEST, {}] }, EVERYONE).partial?.();
    expect(shown).toMatch(/system\.plugin.*missing here: 1/);
  });

  it('tells no time where the server writes the first day of all', () => {
    const never = '0001-01-01T00:00:00Z';
    const row = { ...ROW, last_checked_at: never, updated_at: never };
    expect(only(row).changedAt).toBeNull();
    expect(JSON.stringify(fylrPluginDetail(SERVER, row, MANAGER).facts)).not.toContain('0001');
  });
});

function words(action: Allowed): string {
  return action.allowed ? 'allowed' : action.reason();
}

afterEach(() => {
  overwriteGetLocale(() => baseLocale);
});

describe('fylrPluginList', () => {
  it('maps a plugin', () => {
    const plugin = only(ROW);
    expect(plugin).toMatchObject({
      id: '12',
      key: 'geo-shapes',
      name: 'Geo shapes',
      description: 'Zeichnet Formen.',
      enabled: true,
      version: '1.10',
      author: null,
      origin: 'url',
      changedAt: '2026-07-02T00:00:00Z',
      state: { kind: 'on', reason: null },
    });
    expect(plugin.capabilities.map(({ key }) => key)).toEqual(['webfrontend', 'custom']);
  });

  it('speaks the language of the page', () => {
    overwriteGetLocale(() => 'de');
    expect(only(ROW).name).toBe('Geoformen');
  });

  it.each([
    [{ id: 3, name: 'x' }, 'x'],
    [{ id: 3, name: null, manifest: { name: 'y' } }, 'y'],
    [{ id: 3 }, '#3'],
    [{ id: 3, name: 'x', manifest: { displayname: { 'fr-FR': 'Formes' } } }, 'Formes'],
  ])('names a plugin: %j', (row, name) => {
    expect(only(row).name).toBe(name);
  });

  it.each([
    ['disk', 'disk'],
    ['zip', 'zip'],
    ['url', 'url'],
    ['marketplace', 'unknown'],
    ['constructor', 'unknown'],
    [null, 'unknown'],
  ])('comes from: %j', (type, origin) => {
    expect(only({ ...ROW, type }).origin).toBe(origin);
  });

  it('keeps a version that lost its quotes, as text', () => {
    expect(only({ ...ROW, manifest: { ...MANIFEST, version: 1.1 } }).version).toBe('1.1');
  });

  const UNDELIVERED = { ...ROW, manifest: undefined };
  it.each([
    ['on', ROW, MANAGER, 'on', null, /already/, 'allowed'],
    ['off', { ...ROW, enabled: false }, MANAGER, 'off', null, 'allowed', /already/],
    ['neither', { ...ROW, enabled: null }, MANAGER, 'off', null, 'allowed', /already/],
    ['on, without a package', UNDELIVERED, MANAGER, 'attention', /names no version/, /already/, 'allowed'],
    [
      'off, without a package',
      { ...UNDELIVERED, enabled: false },
      MANAGER,
      'off',
      /names no version/,
      'allowed',
      /already/,
    ],
    ['on, on a read-only server', ROW, { ...MANAGER, readOnly: true }, 'on', null, /read-only/, /read-only/],
    ['on, seen by everyone', ROW, EVERYONE, 'on', null, /system\.plugin/, /system\.plugin/],
    [
      'of odd types',
      { id: 1, enabled: 'true', manifest: 'x' },
      MANAGER,
      'off',
      /no version/,
      'allowed',
      /already/,
    ],
  ] as const)('a plugin that is %s', (_name, row, circumstances, kind, reason, enable, disable) => {
    const { state, actions } = only(row, circumstances);
    expect(state.kind).toBe(kind);
    if (reason === null) expect(state.reason).toBeNull();
    else expect(state.reason?.()).toMatch(reason);
    expect(words(actions.enable)).toMatch(enable);
    expect(words(actions.disable)).toMatch(disable);
  });

  it('leaves out what has no number', () => {
    const rows = [null, {}, { id: 'twelve' }, { name: 'x' }, 'x', ROW];
    expect(fylrPluginList(SERVER, { plugins: rows }, MANAGER).plugins).toHaveLength(1);
  });

  it.each([null, [], {}, { plugins: {} }, 'x'])('does not take %j for an empty list', (raw) => {
    expect(() => fylrPluginList(SERVER, raw, MANAGER)).toThrow(
      expect.objectContaining({ kind: 'broken-answer' }),
    );
  });
});

describe('fylrPluginDetail', () => {
  it('shows every field somewhere, those of newer servers included', () => {
    const shown = textOfFacts(fylrPluginDetail(SERVER, ROW, MANAGER).facts);
    const told = [
      ['geo-shapes', '"code":"12"', '2026-01-01', '2026-07-02', '2026-08-01', 'geo.zip', '/srv/plugins/geo'],
      ['"code":"77"', 'Package from an address', 'Daily (automatic)', '1.10', 'example.org/geo', 'geo.csv'],
      ['/plugins/geo-shapes', 'geo.js', '"types":["shape"]', 'Geoformen', 'Geo shapes', 'Zeichnet Formen.'],
      ['code.example.org', 'abc123', 'r7', 'last Tuesday', '2026-07-01T10', '"number":4'],
      ['licensed', 'new in the manifest', 'new build field'],
    ].flat();
    for (const text of told) expect(shown).toContain(text);
  });

  it('hands on its addresses as they are: what becomes a link is decided where it is shown', () => {
    const links = (url: string) =>
      fylrPluginDetail(SERVER, { ...ROW, manifest: { ...MANIFEST, url } }, MANAGER).links.map(
        (link) => link.url,
      );
    expect(links('https://example.org/geo')).toEqual([
      'https://example.org/geo',
      'https://code.example.org/geo',
    ]);
    expect(links('data:text/html,x')).toEqual(['data:text/html,x', 'https://code.example.org/geo']);
    expect(links(' ')).toEqual(['https://code.example.org/geo']);
  });

  it.each([
    ['never', 'Never'],
    ['always', 'Immediately (always)'],
    ['weekly', 'weekly'],
  ])('says when it looks for updates: %s', (update_policy, text) => {
    expect(textOfFacts(fylrPluginDetail(SERVER, { ...ROW, update_policy }, MANAGER).facts)).toContain(
      `"${text}"`,
    );
  });

  it.each([
    ['automatic', 2, true, 'url', 0],
    ['automatic', 4, true, 'url', 1],
    ['always', 0.5, true, 'url', 0],
    ['always', 2, true, 'url', 1],
    ['never', 400, true, 'url', 0],
    ['constructor', 400, true, 'url', 0],
    ['automatic', 400, false, 'url', 0],
    ['automatic', 400, true, 'zip', 0],
  ])('%s, looked %d days ago, on: %s, from %s: %d warnings', (update_policy, days, enabled, type, count) => {
    const last_checked_at = new Date(Date.now() - days * 86_400_000).toISOString();
    const row = { ...ROW, update_policy, last_checked_at, enabled, type };
    expect(fylrPluginDetail(SERVER, row, MANAGER).notices).toHaveLength(count);
    const untold = { ...row, last_checked_at: 'last Tuesday' };
    expect(fylrPluginDetail(SERVER, untold, MANAGER).notices).toEqual([]);
  });

  it('says once that a package has not arrived', () => {
    const { state, notices } = fylrPluginDetail(SERVER, { id: 1, enabled: true, type: 'url' }, MANAGER);
    expect([state.kind, state.reason?.()]).toEqual([
      'attention',
      expect.stringMatching(/probably not arrived.*check where it comes from/),
    ]);
    expect(notices).toEqual([]);
  });

  it('shows no secret', () => {
    const row = { ...ROW, access_token: 'S3CRET', manifest: { ...MANIFEST, custom: { password: 'S3CRET' } } };
    const { facts, raw } = fylrPluginDetail(SERVER, row, MANAGER);
    expect(`${textOfFacts(facts)}${JSON.stringify(raw)}`).not.toContain('S3CRET');
  });

  it.each([null, [], {}, { id: null }, 'x'])('does not take %j for a plugin', (raw) => {
    expect(() => fylrPluginDetail(SERVER, raw, MANAGER)).toThrow(ApiError);
  });

  it('survives fields of any type', () => {
    const odd = fc.record(Object.fromEntries(Object.keys(ROW).map((name) => [name, fc.jsonValue()])), {
      requiredKeys: [],
    });
    const oddManifest = fc.record(
      Object.fromEntries(Object.keys(MANIFEST).map((name) => [name, fc.jsonValue()])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(odd, oddManifest, (row, manifest) => {
        textOfFacts(fylrPluginDetail(SERVER, { ...row, id: 1 }, MANAGER).facts);
        textOfFacts(fylrPluginDetail(SERVER, { ...row, id: 1, manifest }, MANAGER).facts);
      }),
    );
  });
});

describe('what everyone sees', () => {
  const ANSWER = { plugins: [MANIFEST, { name: 'bare' }, { version: '1' }, null] };

  it('is what is on, by name and without a switch', () => {
    const { plugins, partial } = fylrPublicList(SERVER, ANSWER, EVERYONE);
    expect(plugins).toMatchObject([
      { id: 'geo-shapes', name: 'Geo shapes', enabled: true, state: { kind: 'on' }, origin: 'unknown' },
      { id: 'bare', name: 'bare', enabled: true, state: { kind: 'attention' }, version: null },
    ]);
    expect(plugins.map(({ actions }) => [actions.enable.allowed, actions.disable.allowed])).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(partial?.()).toMatch(/system\.plugin/);
  });

  it('has details', () => {
    const detail = fylrPublicDetail(SERVER, ANSWER, EVERYONE, 'geo-shapes');
    expect(textOfFacts(detail.facts)).toContain('abc123');
    expect(detail.notices).toHaveLength(1);
  });

  it.each(['12', 'none', ''])('has no plugin %j', (name) => {
    expect(() => fylrPublicDetail(SERVER, ANSWER, EVERYONE, name)).toThrow(
      expect.objectContaining({ kind: 'not-found' }),
    );
  });
});
