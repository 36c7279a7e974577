import { describe, expect, it } from 'vitest';
import {
  basic,
  type Body,
  listedPlugins,
  type PluginBody,
  pluginsByKey,
  startServer,
} from './test-support.ts';

type Test = (row: PluginBody) => boolean;

const blank: Test = ({ meta }) => Object.values(meta).every((value) => value === null);
const outside: Test = (row) => !row.is_builtin && !row.is_sample;

/** What the reference says that a plugin can be, and how the list shows it. */
const STATES: Readonly<Record<string, Test>> = {
  'a package that runs': (row) => row.active && row.is_package && !blank(row),
  'a package that is off': (row) => !row.active && row.is_package && blank(row),
  'a file that runs': (row) => row.active && row.is_installed && outside(row) && !row.is_package,
  'a file that is off': (row) => !row.active && row.is_installed && outside(row) && !row.is_package,
  'a builtin that runs': (row) => row.active && row.is_builtin,
  'a builtin that is off': (row) => !row.active && row.is_builtin,
  'a demonstration that runs': (row) => row.active && row.is_sample,
  'a demonstration that is off': (row) => !row.active && row.is_sample,
  'an orphan that is off': (row) => !row.active && !row.is_installed,
  'an orphan that is on': (row) => row.active && !row.is_installed && !row.is_package,
  'on but not loaded': (row) => row.active && !row.is_installed && row.key === 'fails-since-its-update',
  'a row without a name, on': (row) => row.active && row.name === null && row.meta.human_name !== null,
  'a row without a name, off': (row) => !row.active && row.name === null,
  'a package without a version': (row) => row.active && row.is_package && row.meta.version === null,
  'without a description': (row) => row.active && row.is_installed && row.meta.description === null,
  'without an author': (row) => row.active && row.is_installed && row.meta.author === null,
  'without a website': (row) => row.active && row.is_installed && row.meta.website === null,
  'without a licence': (row) => row.active && row.is_installed && row.meta.license === null,
  'without a date': (row) => row.active && row.is_installed && row.meta.pub_date === null,
  'with empty words': ({ meta }) => [meta.description, meta.author, meta.version].every((one) => one === ''),
  'with a number for a version': ({ meta }) => meta.version === '7',
  'with a calendar for a version': ({ meta }) => meta.version === '2024.10.1-dev+g12ab',
  'with no mixins but the base': ({ mixins }) => Object.keys(mixins).join(',') === 'base',
  'with a date that is none': ({ meta }) => meta.pub_date === 'last autumn',
  'with a key that objects have': ({ key }) => key === 'constructor',
};

/** What the sites have beyond that; not every site has all of it. */
const RARE: Readonly<Record<string, Test>> = {
  'a key that begins with a digit': ({ key }) => key.startsWith('3d-'),
  'a key that is a number': ({ key }) => key === '2024',
  'a key of one letter': ({ key }) => key === 'x',
  'a key with underscores': ({ key }) => key.includes('__'),
  'a plugin before its time': ({ meta }) => meta.version === '1!2.0.post1.dev3',
};

