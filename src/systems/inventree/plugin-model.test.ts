import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import type { Allowed, Plugin, ServerAddress } from '../system.ts';
import { textOfFacts } from '../test-support.ts';
import { inventreePluginDetail } from './plugin-detail.ts';
import { inventreePluginList } from './plugin-model.ts';
import type { Circumstances } from './state.ts';

const SERVER: ServerAddress = { id: 'parts', name: 'Parts', baseUrl: '/api/servers/parts/upstream' };
const SUPERUSER: Circumstances = { superuser: true, pluginsEnabled: true };
const USER: Circumstances = { superuser: false, pluginsEnabled: true };

const NO_META = {
  slug: null,
  human_name: null,
  description: null,
  author: null,
  pub_date: null,
  version: null,
  website: null,
  license: null,
  package_path: null,
  settings_url: null,
};
const META = {
  ...NO_META,
  slug: 'labels',
  human_name: 'Label Maker',
  description: 'Prints labels.',
  author: 'Jo',
  pub_date: 'May 2026',
  version: '2.0',
  website: 'https://example.org',
  license: 'MIT',
  package_path: 'label_maker.core',
  settings_url: '/web/settings/admin/plugin/4/',
};
/** A package that is on and runs. */
const ROW = {
  pk: 4,
  key: 'labels',
  name: 'LabelMaker',
  package_name: 'inventree-label-maker',
  active: true,
  meta: META,
  mixins: { base: { key: 'base', human_name: 'base' }, labels: { key: 'labels', human_name: 'Label' } },
  is_builtin: false,
  is_sample: false,
  is_installed: true,
  is_package: true,
  is_mandatory: false,
};
const OFF = { ...ROW, active: false, meta: NO_META, mixins: {} };

function only(row: unknown, circumstances: Circumstances = SUPERUSER): Plugin {
  const [plugin] = inventreePluginList(SERVER, [row], circumstances).plugins;
  if (!plugin) throw new Error('no plugin');
  return plugin;
}

function words(action: Allowed): string {
  return action.allowed ? 'allowed' : action.reason();
}

