import { readFileSync } from 'node:fs';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { type Contract, type ContractRequest, contractFor } from '../contract.ts';
import { type ManualClock, manualClock } from '../manual-clock.ts';
import { openStore, type Store } from '../store.ts';
import type { pluginDto } from './plugin-dto.ts';
import { type CodexServerOptions, createCodexServer } from './server.ts';
import type { userPluginDto } from './user-plugin-dto.ts';

export const description = readFileSync(new URL('../../openapi/codex.yaml', import.meta.url), 'utf8');

/** One contract for all tests of a file: reading the description is the slow part. */
export const contract: Contract = contractFor(description);

/** Matchers whose type says no more than it must: they stand for a value, but are none. */
export const aText: unknown = expect.any(String);
export const aNumber: unknown = expect.any(Number);
export const textWith = (part: string): unknown => expect.stringContaining(part);

export type Send = (
  method: ContractRequest['method'],
  url: string,
  more?: Pick<ContractRequest, 'payload' | 'headers' | 'misfit'>,
) => Promise<LightMyRequestResponse>;

/** Checks an answer to a request that could not go through the contract, as it was too broken for it. */
export function checkAnswer(method: string, url: string, answer: LightMyRequestResponse): void {
  const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  contract.checkAnswer(method, url, {
    status: answer.statusCode,
    headers: Object.fromEntries<string>(headers),
    text: answer.body,
  });
}

export type Plugin = ReturnType<typeof pluginDto>;
export type UserPlugin = ReturnType<typeof userPluginDto>;

export interface ErrorAnswer {
  readonly error: string;
  readonly message: string;
}

export interface StatusAnswer {
  readonly plugin: Plugin;
  readonly message: string;
  readonly healthCheckPerformed?: boolean;
  readonly healthCheckPassed?: boolean;
  readonly healthCheckLatencyMs?: number;
  readonly healthCheckError?: string;
}

export interface SignedIn {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
}

export interface TestServer {
  readonly app: FastifyInstance;
  readonly clock: ManualClock;
  readonly store: Store;
  /** Sends a request of nobody and checks it and its answer against the description. */
  readonly send: Send;
  readonly signIn: (username: string) => Promise<SignedIn>;
  /** The same as `send` by a person, who is signed in first. */
  readonly as: (username: string) => Promise<Send>;
}

type Options = Partial<Omit<CodexServerOptions, 'clock' | 'name'>>;

/** A seeded server whose time stands still. */
export function startServer(options: Options = {}, clock = manualClock()): TestServer {
  const store = options.store ?? openStore(':memory:');
  const { app } = createCodexServer({ id: 'codex', name: 'Library', ...options, store, clock });
  const send: Send = (method, url, more = {}) => contract.inject(app, { method, url, ...more });
  const signIn = async (username: string) => {
    const payload = { username, password: `sandbox-${username}` };
    const answer = await send('POST', '/api/v1/auth/login', { payload });
    return answer.json<SignedIn>();
  };
  return {
    app,
    clock,
    store,
    send,
    signIn,
    async as(username) {
      return withToken(send, (await signIn(username)).accessToken);
    },
  };
}

/** The same sender with an access token on every request. */
export function withToken(send: Send, accessToken: string): Send {
  const authorization = `Bearer ${accessToken}`;
  return (method, url, more = {}) =>
    send(method, url, { ...more, headers: { authorization, ...more.headers } });
}

export const ADMIN_PLUGINS = '/api/v1/admin/plugins';
export const USER_PLUGINS = '/api/v1/user/plugins';

/** The address of a plugin among the user's own, found by the administrator. */
export async function userPluginNamed(server: TestServer, name: string): Promise<string> {
  return `${USER_PLUGINS}/${(await pluginNamed(await server.as('admin'), name)).id}`;
}

/** The administrator's list, by name. */
export async function pluginsByName(admin: Send): Promise<ReadonlyMap<string, Plugin>> {
  const answer = await admin('GET', ADMIN_PLUGINS);
  return new Map(answer.json<{ plugins: Plugin[] }>().plugins.map((plugin) => [plugin.name, plugin]));
}

/** One plugin of the administrator's list, which must be there. */
export async function pluginNamed(admin: Send, name: string): Promise<Plugin> {
  const plugin = (await pluginsByName(admin)).get(name);
  if (!plugin) throw new Error(`No plugin ${name}`);
  return plugin;
}
