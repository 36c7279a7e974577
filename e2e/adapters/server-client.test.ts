import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/api-error.ts';
import { enablePlugin, listPlugins } from '../../src/api/generated/codex/sdk.gen.ts';
import { timeouts } from '../../src/api/generated/codex/timeouts.gen.ts';
import { createServerClient } from '../../src/api/server-client.ts';

/** The whole way of a call: generated function, client, funnel, sockets. */
describe('createServerClient', () => {
  let server: Server;
  let answer: { status: number; headers: Record<string, string>; body: string } | 'cut';
  let seen: IncomingMessage[];
  let baseUrl: string;

  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      seen.push(request);
      if (answer === 'cut') {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"plugins":', () => response.destroy());
        return;
      }
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
    baseUrl = `http://127.0.0.1:${address.port}/base/api/servers/books/upstream`;
  });

  afterEach(() => {
    server.close();
  });

  const plugin = { pluginId: '0c0ffee0-0000-4000-8000-000000000001' };

  it('calls below its base address and hands on the JSON', async () => {
    answer = {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"plugins":[],"total":0}',
    };
    const client = createServerClient({ serverId: 'books', baseUrl, timeouts });
    const { data } = await listPlugins({ client, throwOnError: true });
    expect(data).toEqual({ plugins: [], total: 0 });
    expect(seen[0]?.url).toBe('/base/api/servers/books/upstream/api/v1/admin/plugins');
    expect(seen[0]?.headers['x-plugboard']).toBeUndefined();
  });

  it('marks a change', async () => {
    answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' };
    const client = createServerClient({ serverId: 'books', baseUrl, timeouts });
    await enablePlugin({ client, path: plugin, throwOnError: true });
    expect(seen[0]?.headers['x-plugboard']).toBe('1');
  });

  it('throws what the funnel makes of a failure', async () => {
    answer = {
      status: 403,
      headers: { 'content-type': 'application/json' },
      body: '{"error":"Forbidden","message":"No"}',
    };
    const client = createServerClient({ serverId: 'books', baseUrl, timeouts });
    const call = listPlugins({ client, throwOnError: true });
    await expect(call).rejects.toBeInstanceOf(ApiError);
    await expect(call).rejects.toMatchObject({ kind: 'forbidden', serverId: 'books', serverMessage: 'No' });
  });

  it('does not follow to a sign-in page', async () => {
    answer = { status: 302, headers: { location: `${baseUrl}/login` }, body: '' };
    const client = createServerClient({ serverId: 'books', baseUrl, timeouts });
    await expect(listPlugins({ client, throwOnError: true })).rejects.toMatchObject({
      kind: 'broken-answer',
    });
    expect(seen).toHaveLength(1);
  });

  it('tells a connection that breaks within an answer', async () => {
    answer = 'cut';
    const client = createServerClient({ serverId: 'books', baseUrl, timeouts });
    await expect(listPlugins({ client, throwOnError: true })).rejects.toMatchObject({
      kind: 'connection-lost',
    });
  });

  it('tells a server that is not there', async () => {
    await new Promise((resolve) => {
      server.close(resolve);
    });
    const client = createServerClient({ serverId: 'books', baseUrl, timeouts });
    await expect(listPlugins({ client, throwOnError: true })).rejects.toMatchObject({
      kind: 'unreachable',
      source: 'page',
    });
  });
});
