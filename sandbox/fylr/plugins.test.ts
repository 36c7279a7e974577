import { describe, expect, it } from 'vitest';
import { find, list, MANAGE, publicNames, toggle } from './test-calls.ts';
import { type ErrorAnswer, startServer } from './test-support.ts';

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
