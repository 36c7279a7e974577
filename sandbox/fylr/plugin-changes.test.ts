import { describe, expect, it } from 'vitest';
import { openStore } from '../store.ts';
import { find, list, MANAGE, publicNames, type Row, toggle } from './test-calls.ts';
import { type ErrorAnswer, startServer } from './test-support.ts';

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

  it('changes neither plugin when the body has the number of another', async () => {
    const admin = await startServer().as('admin');
    const before = await list(admin);
    const [first, second] = before;
    const payload = { id: second?.id, enabled: !second?.enabled, update_policy: 'never' };
    const answer = await admin('POST', `${MANAGE}/${first?.id}`, { payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'ServerGeneric', parameters: { statuscode: 400 } });
    expect(answer.json<ErrorAnswer>().parameters.msg).toContain(`the one in the address, ${first?.id}`);
    expect(await list(admin)).toEqual(before);
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
    ['a folder that is not there', { type: 'disk', path: '/srv/none/x' }, '/srv/none/x/manifest.yml'],
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

  it('refuses a body with a number, taken or free, and stores nothing; 0 is none', async () => {
    const admin = await startServer().as('admin');
    const before = await list(admin);
    for (const id of [before[0]?.id, 999]) {
      const answer = await admin('PUT', MANAGE, { payload: { id, type: 'url', url }, misfit: true });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: 'ServerGeneric', parameters: { statuscode: 400 } });
      expect(answer.json<ErrorAnswer>().parameters.msg).toContain('must not carry an id');
    }
    expect(await list(admin)).toEqual(before);
    const added = await admin('PUT', MANAGE, { payload: { id: 0, type: 'url', url } });
    expect(added.statusCode).toBe(200);
    expect(await list(admin)).toHaveLength(before.length + 1);
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
