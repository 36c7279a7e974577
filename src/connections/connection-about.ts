import type { SignedInServer } from '../servers/servers-query.ts';
import type { ConnectionDetail, ConnectionsFacet } from '../systems/connections.ts';
import type { Connected } from '../systems/system.ts';

/** What a part of a connection's page is about. */
export interface ConnectionAbout {
  readonly server: SignedInServer;
  readonly connected: Connected;
  readonly facet: ConnectionsFacet;
  readonly connection: ConnectionDetail;
}
