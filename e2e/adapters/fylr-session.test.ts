import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../gateway/test-support/test-gateway.ts';
import { createFylrServer } from '../../sandbox/fylr/server.ts';
import type { StoredToken } from '../../sandbox/fylr/tokens.ts';
import { type ApiError, toApiError } from '../../src/api/api-error.ts';
import { system } from '../../src/systems/fylr/system.ts';
import type { Connected } from '../../src/systems/system.ts';
import { read, readPlugin } from './read.ts';
import { uploadByFetch } from './request-by-fetch.ts';
import { type RunningServer, startServer } from './sandbox.ts';

/**
 * What a fylr says to who is not signed in, the whole way: adapter, gateway, sandbox. The same words mean a missing
 * right to who is.
 */
let fylr: RunningServer;
let address = { id: 'media', name: 'Media', baseUrl: '' };
let gatewayUrl = '';
let cookie = '';
let send: typeof fetch;

beforeEach(async () => {
  fylr = await startServer((parts) => createFylrServer({ id: 'media', name: 'Media', ...parts }));
  uploadByFetch();
  const yaml = `servers: [{ id: media, name: Media, system: fylr, url: '${fylr.address.baseUrl}' }]`;
  gatewayUrl = (await startTestGateway({ yaml })).url;
  address = { ...address, baseUrl: `${gatewayUrl}/api/servers/media/upstream` };
  cookie = '';
  send = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    if (request.url.startsWith(gatewayUrl)) request.headers.set('cookie', cookie);
    request.headers.set('x-plugboard', '1');
    return send(request);
  };
});

afterEach(async () => {
  globalThis.fetch = send;
  await fylr.close();
});

async function signIn(username: string): Promise<Connected> {
  const answer = await fetch(`${gatewayUrl}/api/servers/media/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ method: 'password', username, password: `sandbox-${username}` }),
  });
  expect(answer.status).toBe(200);
  cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return system.connect(address);
}

const tokens = () => fylr.store.collection<StoredToken>('media', 'tokens');

/** Ends tokens there, as time or an administrator does. */
function end(kinds: readonly StoredToken['kind'][]): void {
  for (const token of tokens().all()) {
    if (kinds.includes(token.kind)) {
      tokens().put(token.token, { ...token, expiresAt: new Date(0).toISOString() });
    }
  }
}

/** The sandbox's own refusal of a call without a token, past the gateway. */
async function refusal(method: string, path: string): Promise<readonly [number, unknown]> {
  const answer = await send(`${fylr.address.baseUrl}${path}`, { method });
  const body: unknown = await answer.json();
  return [answer.status, body && typeof body === 'object' && 'code' in body ? body.code : null];
}

async function failureOf(work: () => Promise<unknown>): Promise<ApiError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return toApiError(error);
  }
}

const settingsOf = async (connected: Connected, key: string) => {
  const { id } = await readPlugin(connected, key);
  const scope = connected.settings?.plugin;
  if (!scope) throw new Error('no settings are offered');
  return { id, scope };
};

/** A ZIP file without anything in it. */
const zip = () => new File([Uint8Array.from({ length: 22 }, (_, at) => [80, 75, 5, 6][at] ?? 0)], 'a.zip');

interface Form {
  readonly says: readonly [status: number, code: string];
  readonly to: readonly [method: string, path: string];
  /** What a page does that meets it; prepared while all is well. */
  readonly work: (connected: Connected) => Promise<() => Promise<unknown>>;
}

const FORMS: readonly Form[] = [
  {
    says: [403, 'SystemRightRequired'],
    to: ['GET', '/api/v1/plugin/manage'],
    work: async (connected) => () => read(connected.plugins.list()),
  },
  {
    says: [403, 'SystemRightRequired'],
    to: ['DELETE', '/api/v1/plugin/manage/1'],
    work: async (connected) => {
      const { id } = await readPlugin(connected, 'gazetteer-lookup');
      return () => connected.plugins.setEnabled({ pluginId: id, enabled: false });
    },
  },
  {
    says: [401, 'UserRequired'],
    to: ['GET', '/api/v1/config'],
    work: async (connected) => {
      const { scope } = await settingsOf(connected, 'gazetteer-lookup');
      // By its name: the plugin itself, which is asked beside, says it in its own way.
      return () => read(scope.form('gazetteer-lookup'));
    },
  },
  {
    says: [401, 'UserRequired'],
    to: ['POST', '/api/v1/eas/put'],
    work: async (connected) => {
      const ways = await connected.install?.ways.load();
      const way = ways?.find(({ id }) => id === 'zip');
      if (!way) throw new Error('no way to install from a file');
      const request = { values: {}, file: zip(), of: null, onProgress: () => undefined };
      return async () => {
        const report = await way.run({ ...request, signal: new AbortController().signal });
        // That there is no plugin in the file is found after it has arrived.
        expect(report).toMatchObject({ kind: 'refused', error: { code: 'ServerGeneric' } });
      };
    },
  },
  {
    says: [400, 'InvalidToken'],
    to: ['GET', '/api/v1/user/session'],
    work: async () => () => system.connect(address),
  },
];

describe.each(FORMS)('$says.0 $says.1 of $to.0 $to.1', ({ says, to, work }) => {
  it('is what fylr says without a session', async () => {
    expect(await refusal(...to)).toEqual(says);
  });

  it('means that the session has ended, where it has', async () => {
    const act = await work(await signIn('admin'));
    end(['access', 'refresh']);
    expect(await failureOf(act)).toMatchObject({ kind: 'signed-out', source: 'gateway' });
    expect((await fetch(`${gatewayUrl}/api/servers/media/session`)).status).toBe(401);
  });

  it('is not seen at all where the session can be renewed', async () => {
    const act = await work(await signIn('admin'));
    end(['access']);
    expect(await failureOf(act)).toBeNull();
  });
});

describe('to who is signed in', () => {
  it.each([
    ['GET', '/api/v1/plugin/manage', 'SystemRightRequired'],
    ['GET', '/api/v1/config/list', 'SystemRightRequired'],
    ['PUT', '/api/v1/plugin/manage', 'SystemRightRequired'],
  ])('a refusal of %s %s means a missing right, and the session stays', async (method, path, code) => {
    await signIn('reader');
    const answer = await fetch(`${address.baseUrl}${path}`, {
      method,
      ...(method === 'PUT' && { headers: { 'content-type': 'application/json' }, body: '{"type":"url"}' }),
    });
    expect([answer.status, answer.headers.get('x-plugboard-error')]).toEqual([403, null]);
    expect(await answer.json()).toMatchObject({ code });
    expect((await fetch(`${gatewayUrl}/api/servers/media/session`)).status).toBe(200);
    expect(tokens().all()).not.toEqual([]);
  });
});
