import { afterEach, expect, it, vi } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { createClient } from '../../api/generated/client/index.ts';
import { onServerChanged } from '../../api/server-changed.ts';
import { isReadOnlyRefusal, noteReadOnlyRefusal, wasRefusedLately, watchReadOnly } from './read-only.ts';

const stop: (() => void)[] = [];
afterEach(() => {
  for (const one of stop.splice(0)) one();
  vi.useRealTimers();
});

function changes(): string[] {
  const seen: string[] = [];
  stop.push(onServerChanged((id) => seen.push(id)));
  return seen;
}

function clientWhoseAnswersSay(header: () => string | null, known: boolean, serverId = 'media') {
  const client = createClient({
    baseUrl: 'http://media.invalid',
    fetch: async () => {
      const value = header();
      const headers = { 'content-type': 'application/json' };
      return new Response('{}', {
        headers: value === null ? headers : { ...headers, 'X-Fylr-Read-Only-Mode': value },
      });
    },
  });
  watchReadOnly(client, serverId, known);
  return () => client.get({ url: '/api/v1/plugin/manage' });
}

it('has the server asked anew when an answer says that the mode has begun, or is over', async () => {
  const seen = changes();
  let header: string | null = null;
  const ask = clientWhoseAnswersSay(() => header, false);
  await ask();
  expect(seen).toEqual([]);
  header = 'true';
  await ask();
  expect(seen).toEqual(['media']);
  const askLater = clientWhoseAnswersSay(() => header, true);
  await askLater();
  expect(seen).toEqual(['media']);
  header = null;
  await askLater();
  expect(seen).toEqual(['media', 'media']);
});

it('remembers a refusal for five minutes, where no header tells of the mode', () => {
  vi.useFakeTimers();
  const seen = changes();
  expect(wasRefusedLately('other')).toBe(false);
  noteReadOnlyRefusal('other');
  expect(seen).toEqual(['other']);
  vi.advanceTimersByTime(299_000);
  expect(wasRefusedLately('other')).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect(wasRefusedLately('other')).toBe(false);
});

it('forgets a refusal at the next answer without the header, of a server that has told of the mode in one', async () => {
  const seen = changes();
  let header: string | null = 'true';
  const ask = clientWhoseAnswersSay(() => header, true, 'archive');
  await ask();
  noteReadOnlyRefusal('archive');
  expect(wasRefusedLately('archive')).toBe(true);
  expect(seen).toEqual(['archive']);
  header = null;
  await ask();
  expect(wasRefusedLately('archive')).toBe(false);
  expect(seen).toEqual(['archive', 'archive']);

  // A refusal that was under way when the mode ended, after the server was asked anew.
  const askLater = clientWhoseAnswersSay(() => header, false, 'archive');
  noteReadOnlyRefusal('archive');
  await askLater();
  expect(wasRefusedLately('archive')).toBe(false);
  expect(seen).toEqual(['archive', 'archive', 'archive', 'archive']);

  // So does connecting anew itself.
  noteReadOnlyRefusal('archive');
  clientWhoseAnswersSay(() => header, false, 'archive');
  expect(wasRefusedLately('archive')).toBe(false);
});

it('keeps a refusal where nothing shows that headers reach the page', async () => {
  const ask = clientWhoseAnswersSay(() => null, false, 'behind-a-proxy');
  noteReadOnlyRefusal('behind-a-proxy');
  await ask();
  expect(wasRefusedLately('behind-a-proxy')).toBe(true);
});

it('takes the refusal of the server for one, and no other', () => {
  const refusal = (kind: 'read-only' | 'forbidden', source: 'server' | 'gateway') =>
    isReadOnlyRefusal(new ApiError({ kind, source }));
  expect(refusal('read-only', 'server')).toBe(true);
  expect(refusal('forbidden', 'server')).toBe(false);
  expect(refusal('read-only', 'gateway')).toBe(false);
});