/** Pieces that must arrive just as the plugin's author wrote them. */
const HOSTILE: Readonly<Record<string, (row: PluginBody) => boolean>> = {
  'an image with a script': ({ meta }) => meta.human_name?.includes('<img src=x onerror=') === true,
  'markup in the row’s own name': ({ name }) => name?.includes('<img src=x onerror=') === true,
  'a script': ({ meta }) => meta.description?.includes('<script>document.title') === true,
  'markup in the author': ({ meta }) => meta.author?.startsWith('<b onmouseover=') === true,
  'markup in the version': ({ meta }) => meta.version?.includes('<svg onload=') === true,
  'a script for a website': ({ meta }) => meta.website === 'javascript:alert(document.domain)',
  'a hidden script for a website': ({ meta }) => meta.website?.startsWith(' \u0001JaVaScRiPt:') === true,
  'data for a website': ({ meta }) => meta.website?.startsWith('data:text/html,') === true,
  'another host than it seems': ({ meta }) => meta.website === '//example.org@evil.example/login',
  'an override of the direction': ({ meta }) => meta.human_name?.includes('\u202E') === true,
  'a right-to-left mark': ({ meta }) => meta.version === '1.0\u200F',
  isolates: ({ meta }) => /\u2067.+\u2069/u.test(meta.description ?? ''),
  'zero width': ({ meta }) => ['\u200B', '\u200D', '\uFEFF'].every((one) => meta.human_name?.includes(one)),
  'an author of nothing visible': ({ meta }) => meta.author === '\u200B',
  'combining marks': ({ meta }) => /\p{M}{12}/u.test(meta.human_name ?? ''),
  'joined emoji': ({ meta }) => meta.human_name?.includes('👨‍👩‍👧‍👦') === true,
  'ten thousand characters': ({ meta }) => meta.description?.length === 10_000,
  'a name without a break': ({ name }) => /^\w{255}$/.test(name ?? ''),
  'a key of more than a hundred letters': ({ key }) => key.length > 100,
  'line breaks': ({ meta }) => meta.human_name === 'Lines\nand\tbells\u0007',
  'a null character': ({ meta }) => meta.description?.includes('\u0000\u001B[31m') === true,
  'a template': ({ meta }) => meta.human_name?.startsWith('{{constructor') === true,
  'a path for a version': ({ meta }) => meta.version === '../../etc/passwd',
};

const missing = (wanted: Readonly<Record<string, Test>>, rows: readonly PluginBody[]) =>
  Object.entries(wanted).flatMap(([name, holds]) => (rows.some(holds) ? [] : [name]));

/** Plugins whose settings cannot be read, or not as described. */
const BROKEN: readonly string[] = ['fails-on-settings', 'malformed-settings'];

describe.each([198, 435, 534])('the plugins at %i', (apiVersion) => {
  it('are as many as a real server has', async () => {
    const rows = await listedPlugins(startServer({ apiVersion }));
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(rows.length).toBeLessThanOrEqual(70);
  });

  it('are in every state that there is', async () => {
    const rows = await listedPlugins(startServer({ apiVersion }));
    // At 198 whatever comes with the server is switched on again by every start.
    expect(missing(STATES, rows)).toEqual(apiVersion === 198 ? ['a builtin that is off'] : []);
    if (apiVersion >= 327) {
      expect(rows.filter((row) => row.is_mandatory).every((row) => row.active && row.is_builtin)).toBe(true);
      expect(rows.filter((row) => row.is_mandatory)).toHaveLength(10);
    }
  });

  it('hand on what their authors wrote, letter by letter, one by one as well', async () => {
    const server = startServer({ apiVersion });
    const rows = await listedPlugins(server);
    expect(missing(HOSTILE, rows)).toEqual([]);
    const origin = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const ask = async (path: string): Promise<unknown> => {
      const answer = await fetch(origin + path, { headers: basic('admin') });
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
      return answer.json();
    };
    expect(await ask('/api/plugins/')).toEqual(rows);
    for (const row of rows) expect(await ask(`/api/plugins/${row.key}/`)).toEqual(row);
  });

  it('fail to load in every stage', async () => {
    const server = startServer({ apiVersion });
    const status = (await server.as('admin', 'GET', '/api/plugins/status/')).json<{
      registry_errors: { stage: string }[];
    }>();
    const stages = status.registry_errors.map(({ stage }) => stage);
    expect(stages).toEqual(
      expect.arrayContaining([
        'discovery',
        'plugin_dirs',
        'general',
        'init_plugins',
        'FailsSinceItsUpdate:init_plugin',
      ]),
    );
    expect(stages.includes('load') && stages.includes('init')).toBe(apiVersion === 198);
  });

  it('have settings of every kind', async () => {
    const server = startServer({ apiVersion });
    const kinds = new Set<string>();
    for (const { key, active, is_installed, mixins } of await listedPlugins(server)) {
      if (!active || !is_installed || !('settings' in mixins) || BROKEN.includes(key)) continue;
      const answer = await server.as('admin', 'GET', `/api/plugins/${key}/settings/`);
      for (const setting of answer.json<Body[]>()) for (const kind of kindsOf(setting)) kinds.add(kind);
    }
    const newer = apiVersion === 534 ? ['confirm', 'read only'] : [];
    // At 198 a number cannot be told from a text, and nothing has units.
    const native = apiVersion === 198 ? [] : ['float', 'units', 'filters'];
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'boolean',
        'integer',
        'string',
        'related field',
        'choice',
        'choice of numbers',
        'secret',
        'required',
        ...native,
        ...newer,
      ]),
    );
  });

  it('has one whose settings alone make the server fail', async () => {
    const server = startServer({ apiVersion });
    expect((await server.as('admin', 'GET', '/api/plugins/fails-on-settings/')).json()).toMatchObject({
      active: true,
      meta: { human_name: 'Fails on settings' },
    });
    const answer = await server.as('admin', 'GET', '/api/plugins/fails-on-settings/settings/');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ path: '/api/plugins/fails-on-settings/settings/' });
  });

  it('has one that is on although the request failed that switched it on', async () => {
    const server = startServer({ apiVersion });
    const url = '/api/plugins/fails-the-request/activate/';
    expect((await server.as('admin', 'PATCH', url, { payload: { active: true } })).statusCode).toBe(500);
    expect((await pluginsByKey(server))['fails-the-request']).toMatchObject({
      active: true,
      mixins: { app: { key: 'app' } },
    });
    expect((await server.as('admin', 'PATCH', url, { payload: { active: false } })).statusCode).toBe(200);
  });

  it('sit partly behind a switch of the server that is off', async () => {
    const server = startServer({ apiVersion });
    const rows = await listedPlugins(server);
    const behind = async (kind: string, mixin: string) => {
      const answer = await server.as('user', 'GET', `/api/settings/global/ENABLE_PLUGINS_${kind}/`);
      const off = [false, 'False'].includes(answer.json<{ value: boolean | string }>().value);
      return off && rows.some((row) => row.active && mixin in row.mixins);
    };
    const found = [
      await behind('EVENTS', 'events'),
      await behind('SCHEDULE', 'schedule'),
      await behind('NAVIGATION', 'navigation'),
      apiVersion >= 380 && (await behind('MAILS', 'mail')),
    ];
    expect(found).toContain(true);
  });
});

