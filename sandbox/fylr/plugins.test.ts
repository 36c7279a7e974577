import { describe, expect, it } from 'vitest';
import { openStore } from '../store.ts';
import { type ErrorAnswer, type Send, startServer, type TestServer } from './test-support.ts';

const MANAGE = '/api/v1/plugin/manage';

interface Row {
  readonly id: number;
  readonly name: string | null;
  readonly enabled: boolean;
  readonly updated_at: string;
  readonly last_checked_at?: string;
  readonly manifest?: { readonly version: string; readonly base_url: string };
}

async function list(send: Send): Promise<Row[]> {
  return (await send('GET', MANAGE)).json<{ plugins: Row[] }>().plugins;
}

async function find(send: Send, name: string): Promise<Row> {
  const row = (await list(send)).find((one) => one.name === name);
  if (!row) throw new Error(`${name} is not installed`);
  return row;
}

async function publicNames({ send }: TestServer): Promise<string[]> {
  const answer = await send('GET', '/api/v1/plugin');
  return answer.json<{ plugins: { name: string }[] }>().plugins.map(({ name }) => name);
}

/** Switches a plugin by the smallest body, and gives back the answer. */
async function toggle(send: Send, name: string, enabled: boolean) {
  const { id } = await find(send, name);
  return send('POST', `${MANAGE}/${id}`, { payload: { id, enabled } });
}

describe('listing', () => {
  it('shows all plugins to the admin, in the order of their numbers', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const rows = await list(admin);
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_row, index) => index + 1));
    expect(rows[0]).toMatchObject({
      name: 'gazetteer-lookup',
      type: 'disk',
      auto_added: true,
      path: '/srv/fylr/plugins/gazetteer-lookup',
      url: null,
      zip_file: null,
      manifest: { base_url: 'http://localhost:80/api/v1' },
    });
  });

  it('shows what never came without name and manifest, and what was never looked for without a time', async () => {
    const admin = await startServer().as('admin');
    const lost = (await list(admin)).find(({ name }) => name === null);
    expect(lost).toMatchObject({ enabled: true, type: 'url' });
    expect(lost).not.toHaveProperty('manifest');
    expect(lost).not.toHaveProperty('last_checked_at');
  });

  it('refuses those who lack the right, and those who are not signed in, alike', async () => {
    const server = startServer();
    for (const send of [await server.as('user'), server.send]) {
      const answer = await send('GET', MANAGE);
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({
        code: 'SystemRightRequired',
        parameters: { rights: 'system.plugin, system.root', statuscode: 403 },
      });
      expect((await send('GET', `${MANAGE}/1`)).statusCode).toBe(403);
      expect((await send('PUT', MANAGE, { payload: { type: 'disk' } })).statusCode).toBe(403);
      expect((await send('POST', `${MANAGE}/1`, { payload: { id: 1 } })).statusCode).toBe(403);
      expect((await send('DELETE', `${MANAGE}/1`)).statusCode).toBe(403);
    }
  });

  it('shows to everybody what runs, and nothing else', async () => {
    const server = startServer();
    const names = await publicNames(server);
    expect(names).toContain('caption-writer');
    expect(names).not.toContain('label-printer');
    const rows = await list(await server.as('admin'));
    expect(names).toEqual(rows.filter((row) => row.enabled && row.manifest).map(({ name }) => name));
  });

  it('answers 404 for a number that is not there, and plain text for what is no number', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const answer = await admin('GET', `${MANAGE}/999`);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'PluginNotFound', parameters: { plugin: '999' } });
    expect((await admin('GET', `${MANAGE}/first`, { misfit: true })).body).toBe('404 page not found\n');
  });
});

