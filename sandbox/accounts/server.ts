import Fastify, { type FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';
import { registerCoverRoutes } from './cover-routes.ts';
import { readForms } from './form.ts';
import { createGrants } from './grants.ts';
import { createInteractions } from './interactions.ts';
import { registerPageRoutes } from './page-routes.ts';
import { registerTokenRoutes } from './token-routes.ts';

/** The id by which its port can be named; it is no server of the gateway's list. */
export const ACCOUNTS = 'accounts';

/**
 * The services at which people have accounts that plugins connect to: an OAuth 2.0 provider with pages of its own. It
 * has to be up before the servers whose plugins name its address.
 */
export function createAccountsServer({ store, clock }: { store: Store; clock: Clock }): FastifyInstance {
  const app = Fastify();
  readForms(app);
  const interactions = createInteractions(clock);
  const grants = createGrants(store.collection(ACCOUNTS, 'grants'), clock);
  registerPageRoutes(app, { clock, interactions });
  registerCoverRoutes(app);
  registerTokenRoutes(app, { clock, interactions, grants });
  return app;
}
