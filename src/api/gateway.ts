import { basePath } from './base-path.ts';
import type { Client } from './generated/client/index.ts';
import { timeouts } from './generated/gateway/timeouts.gen.ts';
import { createServerClient } from './server-client.ts';

/** The client of the gateway's own interface: the servers, signing in and out (openapi/gateway.yaml). */
export const gatewayClient: Client = createServerClient({
  serverId: null,
  baseUrl: basePath.slice(0, -1),
  timeouts,
});
