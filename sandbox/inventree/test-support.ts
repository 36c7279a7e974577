import { readFileSync } from 'node:fs';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterEach } from 'vitest';
import type { Clock } from '../clock.ts';
import { type Contract, type ContractRequest, contractFor } from '../contract.ts';
import { manualClock } from '../manual-clock.ts';
import { openStore, type Store } from '../store.ts';
import { createInventreeServer, type InventreeOptions } from './server.ts';

const CONTRACTS = {
  198: contractFor(readFileSync(new URL('../../openapi/inventree-198.yaml', import.meta.url), 'utf8')),
  435: contractFor(readFileSync(new URL('../../openapi/inventree-435.yaml', import.meta.url), 'utf8')),
};

/** The description that holds for a server of that API version. */
export function contractOf(apiVersion: number): Contract {
  return apiVersion < 435 ? CONTRACTS[198] : CONTRACTS[435];
}

export type Username = 'admin' | 'staff' | 'user';

/** Header of a person who signs in with name and password on every call, as the server allows. */
export function basic(username: string, password = `sandbox-${username}`): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}

type Rest = Omit<ContractRequest, 'method' | 'url'>;

export interface TestServer {
  readonly app: FastifyInstance;
  /** Sends a request as somebody, or as nobody; request and answer must fit the description. */
  as(
    who: Username | null,
    method: ContractRequest['method'],
    url: string,
    rest?: Rest,
  ): Promise<LightMyRequestResponse>;
}

const opened: { app: FastifyInstance; store: Store | undefined }[] = [];

afterEach(async () => {
  for (const { app, store } of opened.splice(0)) {
    await app.close();
    store?.close();
  }
});

/** A server with the seed's data; it is closed after the test. A store that is given stays open. */
export function startServer(
  options: Partial<Omit<InventreeOptions, 'clock'>> & { readonly clock?: Clock } = {},
): TestServer {
  const store = options.store ?? openStore(':memory:');
  const apiVersion = options.apiVersion ?? 435;
  const { app } = createInventreeServer({
    id: 'inventree',
    name: 'Parts',
    clock: manualClock(),
    ...options,
    apiVersion,
    store,
  });
  opened.push({ app, store: options.store ? undefined : store });
  const contract = contractOf(apiVersion);
  return {
    app,
    as: (who, method, url, rest = {}) =>
      contract.inject(app, {
        method,
        url,
        ...rest,
        headers: { ...(who === null ? {} : basic(who)), ...rest.headers },
      }),
  };
}

/** The plugins in the server's own order. */
export async function listedPlugins(server: TestServer): Promise<PluginBody[]> {
  return (await server.as('admin', 'GET', '/api/plugins/')).json<PluginBody[]>();
}

/** The plugins by key. */
export async function pluginsByKey(server: TestServer): Promise<Record<string, PluginBody>> {
  return Object.fromEntries((await listedPlugins(server)).map((row) => [row.key, row]));
}

/** An object of which a test looks at a field or two; the contract has checked the rest. */
export type Body = Readonly<Record<string, unknown>>;

/** A page of plugins. */
export interface PluginPage {
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
  readonly results: readonly PluginBody[];
}

/** What tests look at in a plugin; the contract has checked the rest. */
export interface PluginBody {
  readonly key: string;
  readonly pk: number;
  readonly name: string | null;
  readonly active: boolean;
  readonly meta: Readonly<Record<string, string | null>>;
  readonly mixins: Readonly<Record<string, unknown>>;
  readonly is_installed: boolean;
  readonly is_builtin: boolean;
  readonly is_sample: boolean;
  readonly is_package: boolean;
  readonly is_mandatory?: boolean;
}
