import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { expect, it, vi } from 'vitest';
import { logRequests } from './request-log.ts';

async function serverWithLog(file: string) {
  const app = Fastify();
  app.get('/thing/:id', async () => ({}));
  logRequests({ id: 'parts', app }, file);
  return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

it('answers on where its file cannot be written any more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'request-log-'));
  const { app, url } = await serverWithLog(join(folder, 'deep', 'requests.jsonl'));
  rmSync(folder, { recursive: true });
  for (const id of [7, 8]) expect((await fetch(`${url}/thing/${id}`)).status).toBe(200);
  await app.close();
});

it('writes down what was answered, without its query', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'request-log-'));
  const file = join(folder, 'deep', 'requests.jsonl');
  const { app, url } = await serverWithLog(file);
  await fetch(`${url}/thing/7?token=secret`);
  await fetch(`${url}/none`, { method: 'POST' });
  await vi.waitFor(() => expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2));
  expect(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([
    { server: 'parts', method: 'GET', path: '/thing/7', status: 200 },
    { server: 'parts', method: 'POST', path: '/none', status: 404 },
  ]);
  await app.close();
  rmSync(folder, { recursive: true });
});
