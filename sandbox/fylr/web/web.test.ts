import { describe, expect, it } from 'vitest';
import { find, list, MANAGE, type Row } from '../test-calls.ts';
import { type ErrorAnswer, startServer } from '../test-support.ts';

const FYLR = 'https://plugins.example.org/fylr';

describe('a plugin from an address', () => {
  it('is fetched again when the file has another ETag, and its times tell which of it happened', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const body = { type: 'url', url: `${FYLR}/minute-hand/latest.zip`, update_policy: 'always' };
    const { id } = (await admin('PUT', MANAGE, { payload: body })).json<Row>();
    const first = await find(admin, 'minute-hand');
    expect(first.manifest?.version).toBe('2026-03-02T09:00');

    server.clock.advance(30_000);
    const same = await find(admin, 'minute-hand');
    expect(same).toMatchObject({ updated_at: first.updated_at, manifest: { version: '2026-03-02T09:00' } });
    expect(same.last_checked_at).toBe(server.clock.now().toISOString());

    server.clock.advance(30_000);
    expect(await find(admin, 'minute-hand')).toMatchObject({
      id,
      manifest: { version: '2026-03-02T09:01' },
      updated_at: server.clock.now().toISOString(),
    });
  });

  it('brings in what waits when it is saved, also where it never looks by itself', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const payload = { type: 'url', url: `${FYLR}/minute-hand/latest.zip`, update_policy: 'never' };
    const { id } = (await admin('PUT', MANAGE, { payload })).json<Row>();
    server.clock.advance(90_000);
    expect((await find(admin, 'minute-hand')).manifest?.version).toBe('2026-03-02T09:00');
    await admin('POST', `${MANAGE}/${id}`, { payload: { id } });
    expect((await find(admin, 'minute-hand')).manifest?.version).toBe('2026-03-02T09:01');
  });

  it('keeps what it has when the address does not deliver any more', async () => {
    const admin = await startServer().as('admin');
    const before = await find(admin, 'archive-handover');
    await admin('POST', `${MANAGE}/${before.id}`, { payload: { id: before.id } });
    expect(await find(admin, 'archive-handover')).toMatchObject({
      last_checked_at: before.last_checked_at,
      manifest: before.manifest,
    });
  });

  it.each([
    ['answers with a page', `${FYLR}/behind-a-sign-in/latest.zip`, 'zip: '],
    ['asks for a password', `${FYLR}/needs-a-password/latest.zip`, '401'],
    ['has nothing there', `${FYLR}/nothing/latest.zip`, '404'],
    ['gives half an archive', `${FYLR}/cut-short/latest.zip`, 'zip: '],
    ['gives a bomb', `${FYLR}/bomb/latest.zip`, 'unpacks to more'],
    ['gives names that lead out', `${FYLR}/climbs-out/latest.zip`, 'invalid relative path'],
    ['gives a wrong folder', `${FYLR}/wrong-folder/latest.zip`, 'top folder "frames"'],
    ['gives a manifest with tabs', `${FYLR}/tabs/latest.zip`, 'manifest.yml'],
    ['does not exist', 'https://plugins.elsewhere.test/a.zip', 'no such host'],
    ['is no web address', 'file:///etc/passwd', 'unsupported protocol scheme'],
    ['is no address', 'latest.zip', 'invalid address'],
  ])('that %s is refused, and nothing is stored', async (_what, url, cause) => {
    const admin = await startServer().as('admin');
    const before = await list(admin);
    const refused = await admin('PUT', MANAGE, { payload: { type: 'url', url } });
    expect(refused.statusCode).toBe(400);
    expect(refused.json<ErrorAnswer>().parameters.msg).toContain(cause);
    expect(await list(admin)).toEqual(before);
  });
});
