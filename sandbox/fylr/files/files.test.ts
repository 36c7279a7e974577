import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../zip/write-zip.ts';
import { list, MANAGE, type Row } from '../test-calls.ts';
import { type ErrorAnswer, type Send, startServer, type TestServer } from '../test-support.ts';
import { sample } from '../web/samples.ts';

const BOUNDARY = 'boundary-of-a-test';

interface StoredFile {
  readonly _id: number;
  readonly status: string;
}

/** The body of an upload, as a browser makes it. */
function form(bytes: Buffer, filename = 'a.zip', part = 'file'): Buffer {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${part}"; filename="${filename}"\r\ncontent-type: application/zip\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

function put(send: Send, bytes: Buffer, filename?: string, query = '?produce_versions=[false]') {
  return send('POST', `/api/v1/eas/put${query}`, { headers, payload: form(bytes, filename) });
}

/** Uploads, waits until the server is through with it, and asks for a plugin of it. */
async function uploadAndInstall(server: TestServer, send: Send, bytes: Buffer, filename?: string) {
  const [file] = (await put(send, bytes, filename)).json<StoredFile[]>();
  server.clock.advance(2_000);
  return send('PUT', MANAGE, {
    payload: { type: 'zip', url: '', zip_file: { _id: file?._id, preferred: true }, enabled: true },
  });
}

describe('an upload', () => {
  it('is under way for a while and then becomes the plugin that its manifest describes', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const [file] = (await put(admin, sample('picture-frames.zip'))).json<StoredFile[]>();
    const id = file?._id ?? 0;
    expect(file).toMatchObject({ status: 'processing' });
    const early = await admin('PUT', MANAGE, { payload: { type: 'zip', zip_file: { _id: id } } });
    expect(early.json<ErrorAnswer>().parameters.msg).toContain('processing');
    server.clock.advance(2_000);
    expect((await admin('GET', `/api/v1/eas?ids=[${id}]&format=standard`)).json()).toMatchObject({
      [id]: { _id: id, status: 'done' },
    });
    expect((await admin('GET', `/api/v1/eas/${id}`)).json()).toMatchObject({ status: 'done' });

    const installed = await admin('PUT', MANAGE, {
      payload: { type: 'zip', url: '', zip_file: { _id: id, preferred: true }, enabled: true },
    });
    expect(installed.json()).toMatchObject({
      name: 'picture-frames',
      enabled: true,
      zip_file: { _id: id },
      manifest: { version: '1.0', displayname: { 'de-DE': 'Bilderrahmen' }, build_info: { rev: '1a2b3c4' } },
    });
  });

  it('replaces the package of a plugin, whose version is told as it is written', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const { id } = (await uploadAndInstall(server, admin, sample('picture-frames.zip'))).json<Row>();
    const [file] = (await put(admin, sample('picture-frames-1.10.zip'))).json<StoredFile[]>();
    server.clock.advance(2_000);
    const answer = await admin('POST', `${MANAGE}/${id}`, { payload: { id, zip_file: { _id: file?._id } } });
    expect(answer.json()).toMatchObject({ enabled: true, manifest: { version: '1.10' } });
  });

  it('of 46 MB is taken, and one that is larger than the limit is not', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    expect((await uploadAndInstall(server, admin, sample('large-fonts.zip'))).statusCode).toBe(200);
    const tooLarge = await put(admin, sample('too-large.zip'));
    expect(tooLarge.statusCode).toBe(400);
    expect(tooLarge.json()).toMatchObject({ code: 'FileLimitExceeded', parameters: { limit: '64 MB' } });
  });

  it('goes wrong in rendering when nobody says that it shall not be rendered', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const [file] = (await put(admin, sample('picture-frames.zip'), 'a.zip', '')).json<StoredFile[]>();
    server.clock.advance(60_000);
    expect((await admin('GET', `/api/v1/eas/${file?._id}`)).json()).toMatchObject({ status: 'processing' });
    server.clock.advance(60_000);
    expect((await admin('GET', `/api/v1/eas/${file?._id}`)).json()).toMatchObject({ status: 'failed' });
  });

  it.each([
    ['never-done.zip', 'processing'],
    ['fails-to-process.zip', 'failed'],
  ])('called %s stays %s', async (name, status) => {
    const server = startServer();
    const admin = await server.as('admin');
    const refused = await uploadAndInstall(server, admin, sample(name), name);
    expect(refused.json<ErrorAnswer>().parameters.msg).toContain(status);
  });

  it('needs a right of its own, and its state is told to who sent it', async () => {
    const server = startServer();
    expect((await put(server.send, sample('picture-frames.zip'))).statusCode).toBe(401);
    const refused = await put(await server.as('settings'), sample('picture-frames.zip'));
    expect(refused.statusCode).toBe(403);
    expect(refused.json()).toMatchObject({ code: 'RightRequired', parameters: { right: 'asset_upload' } });
    // The right to manage plugins is none to upload; one for a single pool is, though the session does not name it.
    const manager = await put(await server.as('switches'), sample('picture-frames.zip'));
    expect(manager.json()).toMatchObject({ code: 'RightRequired' });
    const pool = await server.as('pool-uploads');
    expect((await put(pool, sample('picture-frames.zip'))).statusCode).toBe(200);
    const session = (await pool('GET', '/api/v1/user/session')).json<{ system_rights: object }>();
    expect(Object.keys(session.system_rights)).toEqual(['system.plugin']);
    const [file] = (await put(await server.as('user'), sample('picture-frames.zip'))).json<StoredFile[]>();
    const state = `/api/v1/eas/${file?._id}`;
    expect((await (await server.as('user'))('GET', state)).statusCode).toBe(200);
    expect((await (await server.as('plugins'))('GET', state)).json()).toMatchObject({
      code: 'InsufficientRights',
    });
  });

  it('is refused in read-only mode', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    server.store.collection('fylr', 'config').put('system/readonly', { enabled: true });
    const refused = await put(admin, sample('picture-frames.zip'));
    expect(refused.json()).toMatchObject({ code: 'ReadOnlyMode' });
  });

  it('that breaks off or is none leaves nothing behind, and can be sent again', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    const whole = form(sample('picture-frames.zip'));
    const half = await admin('POST', '/api/v1/eas/put', {
      headers,
      payload: whole.subarray(0, whole.length - 60),
    });
    expect(half.json()).toMatchObject({ code: 'UploadError', parameters: { filename: 'a.zip' } });
    const wrongPart = await admin('POST', '/api/v1/eas/put', {
      headers,
      payload: form(Buffer.from('x'), 'a.zip', 'upload'),
    });
    expect(wrongPart.json()).toMatchObject({ code: 'UploadError' });
    expect(server.store.collection('fylr', 'files').count()).toBe(0);
    // The whole of it is taken when it is sent again.
    const again = await uploadAndInstall(server, admin, sample('picture-frames.zip'));
    expect(again.json()).toMatchObject({ name: 'picture-frames', enabled: true });
  });
});

