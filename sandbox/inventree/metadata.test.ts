import { describe, expect, it } from 'vitest';
import { startServer } from './test-support.ts';

describe('free-form data of a plugin', () => {
  it.each([
    [198, '/api/plugins/sample/metadata/'],
    [435, '/api/plugins/sample/metadata/'],
    [534, '/api/metadata/pluginconfig/key/sample/'],
  ])('is merged by PATCH and replaced by PUT at %i', async (apiVersion, url) => {
    const server = startServer({ apiVersion });
    expect((await server.as('admin', 'GET', url)).json()).toEqual({ metadata: {} });
    const send = async (method: 'PUT' | 'PATCH', metadata: object) =>
      (await server.as('admin', method, url, { payload: { metadata } })).json<unknown>();
    expect(await send('PUT', { a: 1, b: { c: 2 } })).toEqual({ metadata: { a: 1, b: { c: 2 } } });
    expect(await send('PATCH', { b: { d: 3 } })).toEqual({ metadata: { a: 1, b: { d: 3 } } });
    expect(await send('PUT', { e: 4 })).toEqual({ metadata: { e: 4 } });
    expect((await server.as('admin', 'PATCH', url, { payload: {} })).json()).toEqual({ metadata: { e: 4 } });
  });

  it('must be an object', async () => {
    const server = startServer();
    const url = '/api/plugins/sample/metadata/';
    const list = await server.as('admin', 'PATCH', url, { payload: { metadata: [] } });
    expect([list.statusCode, Object.keys(list.json<object>())]).toEqual([400, ['metadata']]);
    const none = await server.as('admin', 'PUT', url, { payload: {}, misfit: true });
    expect(none.json()).toEqual({ metadata: ['This field is required.'] });
  });

  it('has moved for good from 436 on', async () => {
    const server = startServer({ apiVersion: 534 });
    const answer = await server.as(null, 'PATCH', '/api/plugins/sample/metadata/', { payload: {} });
    expect(answer.statusCode).toBe(301);
    expect(answer.headers.location).toBe('/api/metadata/pluginconfig/key/sample/');
  });

  it('asks for the admin role, at the newer address for its right to change', async () => {
    const status = async (apiVersion: number, url: string) =>
      (await startServer({ apiVersion }).as('staff', 'GET', url)).statusCode;
    expect(await status(435, '/api/plugins/sample/metadata/')).toBe(200);
    expect(await status(534, '/api/metadata/pluginconfig/key/sample/')).toBe(403);
  });
});
