import { describe, expect, it } from 'vitest';
import { manualClock } from '../manual-clock.ts';
import { type Body, pluginsByKey, startServer, type TestServer, type Username } from './test-support.ts';

const NAME = 'inventree-kitting';
const REPOSITORY = 'git+https://git.example.org/marek/inventree-kitting.git';

function install(server: TestServer, wish: object, who: Username | null = 'admin') {
  return server.as(who, 'POST', '/api/plugins/install/', { payload: { confirm: true, ...wish } });
}

async function refusal(server: TestServer, wish: object): Promise<Body> {
  const answer = await install(server, wish);
  expect(answer.statusCode).toBe(400);
  return answer.json();
}

describe('installing a package', () => {
  it('loads it, switched off and blank, and tells what pip said', async () => {
    const server = startServer();
    expect(await pluginsByKey(server)).not.toHaveProperty('kitting');
    const answer = await install(server, { packagename: NAME });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      success: 'The package was installed',
      version: '0.3.0',
      input: { packagename: NAME, confirm: true },
    });
    expect(answer.json<Body>().output).toMatch(/Successfully installed inventree-kitting-0\.3\.0/);
    expect((await pluginsByKey(server)).kitting).toMatchObject({
      active: false,
      is_installed: true,
      package_name: NAME,
      mixins: {},
    });
  });

  it('from a repository needs a name, or is not loaded before the next reload', async () => {
    const named = startServer();
    await install(named, { packagename: NAME, url: REPOSITORY });
    expect(await pluginsByKey(named)).toHaveProperty('kitting');
    const nameless = startServer();
    const answer = await install(nameless, { url: REPOSITORY });
    expect(answer.json()).toMatchObject({ success: 'The package was installed' });
    expect(answer.json()).not.toHaveProperty('version');
    expect(await pluginsByKey(nameless)).not.toHaveProperty('kitting');
    await nameless.as('admin', 'POST', '/api/plugins/reload/', { payload: {} });
    expect(await pluginsByKey(nameless)).toHaveProperty('kitting');
    const old = startServer({ apiVersion: 198 });
    await install(old, { url: REPOSITORY });
    expect(await pluginsByKey(old)).toHaveProperty('kitting');
  });

  it('with a package index forgets the name until 529', async () => {
    const wish = { packagename: NAME, url: 'https://packages.example.org/simple' };
    expect((await refusal(startServer(), wish)).non_field_errors).toEqual([
      'ERROR: You must give at least one requirement to install (see "pip help install")',
    ]);
    expect((await install(startServer({ apiVersion: 534 }), wish)).statusCode).toBe(201);
    expect(await refusal(startServer({ apiVersion: 534 }), { url: wish.url })).toHaveProperty('packagename');
  });

  it('takes the version that there is', async () => {
    const server = startServer();
    expect((await install(server, { packagename: NAME, version: '0.3.0' })).statusCode).toBe(201);
    expect((await install(server, { packagename: 'InvenTree_Kitting==0.3.0' })).statusCode).toBe(201);
    const { non_field_errors } = await refusal(server, { packagename: NAME, version: '9' });
    expect(non_field_errors).toEqual([
      expect.stringMatching(/inventree-kitting==9 \(from versions: 0\.3\.0\)/),
      'ERROR: No matching distribution found for inventree-kitting==9',
    ]);
  });

  it('takes as long as pip does', async () => {
    const clock = manualClock();
    const server = startServer({ clock });
    const answer = install(server, { packagename: 'inventree-slow-to-install' });
    await clock.untilWaiting();
    expect(await pluginsByKey(server)).not.toHaveProperty('slow-to-install');
    clock.advance(40_000);
    expect((await answer).statusCode).toBe(201);
    expect(await pluginsByKey(server)).toHaveProperty('slow-to-install');
  });

  it('again is no error', async () => {
    const answer = await install(startServer(), { packagename: 'inventree-stock-forecast' });
    expect(answer.json()).toMatchObject({ version: '1.4.2' });
    expect(answer.json<Body>().output).toMatch(/^Requirement already satisfied: inventree-stock-forecast/);
  });

  it('can be found by the next reload only, although it has a name', async () => {
    const server = startServer();
    await install(server, { packagename: 'inventree-seen-after-reload' });
    expect(await pluginsByKey(server)).not.toHaveProperty('seen-after-reload');
    await server.as('admin', 'POST', '/api/plugins/reload/', { payload: {} });
    expect(await pluginsByKey(server)).toHaveProperty('seen-after-reload');
  });
});

describe('an installation that fails', () => {
  it('tells every line of pip', async () => {
    const { non_field_errors } = await refusal(startServer(), { packagename: 'inventree-fails-to-install' });
    expect(non_field_errors).toHaveLength(138);
    expect(non_field_errors).toContain("  ModuleNotFoundError: No module named 'setuptools_scm'");
  });

  it('beside pip is hidden at 435, and a 500 at 198', async () => {
    const wish = { packagename: 'inventree-breaks-pip' };
    const hidden = await install(startServer(), wish);
    expect(hidden.statusCode).toBe(201);
    expect(Object.keys(hidden.json<Body>())).toEqual(['input']);
    expect((await install(startServer({ apiVersion: 198 }), wish)).statusCode).toBe(500);
  });

  it('is told what is missing', async () => {
    const server = startServer();
    const url = '/api/plugins/install/';
    const unconfirmed = await server.as('admin', 'POST', url, { payload: {}, misfit: true });
    expect(unconfirmed.json()).toEqual({ confirm: ['This field is required.'] });
    expect(await refusal(server, { packagename: NAME, confirm: false })).toHaveProperty('confirm');
    expect(Object.keys(await refusal(server, { packagename: ' ' }))).toEqual(['url', 'packagename']);
    const forbidding = startServer({ installDisabled: true });
    expect((await refusal(forbidding, { packagename: NAME })).non_field_errors).toEqual([
      'Installing plugins is disabled on this server',
    ]);
  });

  it('may carry a shell’s characters until 472', async () => {
    const wish = { packagename: 'a; b' };
    expect((await refusal(startServer(), wish)).non_field_errors).toHaveLength(2);
    expect((await refusal(startServer({ apiVersion: 534 }), wish)).non_field_errors).toEqual([
      'Invalid characters in the package name or address',
    ]);
  });

  it('is not for people who may not add plugins', async () => {
    for (const apiVersion of [198, 435, 534]) {
      const server = startServer({ apiVersion });
      const status = async (who: Username | null) =>
        (await install(server, { packagename: NAME }, who)).statusCode;
      expect([await status('staff'), await status('user'), await status(null)]).toEqual([403, 403, 401]);
    }
  });
});