describe('what a package brings besides', () => {
  interface Defined {
    readonly plugin: Readonly<
      Record<string, { readonly defs: readonly { readonly parameters: Readonly<Record<string, object>> }[] }>
    >;
  }
  const definitions = async (send: Send) => {
    const { plugin } = (await send('GET', '/api/v1/config/list')).json<Defined>();
    return plugin['picture-frames']?.defs[0]?.parameters;
  };
  const words = async (send: Send, language: string) =>
    (await send('GET', `/api/v1/plugin/bundle/l10n/${language}.json`)).json<Record<string, string>>();

  it('is its settings and its words, as the manifest and the table of words have them', async () => {
    const server = startServer();
    const admin = await server.as('admin');
    expect(await definitions(admin)).toBeUndefined();
    const { id } = (await uploadAndInstall(server, admin, sample('picture-frames.zip'))).json<Row>();
    expect(await definitions(admin)).toMatchObject({
      wood: { type: 'select', options: ['oak', 'walnut'] },
      width: { type: 'int', min: 1, max: 200 },
    });
    const key = 'server.config.parameter.system.picture_frames.width.label';
    expect((await words(admin, 'de-DE'))[key]).toBe('Breite, in Millimetern');
    expect((await words(admin, 'en-US'))[key]).toBe('Width, in millimetres');

    const section = '/api/v1/config/plugin/picture-frames/config/picture_frames';
    const saved = await admin('POST', section, { payload: { wood: 'walnut' } });
    expect(saved.json()).toMatchObject({ wood: 'walnut', width: 30, 'width:info': { is_default: true } });
    expect((await admin('POST', section, { payload: { wood: 'pine' } })).statusCode).toBe(400);

    // A newer release declares more, and what is stored stays.
    const [file] = (await put(admin, sample('picture-frames-1.10.zip'))).json<StoredFile[]>();
    server.clock.advance(2_000);
    await admin('POST', `${MANAGE}/${id}`, { payload: { id, zip_file: { _id: file?._id } } });
    expect(Object.keys((await definitions(admin)) ?? {})).toEqual(['wood', 'width', 'shadow']);
    expect((await admin('GET', section)).json()).toMatchObject({ wood: 'walnut', shadow: false });

    // Words are those of plugins that are on.
    await admin('POST', `${MANAGE}/${id}`, { payload: { id, enabled: false } });
    expect((await words(admin, 'de-DE'))[key]).toBeUndefined();
    await admin('DELETE', `${MANAGE}/${id}`);
    expect(await definitions(admin)).toBeUndefined();
  });

  it('is refused where the settings are declared wrongly', async () => {
    const server = startServer();
    const manifest =
      'plugin: { name: odd-settings, version: 1 }\nbase_config: [{ name: odd, parameters: [1] }]\n';
    const odd = zipOf([{ name: 'odd-settings/manifest.yml', content: manifest }]);
    const refused = await uploadAndInstall(server, await server.as('admin'), odd);
    expect(refused.json<ErrorAnswer>().parameters.msg).toContain('manifest.yml: base_config.0.parameters');
  });
});

