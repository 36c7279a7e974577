import { copyFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseConfiguration, settingsOf } from '../config/read.ts';
import { portOf } from '../test-support/fake-server.ts';
import { temporaryFolder } from '../test-support/test-gateway.ts';
import { GatewayError } from '../errors.ts';
import { UpstreamClient } from './client.ts';

const certificates = new URL('../test-support/certificates/', import.meta.url);

async function startHttpsServer(): Promise<number> {
  const server = createServer(
    {
      cert: readFileSync(new URL('server.pem', certificates)),
      key: readFileSync(new URL('server-key.pem', certificates)),
    },
    (_request, response) => response.end('{"ok":true}'),
  );
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve(undefined)));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
}

function clientFor(port: number, more: string): UpstreamClient {
  return clientOf(`https://127.0.0.1:${port}`, more);
}

function clientOf(url: string, more = '', limitsText = '{}'): UpstreamClient {
  const folder = temporaryFolder();
  copyFileSync(new URL('authority.pem', certificates), join(folder, 'authority.pem'));
  const text = `servers: [{ id: one, name: Parts, system: codex, url: '${url}'${more} }]\nlimits: ${limitsText}`;
  const { servers, limits } = settingsOf(parseConfiguration(join(folder, 'plugboard.config.yaml'), text), []);
  const [server] = servers;
  if (server === undefined) throw new Error('There is no server.');
  const client = new UpstreamClient(server, limits);
  onTestFinished(() => client.destroy());
  return client;
}

const question = { method: 'GET', path: '/', headers: {} };

describe('a server with a private certificate authority', () => {
  it('is trusted when the configuration names the authority', async () => {
    const client = clientFor(await startHttpsServer(), ', ca: authority.pem');
    expect(await client.ask(question)).toMatchObject({ status: 200, json: { ok: true } });
  });

  it('is not trusted otherwise, with a hint at how', async () => {
    const client = clientFor(await startHttpsServer(), '');
    const failure: unknown = await client.ask(question).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GatewayError);
    expect(failure).toMatchObject({ code: 'upstream-unreachable' });
    expect(String(failure)).toMatch(/certificate of Parts is not accepted\. .* as ca of this server/);
  });
});

describe('a server that cannot be asked', () => {
  /** Takes connections, and does with each what it is told. */
  async function startTcpServer(handle: (socket: Socket) => void): Promise<number> {
    const sockets = new Set<Socket>();
    const server = createTcpServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      handle(socket);
    });
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    });
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
    });
  }

  const failureOf = (client: UpstreamClient): Promise<unknown> =>
    client.ask(question).catch((error: unknown) => error);
  const unreachable = (reason: string) => ({
    code: 'upstream-unreachable',
    status: 502,
    details: { reason },
  });

  it('is said not to listen, or not to have a name that is known', async () => {
    expect(await failureOf(clientOf('http://127.0.0.1:1'))).toMatchObject(unreachable('refused'));
    expect(await failureOf(clientOf('http://parts.invalid'))).toMatchObject(unreachable('unknown-name'));
  });

  it('is said not to speak TLS', async () => {
    const port = await startTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const failure = await failureOf(clientFor(port, ''));
    expect(failure).toMatchObject(unreachable('tls'));
    expect(String(failure)).toContain('Is https right');
  });

  it('is given up after the time for connecting, long before the time for answering', async () => {
    const { limits } = settingsOf(
      parseConfiguration('/x.yaml', "servers: [{ id: a, system: codex, url: 'http://a' }]"),
      [],
    );
    expect([limits.connectTimeout, limits.answerTimeout]).toEqual([5000, 30_000]);
    // The handshake belongs to the connection, and this one never begins it.
    const port = await startTcpServer(() => undefined);
    const client = clientOf(`https://127.0.0.1:${port}`, '', '{ connectSeconds: 0.1, answerSeconds: 600 }');
    expect(await failureOf(client)).toMatchObject(unreachable('connect-timeout'));
  });

  it('is told apart from one that got the request and broke off, or answered something else', async () => {
    const cut = await startTcpServer((socket) => socket.once('data', () => socket.destroy()));
    const half = await startTcpServer((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"half":')),
    );
    const other = await startTcpServer((socket) =>
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nno header at all\r\n\r\n')),
    );
    const broken = (reason: string) => ({ code: 'upstream-broken', status: 502, details: { reason } });
    expect(await failureOf(clientOf(`http://127.0.0.1:${cut}`))).toMatchObject(broken('broke-off'));
    expect(await failureOf(clientOf(`http://127.0.0.1:${half}`))).toMatchObject(broken('broke-off'));
    expect(await failureOf(clientOf(`http://127.0.0.1:${other}`))).toMatchObject(broken('not-http'));
  });
});