describe('switching', () => {
  it('keeps all else, tells the time, and takes effect for everybody', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const before = await find(admin, 'label-printer');
    const answer = await toggle(admin, 'label-printer', true);
    expect(answer.statusCode).toBe(200);
    const updatedAt = server.clock.now().toISOString();
    expect(answer.json()).toEqual({ ...before, enabled: true, updated_at: updatedAt });
    expect(await find(admin, 'label-printer')).toEqual({ ...before, enabled: true, updated_at: updatedAt });
    expect(await publicNames(server)).toContain('label-printer');

    await toggle(admin, 'label-printer', false);
    expect(await publicNames(server)).not.toContain('label-printer');
  });

  it('reports a plugin that does not start, and leaves it off', async () => {
    const admin = await startServer().as('admin');
    const before = await find(admin, 'fails-to-start');
    const answer = await toggle(admin, 'fails-to-start', true);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: 'ServerGeneric',
      parameters: { statuscode: 400, realm: 'api' },
    });
    expect(answer.json<ErrorAnswer>().parameters.msg).toContain('fails-to-start');
    expect(await find(admin, 'fails-to-start')).toEqual(before);
  });

  it('may say yes to what does not happen', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const answer = await toggle(admin, 'says-yes-stays-off', true);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ enabled: true });
    expect(await find(admin, 'says-yes-stays-off')).toMatchObject({ enabled: false });
    expect(await publicNames(server)).not.toContain('says-yes-stays-off');
  });

  it('answers when a slow plugin has started', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const { id } = await find(admin, 'slow-to-start');
    const answer = toggle(admin, 'slow-to-start', true);
    await server.clock.untilWaiting();
    expect(await find(admin, 'slow-to-start')).toMatchObject({ enabled: false });
    // Meanwhile somebody else changes the same plugin; both changes are kept.
    await admin('POST', `${MANAGE}/${id}`, { payload: { id, update_policy: 'never' } });
    server.clock.advance(8_000);
    expect((await answer).json()).toMatchObject({ enabled: true, update_policy: 'never' });
    expect(await find(admin, 'slow-to-start')).toMatchObject({ enabled: true, update_policy: 'never' });
  });

  it('answers 404 when the plugin is removed while it starts', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const { id } = await find(admin, 'slow-to-start');
    const answer = toggle(admin, 'slow-to-start', true);
    await server.clock.untilWaiting();
    await admin('DELETE', `${MANAGE}/${id}`);
    server.clock.advance(8_000);
    expect((await answer).statusCode).toBe(404);
  });

  it('lets nobody hang when the server closes', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const answer = toggle(admin, 'slow-to-start', true);
    await server.clock.untilWaiting();
    await server.app.close();
    expect((await answer).statusCode).toBe(503);
  });
});

describe('changing', () => {
  it('demands the number of the address in the body', async () => {
    const admin = await startServer().as('admin');
    for (const payload of [{ id: 2, enabled: false }, { enabled: false }]) {
      const misfit = 'id' in payload ? {} : ({ misfit: true } as const);
      const answer = await admin('POST', `${MANAGE}/1`, { payload, ...misfit });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'ServerGeneric' });
    }
    expect((await admin('POST', `${MANAGE}/999`, { payload: { id: 999 } })).statusCode).toBe(404);
  });

  it.each([
    ['a text for a flag', { id: 1, enabled: 'yes' }, 'enabled'],
    ['a list', [], 'id of the body'],
    ['a number for an address', { id: 1, url: 7 }, 'url'],
  ])('refuses %s', async (_name, payload, cause) => {
    const admin = await startServer().as('admin');
    const answer = await admin('POST', `${MANAGE}/1`, { payload, misfit: true });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<ErrorAnswer>().parameters.msg).toContain(cause);
  });

  it('refuses what is no JSON', async () => {
    const { app } = startServer();
    const headers = { 'content-type': 'application/json' };
    const answer = await app.inject({ method: 'POST', url: `${MANAGE}/1`, headers, payload: '{' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'ServerGeneric', parameters: { statuscode: 400 } });
  });

  it('brings in the release that waits at the address', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const before = await find(admin, 'caption-writer');
    expect(before.manifest?.version).toBe('1.8');
    await admin('POST', `${MANAGE}/${before.id}`, { payload: { id: before.id, update_policy: 'always' } });
    const now = server.clock.now().toISOString();
    expect(await find(admin, 'caption-writer')).toMatchObject({
      enabled: true,
      update_policy: 'always',
      last_checked_at: now,
      manifest: { version: '1.9', build_info: { release: 'v1.9.0' } },
    });
  });

  it('refuses a source that holds another plugin or nothing', async () => {
    const admin = await startServer().as('admin');
    const { id } = await find(admin, 'caption-writer');
    const other = 'https://plugins.example.org/fylr/watermark/latest.zip';
    for (const [url, cause] of [
      [other, 'expected "caption-writer"'],
      ['https://nowhere.example.org/x.zip', 'GET https://nowhere.example.org/x.zip'],
    ]) {
      const answer = await admin('POST', `${MANAGE}/${id}`, { payload: { id, url } });
      expect(answer.statusCode).toBe(400);
      expect(answer.json<ErrorAnswer>().parameters.msg).toContain(cause);
    }
  });
});

describe('the updater', () => {
  it('looks every ten seconds or every day, and never where it shall not', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const checked = async (name: string) => (await find(admin, name)).last_checked_at;
    const start = server.clock.now().toISOString();
    const never = await checked('caption-writer');
    expect(await checked('slow-to-start')).toBe(start);
    const daily = await checked('iiif-bridge');
    expect(daily).not.toBe(start);

    server.clock.advance(9_999);
    expect(await checked('slow-to-start')).toBe(start);
    server.clock.advance(1);
    expect(await checked('slow-to-start')).toBe(server.clock.now().toISOString());
    expect(await checked('iiif-bridge')).toBe(daily);

    server.clock.advance(20 * 3_600_000);
    expect(await checked('iiif-bridge')).toBe(server.clock.now().toISOString());
    expect(await checked('caption-writer')).toBe(never);
    const lost = (await list(admin)).find(({ name }) => name === null);
    expect(lost).not.toHaveProperty('last_checked_at');
  });

  it('leaves the time of the last change alone when nothing is new', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const before = await find(admin, 'slow-to-start');
    server.clock.advance(60_000);
    const after = await find(admin, 'slow-to-start');
    expect(after.updated_at).toBe(before.updated_at);
  });
});