describe('a file that is no plugin', () => {
  it.each([
    ['no-zip.zip', 'end of central directory'],
    ['cut-short.zip', 'end of central directory'],
    ['empty.zip', 'no file'],
    ['bomb.zip', 'unpacks to more than'],
    ['lying-bomb.zip', 'too many bytes'],
    ['climbs-out.zip', 'invalid relative path'],
    ['many-files.zip', '20001 entries'],
    ['link.zip', 'link'],
    ['encrypted.zip', 'encrypted'],
    ['two-folders.zip', '"picture-frames", "notes"'],
    ['no-folder.zip', 'one folder'],
    ['no-manifest.zip', 'picture-frames/manifest.yml: file does not exist'],
    ['wrong-folder.zip', 'top folder "frames"'],
    ['wrong-name.zip', 'does not match'],
    ['tabs.zip', 'manifest.yml'],
  ])('such as %s is refused, and nothing is stored half', async (name, cause) => {
    const server = startServer();
    const admin = await server.as('admin');
    const before = await list(admin);
    const refused = await uploadAndInstall(server, admin, sample(name), name);
    expect(refused.statusCode).toBe(400);
    expect(refused.json()).toMatchObject({ code: 'ServerGeneric' });
    expect(refused.json<ErrorAnswer>().parameters.msg.toLowerCase()).toContain(cause.toLowerCase());
    expect(await list(admin)).toEqual(before);
    expect(existsSync(resolve('climbed-out.txt')) || existsSync(resolve('../climbed-out.txt'))).toBe(false);
  });
});
