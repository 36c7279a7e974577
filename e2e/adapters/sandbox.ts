import type { FastifyInstance } from 'fastify';
import { type Clock, systemClock } from '../../sandbox/clock.ts';
import type { SandboxServer } from '../../sandbox/server.ts';
import { openStore, type Store } from '../../sandbox/store.ts';
import type { ServerAddress } from '../../src/systems/system.ts';

const LONGEST_WAIT_MS = 20;

/**
 * The present time, and next to no waiting: a plugin that is slow to start has started. What waits for its turn
 * again and again, as tasks in the background do, must let others have theirs.
 */
const impatient: Clock = {
  now: () => new Date(),
  wait: (ms, signal) => systemClock.wait(Math.min(ms, LONGEST_WAIT_MS), signal),
};

export interface RunningServer {
  /** Where an adapter finds it. */
  readonly address: ServerAddress;
  readonly app: FastifyInstance;
  /** What it stores, past all that it masks. */
  readonly store: Store;
  /** Signs in and lets every call to the server carry the token from now on, as the gateway does. */
  signIn(username: string): Promise<void>;
  /** Lets calls go without a token again. */
  signOut(): void;
  /** How many calls adapters made since the last time that this was asked, by method and path. */
  calls(): readonly string[];
  close(): Promise<void>;
}

/** Starts one sandbox server in memory, on a free port of the loopback address. */
export async function startServer(
  create: (parts: { readonly store: Store; readonly clock: Clock }) => SandboxServer,
  clock: Clock = impatient,
): Promise<RunningServer> {
  const store = openStore(':memory:');
  const { app, id, name, system, users } = create({ store, clock });
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  const send = globalThis.fetch;
  let authorization: string | null = null;
  let seen: string[] = [];

  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${baseUrl}/`)) return send(request);
    seen.push(`${request.method} ${request.url.slice(baseUrl.length)}`);
    if (authorization !== null) request.headers.set('authorization', authorization);
    return send(request);
  };

  return {
    address: { id, name, baseUrl },
    app,
    store,
    async signIn(username) {
      // People besides the sample users have passwords of the same form.
      const password = users.find((known) => known.username === username)?.password ?? `sandbox-${username}`;
      authorization = await TOKENS[system](send, baseUrl, username, password);
    },
    signOut() {
      authorization = null;
    },
    calls() {
      const calls = seen;
      seen = [];
      return calls;
    },
    async close() {
      globalThis.fetch = send;
      await app.close();
      store.close();
    },
  };
}

type GetToken = (send: typeof fetch, baseUrl: string, username: string, password: string) => Promise<string>;

/** How each system gives out a token, and the header that carries it. */
const TOKENS: Readonly<Record<SandboxServer['system'], GetToken>> = {
  codex: async (send, baseUrl, username, password) => {
    const response = await send(`${baseUrl}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    return `Bearer ${await textIn(response, 'accessToken')}`;
  },
  inventree: async (send, baseUrl, username, password) => {
    const response = await send(`${baseUrl}/api/user/token/?name=adapters`, {
      headers: { authorization: `Basic ${btoa(`${username}:${password}`)}` },
    });
    return `Token ${await textIn(response, 'token')}`;
  },
  fylr: async (send, baseUrl, username, password) => {
    const response = await send(`${baseUrl}/api/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'fylr-web-frontend',
        scope: 'read write',
        username,
        password,
      }),
    });
    return `Bearer ${await textIn(response, 'access_token')}`;
  },
};

async function textIn(response: Response, name: string): Promise<string> {
  const answer: unknown = await response.json();
  const found: readonly [string, unknown][] =
    typeof answer === 'object' && answer !== null ? Object.entries(answer) : [];
  const value = found.find(([key]) => key === name)?.[1];
  if (typeof value !== 'string') throw new Error(`no ${name} in the answer ${response.status}`);
  return value;
}
