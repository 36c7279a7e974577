import { isDeepStrictEqual } from 'node:util';
import type { GatewaySettings, LiveSettings, ServerSettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import type { ServerAccess } from '../sessions/keeper.ts';
import { providers } from '../sign-in/providers.ts';
import { type Timeouts, UpstreamClient } from './client.ts';

/** The configured servers with their connections. */
export class Servers {
  #access: ReadonlyMap<string, ServerAccess>;

  constructor(settings: LiveSettings) {
    this.#access = connect(settings.current, new Map());
    settings.onReplace((next) => {
      const before = this.#access;
      this.#access = connect(next, before);
      const kept = new Set(this.#access.values());
      for (const access of before.values()) {
        // Requests that run keep their connections until they are done.
        if (!kept.has(access)) access.context.client.close().catch(() => undefined);
      }
    });
  }

  /** @throws GatewayError `unknown-server`. */
  get(id: string): ServerAccess {
    const access = this.find(id);
    if (access === undefined) {
      throw new GatewayError('unknown-server', 'No server with this id is configured.');
    }
    return access;
  }

  find(id: string): ServerAccess | undefined {
    return this.#access.get(id);
  }

  /** Ends all connections at once. */
  async close(): Promise<void> {
    await Promise.all([...this.#access.values()].map(({ context }) => context.client.destroy()));
  }
}

/** What has not changed keeps its connections. */
function connect(
  { servers, limits }: GatewaySettings,
  before: ReadonlyMap<string, ServerAccess>,
): ReadonlyMap<string, ServerAccess> {
  const timeouts = { connectTimeout: limits.connectTimeout, answerTimeout: limits.answerTimeout };
  return new Map(
    servers.map((server) => {
      const known = before.get(server.id);
      const same =
        known !== undefined &&
        isDeepStrictEqual(known.server, server) &&
        isDeepStrictEqual(known.context.client.timeouts, timeouts);
      return [server.id, same ? known : accessTo(server, timeouts)];
    }),
  );
}

function accessTo(server: ServerSettings, timeouts: Timeouts): ServerAccess {
  return {
    server,
    provider: providers[server.system],
    context: {
      client: new UpstreamClient(server, timeouts),
      clientId: server.clientId ?? '',
      ...(server.clientSecret === undefined ? {} : { clientSecret: server.clientSecret }),
    },
  };
}
