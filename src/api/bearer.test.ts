import { expect, it, vi } from 'vitest';
import { carrySession } from './bearer.ts';
import { createFunnel } from './funnel.ts';
import { onSignedOut } from './signed-out.ts';

const ADDRESS = 'http://app.test/api/servers/books/upstream/api/v1/info';

interface Sent {
  readonly authorization: string | null;
  readonly credentials: string | undefined;
}

/** What a call is sent with. */
async function sent(headers: Readonly<Record<string, string>> = {}): Promise<Sent | undefined> {
  const calls: Sent[] = [];
  vi.stubGlobal('fetch', async (request: Request, init: RequestInit) => {
    calls.push({ authorization: request.headers.get('authorization'), credentials: init.credentials });
    return new Response('{}', { headers: { 'content-type': 'application/json' } });
  });
  await createFunnel({ serverId: 'books', language: () => 'en' })(new Request(ADDRESS, { headers }));
  return calls[0];
}

it('calls carry no session but the browser’s own, until they are given one', async () => {
  expect(await sent()).toEqual({ authorization: null, credentials: undefined });
  carrySession('of-a-frame');
  expect(await sent()).toEqual({ authorization: 'Bearer of-a-frame', credentials: 'omit' });
  carrySession('the-next');
  expect(await sent()).toEqual({ authorization: 'Bearer the-next', credentials: 'omit' });
  // One that is still to be checked is asked about by itself.
  expect(await sent({ Authorization: 'Bearer another' })).toMatchObject({ authorization: 'Bearer another' });
});

it('a session of a frame that has ended is one to be renewed', async () => {
  const found: (string | null)[] = [];
  const stop = onSignedOut((serverId) => found.push(serverId));
  vi.stubGlobal('fetch', async () => {
    const headers = { 'content-type': 'application/json', 'x-plugboard-error': 'embed-session-ended' };
    return new Response('{"error":"embed-session-ended","message":"ended"}', { status: 401, headers });
  });
  const call = createFunnel({ serverId: 'books', language: () => 'en' })(new Request(ADDRESS));
  await expect(call).rejects.toMatchObject({ kind: 'signed-out', source: 'gateway', changed: 'no' });
  expect(found).toEqual(['books']);
  stop();
});
