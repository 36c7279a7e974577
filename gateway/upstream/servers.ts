import type { LiveSettings, ServerSettings } from '../config/settings.ts';
import { GatewayError } from '../errors.ts';
import type { ServerAccess } from '../sessions/keeper.ts';
import { providers } from '../sign-in/providers.ts';
import { UpstreamClient } from './client.ts';

/** The configured servers with their connections, made anew when the configuration is read again. */
export class Servers {
  readonly #settings: LiveSettings;
  #access: ReadonlyMap<string, ServerAccess>;

  constructor(settings: LiveSettings) {
    this.#settings = settings;
    this.#access = this.#connect();
    settings.onReplace(() => {
      const before = this.#access;
      this.#access = this.#connect();
      // Requests that run keep their connections until they are done.
      for (const { context } of before.values()) void context.client.close();
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

  #connect(): ReadonlyMap<string, ServerAccess> {
    const { servers, limits } = this.#settings.current;
    return new Map(servers.map((server: ServerSettings) => [server.id, accessTo(server, limits)]));
  }
}

function accessTo(
  server: ServerSettings,
  limits: { readonly connectTimeout: number; readonly answerTimeout: number },
): ServerAccess {
  return {
    server,
    provider: providers[server.system],
    context: { client: new UpstreamClient(server, limits), clientId: server.clientId ?? '' },
  };
}
