import type { Clock } from '../clock.ts';
import { createCodexServer } from '../codex/server.ts';
import type { RateLimits } from '../codex/rate-limit.ts';
import { createFylrServer } from '../fylr/server.ts';
import { createInventreeServer } from '../inventree/server.ts';
import type { SandboxServer } from '../server.ts';
import type { Store } from '../store.ts';
import { cutOff } from './cut-off.ts';
import { withFault } from './faulty-server.ts';
import { answerPage } from './html.ts';
import { answerLate } from './slow.ts';

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  /** Where the accounts are that plugins connect to. */
  readonly accountsUrl?: string;
}

/** The server that is down: nobody listens there. */
export const DOWN = {
  id: 'down',
  name: 'Fault: down',
  system: 'codex',
  // Nobody exists there as far as one can tell; who offers sample users should not offer a sign-in that fails.
  users: [],
  // A port that only the system may open, for a service of the seventies: no program takes it by chance.
  url: 'http://127.0.0.1:1',
} as const;

/** The servers that fail at something, as real ones do, with data of their own. One can sign in to all of them. */
export function createFaultServers(parts: Parts): SandboxServer[] {
  return [
    createSlowServer(parts),
    createPageServer(parts),
    createCutOffServer(parts),
    createRateLimitedServer(parts),
    createExpiringServer(parts),
  ];
}

/** Each answer comes late, by turns too late for who asked. */
export function createSlowServer({ store, clock }: Parts): SandboxServer {
  const server = createInventreeServer({ id: 'slow', name: 'Fault: slow', apiVersion: 435, store, clock });
  return withFault(server, answerLate(clock));
}

/** A proxy in front answers everything with its own page. */
export function createPageServer({ store, clock }: Parts): SandboxServer {
  return withFault(createFylrServer({ id: 'html', name: 'Fault: HTML', store, clock }), answerPage);
}

/** Each answer breaks off in its middle. */
export function createCutOffServer({ store, clock }: Parts): SandboxServer {
  const server = createInventreeServer({
    id: 'cut-off',
    name: 'Fault: cut off',
    apiVersion: 534,
    store,
    clock,
  });
  return withFault(server, cutOff);
}

/**
 * upstream: Codex 2.2.0, the operator sets the rates. Signing in counts as anonymous, by address, and keeps the usual
 * rate; whoever is signed in has six requests, and one more every ten seconds.
 */
const TIGHT: RateLimits = {
  anonymous: { perSecond: 10, burst: 50 },
  authenticated: { perSecond: 0.1, burst: 6 },
};

/** A server whose operator allows very few requests. */
export function createRateLimitedServer({ store, clock, accountsUrl }: Parts): SandboxServer {
  return createCodexServer({
    id: 'rate-limited',
    name: 'Fault: rate-limited',
    rateLimits: TIGHT,
    ...(accountsUrl !== undefined && { accountsUrl }),
    store,
    clock,
  });
}

/**
 * A server whose operator lets every sign-in end after a minute, its renewal too.
 * upstream: fylr 6.34, the base configuration sets both times (`system.config.oauth2.expirations`).
 */
export function createExpiringServer({ store, clock }: Parts): SandboxServer {
  return createFylrServer({
    id: 'expiring',
    name: 'Fault: expiring',
    tokenSeconds: { access: 60, refresh: 60 },
    store,
    clock,
  });
}
