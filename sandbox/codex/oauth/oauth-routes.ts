import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../clock.ts';
import type { Auth } from '../auth.ts';
import { type Database, findConnection } from '../database.ts';
import { HandlerError } from '../errors.ts';
import type { OAuthConfig, OAuthTokens, StoredPlugin } from '../model.ts';
import { pathId, requiredQueryText } from '../request.ts';
import { withSuccess } from '../syncs/connection-records.ts';
import { clientIdOf } from './client.ts';
import { challengeOf, FLOW_MS, FLOWS_PER_USER, randomText, type StoredFlow } from './flow.ts';
import { askForTokens } from './provider-call.ts';

const CALLBACK = '/api/v1/user/plugins/oauth/callback';
const USUAL_BASE = 'http://localhost:3000';

/** It tells whoever opened it nothing, and closes. */
const DONE_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Connected</title>
<style>body{background:#1a1b1e;color:#c1c2c5;font-family:sans-serif;text-align:center;padding-top:20vh}</style></head>
<body><p>The account is connected. This window can be closed.</p><script>window.close()</script></body>
</html>
`;

export interface OAuthParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly auth: Auth;
  /** Where people come back to, whatever address they use; the operator's choice. */
  readonly redirectBase?: string | undefined;
}

/** The way to an account of a plugin's provider, and back. upstream: Codex 2.2.0. */
export function registerOAuthRoutes(app: FastifyInstance, parts: OAuthParts): void {
  const { database, clock, auth, redirectBase } = parts;
  const { plugins, connections, oauthFlows } = database;

  app.post('/api/v1/user/plugins/:pluginId/oauth/start', (request, reply) => {
    const caller = auth.caller(request);
    const plugin = plugins.get(pathId(request, 'pluginId'));
    if (!plugin) throw new HandlerError('NotFound', 'Plugin not found');
    if (plugin.pluginType !== 'user') throw new HandlerError('BadRequest', 'This plugin is not for users');
    if (liveFlowsOf(caller.id) >= FLOWS_PER_USER) {
      throw new HandlerError('TooManyRequests', 'Too many connections are being made; wait for one to end');
    }
    // Whether it is switched on, by the administrator or its user, is not asked.
    const { oauth } = plugin.manifest?.visible ?? {};
    const clientId = clientIdOf(plugin);
    if (!oauth) throw new HandlerError('BadRequest', 'This plugin does not use OAuth');
    if (clientId === undefined) throw new HandlerError('BadRequest', 'No OAuth client id is configured');
    connect(plugin, caller.id);
    const flow = begin(plugin, oauth, caller.id, request.headers.origin);
    return reply.send({ redirectUrl: addressOf(oauth, clientId, flow) });
  });

  app.get(CALLBACK, async (request, reply) => {
    const code = requiredQueryText(request, 'code');
    const state = requiredQueryText(request, 'state');
    const flow = oauthFlows.get(state);
    oauthFlows.delete(state);
    if (!flow || Date.parse(flow.endsAt) <= clock.now().getTime()) {
      throw new HandlerError('BadRequest', 'Invalid or expired OAuth state');
    }
    const plugin = plugins.get(flow.pluginId);
    if (!plugin) throw new Error(`The plugin ${flow.pluginId} is gone`);
    const oauth = await exchange(plugin, flow, code);
    const connection = findConnection(database, flow.pluginId, flow.userId);
    if (!connection) throw new Error('The connection is gone');
    connections.put(connection.id, { ...withSuccess(connection, clock.now()), oauth });
    return reply.type('text/html; charset=utf-8').send(DONE_PAGE);
  });

  /** Those that have ended are forgotten. */
  function liveFlowsOf(userId: string): number {
    const now = clock.now().getTime();
    for (const { state, endsAt } of oauthFlows.all()) if (Date.parse(endsAt) <= now) oauthFlows.delete(state);
    return oauthFlows.all().filter((flow) => flow.userId === userId).length;
  }

  function connect({ id: pluginId }: StoredPlugin, userId: string): void {
    if (findConnection(database, pluginId, userId)) return;
    const id = randomUUID();
    const createdAt = clock.now().toISOString();
    connections.put(id, {
      id,
      pluginId,
      userId,
      enabled: true,
      healthStatus: 'unknown',
      config: {},
      createdAt,
    });
  }

  function begin(
    { id: pluginId }: StoredPlugin,
    { pkce }: OAuthConfig,
    userId: string,
    origin: string | undefined,
  ): StoredFlow {
    const flow: StoredFlow = {
      state: randomText(),
      userId,
      pluginId,
      redirectUri: (redirectBase ?? origin ?? USUAL_BASE) + CALLBACK,
      ...(pkce && { verifier: randomText() }),
      endsAt: new Date(clock.now().getTime() + FLOW_MS).toISOString(),
    };
    oauthFlows.put(flow.state, flow);
    return flow;
  }

  async function exchange(plugin: StoredPlugin, flow: StoredFlow, code: string): Promise<OAuthTokens> {
    const { redirectUri, verifier } = flow;
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      ...(verifier !== undefined && { code_verifier: verifier }),
    };
    try {
      return await askForTokens(plugin, form, () => clock.now());
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new HandlerError('BadRequest', `Token exchange failed: ${why}`);
    }
  }
}

/** Put together by hand: an address that has a query of its own comes out broken. */
function addressOf(
  { authorizationUrl, scopes = [] }: OAuthConfig,
  clientId: string,
  flow: StoredFlow,
): string {
  const { redirectUri, state, verifier } = flow;
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state,
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
    ...(verifier !== undefined && {
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
    }),
  });
  return `${authorizationUrl}?${query.toString()}`;
}