describe('installing', () => {
  const url = 'https://plugins.example.org/fylr/watermark/latest.zip';

  it('is off unless the body says otherwise', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const answer = await admin('PUT', MANAGE, { payload: { type: 'url', url } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      name: 'watermark',
      enabled: false,
      auto_added: false,
      update_policy: 'automatic',
    });
    const { id } = answer.json<Row>();
    expect((await admin('GET', `${MANAGE}/${id}`)).json()).toEqual(answer.json());
  });

  it('takes an uploaded package as the vendor sends it, and a folder', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const zip = { type: 'zip', url: '', zip_file: { _id: 30311, preferred: true }, enabled: true };
    expect((await admin('PUT', MANAGE, { payload: zip })).json()).toMatchObject({
      name: 'barcode-reader',
      zip_file: { _id: 30311 },
    });
    const disk = { type: 'disk', path: '/srv/fylr/extra/collection-map', update_policy: 'never' };
    await admin('PUT', MANAGE, { payload: disk });
    expect(await publicNames(server)).toContain('barcode-reader');
    expect(await publicNames(server)).not.toContain('collection-map');
  });

  it.each([
    ['a number of its own', { id: 77, type: 'url', url }, 'must not carry an id'],
    ['an unknown type', { type: 'git', url }, 'unknown plugin type "git"'],
    ['no type', { url }, 'unknown plugin type ""'],
  ])('refuses %s', async (_name, payload, cause) => {
    const admin = await startServer().as('admin');
    const answer = await admin('PUT', MANAGE, { payload, misfit: true });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<ErrorAnswer>().parameters.msg).toContain(cause);
  });

  it.each([
    ['an address that does not deliver', { type: 'url', url: 'https://a.example.org/b.zip' }, '404'],
    ['a folder that is not there', { type: 'disk', path: '/tmp/x' }, '/tmp/x/manifest.yml'],
    ['a file that is no package', { type: 'zip', zip_file: { _id: 1 } }, 'file 1'],
    ['a missing address', { type: 'url' }, 'needs a url'],
    ['a missing path', { type: 'disk' }, 'needs a path'],
    ['a missing file', { type: 'zip' }, 'needs a zip_file'],
  ])('refuses %s', async (_name, payload, cause) => {
    const admin = await startServer().as('admin');
    const answer = await admin('PUT', MANAGE, { payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json<ErrorAnswer>().parameters.msg).toContain(cause);
  });

  it('refuses a name that is taken', async () => {
    const admin = await startServer().as('admin');
    await admin('PUT', MANAGE, { payload: { type: 'url', url } });
    const answer = await admin('PUT', MANAGE, { payload: { type: 'url', url } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      code: 'PluginDuplicateName',
      parameters: { plugin: 'watermark' },
    });
  });

  it('installs nothing when it does not start', async () => {
    const admin = await startServer().as('admin');
    const { id } = await find(admin, 'fails-to-start');
    await admin('DELETE', `${MANAGE}/${id}`);
    const source = { type: 'url', url: 'https://plugins.example.org/fylr/fails-to-start/latest.zip' };
    const answer = await admin('PUT', MANAGE, { payload: { ...source, enabled: true } });
    expect(answer.statusCode).toBe(400);
    expect((await list(admin)).map(({ name }) => name)).not.toContain('fails-to-start');
  });
});

describe('removing', () => {
  it('answers with a body, and never gives a number twice', async () => {
    const admin = await startServer().as('admin');
    const last = (await list(admin)).at(-1);
    const answer = await admin('DELETE', `${MANAGE}/${last?.id}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ acknowledged: true });
    expect((await admin('DELETE', `${MANAGE}/${last?.id}`)).statusCode).toBe(404);

    const disk = { type: 'disk', path: '/srv/fylr/extra/collection-map' };
    const added = await admin('PUT', MANAGE, { payload: disk });
    expect(added.json<Row>().id).toBe((last?.id ?? 0) + 1);
  });
});

describe('a restart', () => {
  it('keeps what was changed, and finds removed folders again', async () => {
    const store = openStore(':memory:');
    const before = await startServer(store).as('admin');
    await toggle(before, 'label-printer', true);
    await before('DELETE', `${MANAGE}/${(await find(before, 'shared-parts')).id}`);
    await before('DELETE', `${MANAGE}/${(await find(before, 'iiif-bridge')).id}`);

    const after = await startServer(store).as('admin');
    expect(await find(after, 'label-printer')).toMatchObject({ enabled: true });
    expect(await find(after, 'shared-parts')).toMatchObject({ enabled: false, auto_added: true });
    expect((await list(after)).map(({ name }) => name)).not.toContain('iiif-bridge');
  });
});