describe('inventreePluginList', () => {
  it('maps a plugin', () => {
    expect(only(ROW)).toMatchObject({
      id: 'labels',
      key: 'labels',
      name: 'Label Maker',
      description: 'Prints labels.',
      enabled: true,
      version: '2.0',
      author: 'Jo',
      origin: 'package',
      changedAt: null,
      state: { kind: 'on', reason: null },
    });
  });

  it('takes a bare list and a page, and says when the page is not all', () => {
    const bare = inventreePluginList(SERVER, [ROW, OFF], USER);
    expect([bare.plugins.length, bare.partial]).toEqual([2, null]);
    const page = inventreePluginList(SERVER, { count: 1, next: null, results: [ROW] }, USER);
    expect([page.plugins.length, page.partial]).toEqual([1, null]);
    const first = inventreePluginList(SERVER, { count: 9, next: 'http://x/?offset=1', results: [ROW] }, USER);
    expect(first.partial?.()).toMatch(/first part/);
  });

  it.each([null, {}, 'x', { results: null }])('does not take %j for an empty list', (raw) => {
    expect(() => inventreePluginList(SERVER, raw, USER)).toThrow(
      expect.objectContaining({ kind: 'broken-answer' }),
    );
  });

  it('leaves out what has no key', () => {
    expect(inventreePluginList(SERVER, [null, {}, { key: '' }, 3, ROW], USER).plugins).toHaveLength(1);
  });

  it.each([
    [ROW, 'Label Maker'],
    [OFF, 'LabelMaker'],
    [{ ...OFF, name: null }, 'labels'],
    [{ ...OFF, name: '', meta: null }, 'labels'],
  ])('names a plugin: %#', (row, name) => {
    expect(only(row).name).toBe(name);
  });

  it.each([
    [ROW, 'package'],
    [{ ...ROW, is_builtin: true }, 'builtin'],
    [{ ...ROW, is_sample: true, is_builtin: true }, 'sample'],
    [{ ...ROW, is_package: false, package_name: null }, 'file'],
    [{ ...ROW, is_package: false, package_name: null, is_installed: false }, 'unknown'],
    [{ ...ROW, is_package: false, is_installed: false }, 'package'],
  ])('knows where it comes from: %#', (row, origin) => {
    expect(only(row).origin).toBe(origin);
  });

  it('says what it does in our words, or in theirs, or by its key', () => {
    const mixins = {
      base: {},
      currencyexchange: { key: 'currencyexchange', human_name: 'CurrentExchange' },
      holograms: { key: 'holograms', human_name: 'Holograms' },
      ghosts: null,
      constructor: { human_name: 4 },
    };
    expect(only({ ...ROW, mixins }).capabilities.map(({ label }) => label())).toEqual([
      'Exchange rates',
      'Holograms',
      'ghosts',
      'constructor',
    ]);
  });

  const MANDATORY = { ...ROW, is_builtin: true, is_mandatory: true };
  const MISSING = { ...OFF, is_installed: false };
  const OLD_BUILTIN = { ...ROW, is_builtin: true, is_mandatory: undefined };
  it.each([
    ['on', ROW, SUPERUSER, 'on', null, 'It is on already.', 'allowed'],
    ['off', OFF, SUPERUSER, 'off', null, 'allowed', 'It is off already.'],
    [
      'on, seen by a user',
      ROW,
      USER,
      'on',
      null,
      'Only superusers can switch plugins.',
      'Only superusers can switch plugins.',
    ],
    ['mandatory', MANDATORY, SUPERUSER, 'on', null, /always on/, /always on/],
    [
      'mandatory and stored as off',
      { ...MANDATORY, active: false },
      SUPERUSER,
      'on',
      /always on/,
      /always on/,
      /always on/,
    ],
    ['built in, at 198', OLD_BUILTIN, SUPERUSER, 'on', null, /always on/, /always on/],
    [
      'built in, not mandatory',
      { ...MANDATORY, is_mandatory: false },
      SUPERUSER,
      'on',
      null,
      /already/,
      'allowed',
    ],
    ['missing', MISSING, SUPERUSER, 'missing', /not on the server/, /do nothing/, /already/],
    [
      'on and not found',
      { ...MISSING, active: true },
      SUPERUSER,
      'failing',
      /fails at its start, or/,
      /already/,
      'allowed',
    ],
    [
      'missing because all from outside are disabled',
      MISSING,
      { ...SUPERUSER, pluginsEnabled: false },
      'missing',
      /disabled on this server/,
      /do nothing/,
      /already/,
    ],
    [
      'on and not loaded',
      { ...ROW, meta: NO_META },
      SUPERUSER,
      'failing',
      /has not loaded it/,
      /already/,
      'allowed',
    ],
    [
      'on where all from outside are disabled',
      { ...ROW, meta: NO_META },
      { ...SUPERUSER, pluginsEnabled: false },
      'attention',
      /disabled on this server/,
      /already/,
      'allowed',
    ],
    [
      'on without a word of itself',
      { ...ROW, meta: 'x' },
      SUPERUSER,
      'unknown',
      /does not say/,
      /already/,
      'allowed',
    ],
    [
      'of odd types',
      { key: 'x', active: 'yes', is_installed: 'no' },
      SUPERUSER,
      'off',
      null,
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
});

describe('inventreePluginDetail', () => {
  const status = {
    registry_errors: [{ stage: 'Label Maker:init_plugin', name: 'label_maker', message: 'No printer' }],
  };

  it('is failing for the reason that the registry gives', () => {
    const detail = inventreePluginDetail(SERVER, { plugin: ROW, status, unreadable: null }, SUPERUSER);
    expect([detail.state.kind, detail.state.reason?.()]).toEqual(['failing', 'No printer']);
    expect(textOfFacts(detail.facts)).toContain('Label Maker:init_plugin');
    expect(detail.notices).toEqual([]);
  });

  it.each([
    [status, 'failing', 'No printer'],
    [
      { registry_errors: [] },
      'missing',
      'Its code is not on the server: it was removed or could not be found.',
    ],
    [null, 'failing', expect.stringContaining('fails at its start, or')],
  ])(
    'tells a plugin that crashes from one whose code is gone, once the registry is asked: %#',
    (answer, kind, reason) => {
      const row = { ...ROW, is_installed: false, meta: NO_META, mixins: {}, name: 'Label Maker' };
      const { state } = inventreePluginDetail(
        SERVER,
        { plugin: row, status: answer, unreadable: null },
        SUPERUSER,
      );
      expect([state.kind, state.reason?.()]).toEqual([kind, reason]);
    },
  );

  it('is off although the registry has an old error', () => {
    const detail = inventreePluginDetail(
      SERVER,
      { plugin: { ...OFF, name: 'Label Maker' }, status, unreadable: null },
      SUPERUSER,
    );
    expect(detail.state.kind).toBe('off');
    expect(textOfFacts(detail.facts)).toContain('No printer');
  });

  it('shows every field somewhere, those of newer servers included', () => {
    const row = { ...ROW, a_new_flag: 'newly here', meta: { ...META, changelog: 'see there' } };
    const { facts } = inventreePluginDetail(SERVER, { plugin: row, status: null, unreadable: null }, USER);
    const shown = textOfFacts(facts);
    const told = [
      'labels',
      'LabelMaker',
      'Label Maker',
      '2.0',
      'Jo',
      'May 2026',
      'MIT',
      'example.org',
      '"code":"4"',
    ];
    for (const text of [
      ...told,
      'inventree-label-maker',
      'label_maker.core',
      '/web/settings/admin/plugin/4/',
    ]) {
      expect(shown).toContain(text);
    }
    for (const text of ['newly here', 'see there', 'Code found', 'Mandatory']) expect(shown).toContain(text);
  });

  it.each([
    [{ plugin: OFF, status: null, unreadable: null }, ['It is off, so little is known of it']],
    [{ plugin: ROW, status: null, unreadable: 'server-error' }, ['Loading errors could not be read']],
    [{ plugin: ROW, status: null, unreadable: 'other' }, ['Loading errors could not be read']],
    [{ plugin: ROW, status: null, unreadable: null }, []],
  ])('tells what one should know: %#', (raw, titles) => {
    expect(inventreePluginDetail(SERVER, raw, SUPERUSER).notices.map(({ title }) => title())).toEqual(titles);
  });

  it.each(['', ' ', null, 7, {}])('takes %j for no address', (website) => {
    const row = { ...ROW, meta: { ...META, website } };
    expect(
      inventreePluginDetail(SERVER, { plugin: row, status: null, unreadable: null }, USER).links,
    ).toEqual([]);
  });

  it.each([null, {}, { plugin: null }, { plugin: [] }, { plugin: { key: 4 } }])(
    'does not take %j for a plugin',
    (raw) => {
      expect(() => inventreePluginDetail(SERVER, raw, USER)).toThrow(ApiError);
    },
  );

  it('survives fields of any type', () => {
    const odd = fc.record(Object.fromEntries(Object.keys(ROW).map((name) => [name, fc.jsonValue()])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(odd, fc.jsonValue(), (row, anything) => {
        const raw = {
          plugin: { ...row, key: 'x' },
          status: { registry_errors: [anything] },
          unreadable: anything,
        };
        textOfFacts(inventreePluginDetail(SERVER, raw, SUPERUSER).facts);
      }),
    );
  });
});