function kindsOf(setting: Body): string[] {
  const { type, value, choices, required, units, confirm, read_only, model_filters } = setting;
  const values = Array.isArray(choices) ? choices.map((one: { value: unknown }) => typeof one.value) : [];
  return [
    String(type),
    ...(values.length > 0 ? ['choice'] : []),
    ...(values.includes('number') ? ['choice of numbers'] : []),
    ...(type === 'string' && typeof value === 'number' && values.length === 0 ? ['float'] : []),
    ...(value === '***' ? ['secret'] : []),
    ...(required === true ? ['required'] : []),
    ...(typeof units === 'string' && units !== '' ? ['units'] : []),
    ...(model_filters ? ['filters'] : []),
    ...(confirm === true ? ['confirm'] : []),
    ...(read_only === true ? ['read only'] : []),
  ];
}

it('differ from server to server, and overlap', async () => {
  const keysAt = async (apiVersion: number) =>
    new Set((await listedPlugins(startServer({ apiVersion }))).map(({ key }) => key));
  const [workshop, parts, warehouse] = [await keysAt(198), await keysAt(435), await keysAt(534)];
  for (const [one, other] of [
    [workshop, parts],
    [parts, warehouse],
    [warehouse, workshop],
  ] as const) {
    expect([...one].filter((key) => other.has(key)).length).toBeGreaterThan(25);
    expect([...one].filter((key) => !other.has(key)).length).toBeGreaterThanOrEqual(4);
  }
});

it('have, on one server or another, odd keys and versions', async () => {
  const rows = await Promise.all(
    [198, 435, 534].map((apiVersion) => listedPlugins(startServer({ apiVersion }))),
  );
  expect(missing(RARE, rows.flat())).toEqual([]);
});
