import { readFileSync } from 'node:fs';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type ContractRequest, contractFor } from '../contract.ts';
import { type ManualClock, manualClock } from '../manual-clock.ts';
import type { SandboxUser } from '../server.ts';
import { openStore, type Store } from '../store.ts';
import { createFylrServer } from './server.ts';

export const description = readFileSync(new URL('../../openapi/fylr.yaml', import.meta.url), 'utf8');

/** One contract for all tests of a file: reading the description is the slow part. */
export const contract = contractFor(description);

export type Send = (
  method: ContractRequest['method'],
  url: string,
  more?: Pick<ContractRequest, 'payload' | 'headers' | 'misfit'>,
) => Promise<LightMyRequestResponse>;

/** The answer to a request for a token. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** A refusal in fylr's envelope. */
export interface ErrorAnswer {
  readonly code: string;
  readonly parameters: { readonly msg: string };
}

type Username = 'admin' | 'user' | 'plugins' | 'settings' | 'reader' | 'switches' | 'pool-uploads';

export interface TestServer {
  readonly app: FastifyInstance;
  readonly users: readonly SandboxUser[];
  readonly clock: ManualClock;
  readonly store: Store;
  /** Sends a request without a token and checks it and its answer against the description. */
  readonly send: Send;
  /** The same as the person, who is signed in first. */
  readonly as: (username: Username) => Promise<Send>;
}

export function startServer(store = openStore(':memory:'), clock = manualClock()): TestServer {
  const { app, users } = createFylrServer({ id: 'fylr', name: 'Media', store, clock });
  const send: Send = (method, url, more = {}) => contract.inject(app, { method, url, ...more });
  return {
    app,
    users,
    clock,
    store,
    send,
    async as(username) {
      const answer = await requestToken(send, { username, password: `sandbox-${username}` });
      const authorization = `Bearer ${answer.json<TokenAnswer>().access_token}`;
      return (method, url, more = {}) =>
        send(method, url, { ...more, headers: { authorization, ...more.headers } });
    },
  };
}

/** Asks for a token with the password grant; `fields` are added to it or replace its fields. */
export function requestToken(send: Send, fields: Record<string, string>): Promise<LightMyRequestResponse> {
  const grant = { grant_type: 'password', client_id: 'fylr-web-frontend', scope: 'read write offline' };
  return send('POST', '/api/oauth2/token', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...grant, ...fields }).toString(),
  });
}
