import { createServer, type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import { testDescriptions } from '../test-support/descriptions.ts';
import { fakeCodex } from '../test-support/fake-systems.ts';
import { portOf } from '../test-support/fake-server.ts';
import { answerTo } from '../test-support/http-call.ts';
import { startTestGateway, Visitor } from '../test-support/test-gateway.ts';

const MEGABYTE = 1024 * 1024;
/** As large as real packages get. upstream: fylr 6.34 */
const SIZE = 46 * MEGABYTE;
/** The same bytes over and over, so that sending them takes no memory. */
const PIECE = Buffer.alloc(64 * 1024, 'plugin');

/** A server that signs in as a fake one does, and does not read an upload before it is told to. */
async function unwillingServer() {
  const codex = await fakeCodex();
  let reached: ((raw: IncomingMessage) => void) | undefined;
  const upload = new Promise<IncomingMessage>((resolve) => {
    reached = resolve;
  });
  const received = { bytes: 0 };
  const server = createServer((raw, response) => {
    if (raw.url === '/api/v1/files') {
      raw.on('data', (piece: Buffer) => {
        received.bytes += piece.length;
      });
      raw.pause();
      raw.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('[]'));
      reached?.(raw);
      return;
    }
    const { method, headers, url } = raw;
    const passed = request(codex.url + (url ?? ''), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    raw.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${portOf(server.address())}`, upload, received };
}

/** The bytes in buffers that something still holds on to. */
async function bytesInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  for (let times = 0; times < 3; times += 1) {
    runInNewContext('gc()');
    // What was collected is let go of beside.
    await delay(20);
  }
  return process.memoryUsage().arrayBuffers;
}

/** Waits until a number stands still for a while. */
async function standstill(number: () => number): Promise<number> {
  let before = -1;
  while (number() !== before) {
    before = number();
    await delay(300);
  }
  return before;
}

it('46 MB pass through no faster than the server takes them, and the gateway keeps next to nothing', async () => {
  const server = await unwillingServer();
  const gateway = await startTestGateway({
    yaml: `servers: [{ id: one, system: codex, url: '${server.url}' }]`,
    descriptions: testDescriptions,
  });
  const visitor = new Visitor(gateway);
  expect((await visitor.signIn('one')).status).toBe(200);

  const outgoing = request(`${gateway.url}/api/servers/one/upstream/api/v1/files`, {
    method: 'POST',
    headers: {
      cookie: visitor.cookie ?? '',
      'x-plugboard': '1',
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': SIZE,
    },
  });
  onTestFinished(() => void outgoing.destroy());
  const answered = answerTo(outgoing);
  const memoryBefore = await bytesInUse();
  let taken = 0;
  const sending = (async () => {
    for (; taken < SIZE; taken += PIECE.length) {
      if (!outgoing.write(PIECE)) await once(outgoing, 'drain');
    }
    outgoing.end();
  })();

  const upload = await server.upload;
  const waiting = await standstill(() => taken);
  // What was taken lies in the operating system's sockets; the gateway's own share is what it has in its memory.
  const kept = (await bytesInUse()) - memoryBefore;
  expect(waiting).toBeLessThan(SIZE);
  expect(kept).toBeLessThan(2 * MEGABYTE);

  upload.resume();
  await sending;
  const answer = await answered;
  answer.resume();
  expect([answer.statusCode, server.received.bytes]).toEqual([200, SIZE]);
});
