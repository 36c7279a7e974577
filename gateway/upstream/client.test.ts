import { copyFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
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
  const folder = temporaryFolder();
  copyFileSync(new URL('authority.pem', certificates), join(folder, 'authority.pem'));
  const text = `servers: [{ id: one, name: Parts, system: codex, url: 'https://127.0.0.1:${port}'${more} }]`;
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
    expect(String(failure)).toMatch(/certificate of Parts is not accepted .* as ca of this server/);
  });
});
