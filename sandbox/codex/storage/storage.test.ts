import { beforeEach, expect, test } from 'vitest';
import { type Send, startServer, textWith } from '../test-support.ts';

const STORAGE = '/api/v1/admin/plugin-storage';
let admin: Send;
let maintainer: Send;

beforeEach(async () => {
  const server = startServer();
  admin = await server.as('admin');
  maintainer = await server.as('maintainer');
});

interface Files {
  readonly pluginName: string;
  readonly fileCount: number;
  readonly totalBytes: number;
}
interface All {
  readonly plugins: Files[];
  readonly totalFileCount: number;
  readonly totalBytes: number;
}

const all = async () => (await admin('GET', STORAGE)).json<All>();

test('files are counted in all and by plugin, those of a plugin that is gone too', async () => {
  const { plugins, totalFileCount, totalBytes } = await all();
  expect(totalFileCount).toBe(plugins.reduce((sum, { fileCount }) => sum + fileCount, 0));
  expect(totalBytes).toBe(plugins.reduce((sum, one) => sum + one.totalBytes, 0));
  const gone = { pluginName: 'metadata-agewise', fileCount: 12, totalBytes: 34_567 };
  expect(plugins).toContainEqual(gone);
  expect((await admin('GET', `${STORAGE}/metadata-agewise`)).json()).toEqual(gone);
});

test('files are deleted, but for those that cannot be', async () => {
  const deleted = await admin('DELETE', `${STORAGE}/metadata-agewise`);
  expect(deleted.json()).toEqual({ filesDeleted: 12, bytesFreed: 34_567, failures: 0 });
  expect((await admin('GET', `${STORAGE}/metadata-agewise`)).statusCode).toBe(404);
  const [first] = (await all()).plugins;
  const address = `${STORAGE}/${first?.pluginName}`;
  expect((await admin('DELETE', address)).json()).toMatchObject({
    filesDeleted: Number(first?.fileCount) - 1,
    failures: 1,
    errors: [textWith('Permission denied')],
  });
  expect((await admin('GET', address)).json()).toMatchObject({ fileCount: 1 });
});

test('a plugin without files has none, an unknown one is not found, and odd names are refused', async () => {
  const none = await admin('GET', `${STORAGE}/sync-attic`);
  expect(none.json()).toEqual({ pluginName: 'sync-attic', fileCount: 0, totalBytes: 0 });
  expect((await admin('GET', `${STORAGE}/unheard-of`)).statusCode).toBe(404);
  expect((await admin('DELETE', `${STORAGE}/..%2Fetc`)).statusCode).toBe(400);
});

test('files are the administrator’s', async () => {
  expect((await maintainer('GET', STORAGE)).statusCode).toBe(403);
  expect((await maintainer('GET', `${STORAGE}/sync-attic`)).statusCode).toBe(403);
  expect((await maintainer('DELETE', `${STORAGE}/sync-attic`)).statusCode).toBe(403);
});
