import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import { invalidToken } from './errors.ts';
import type { Caller, Identify } from './identify.ts';

export interface ServerFacts {
  readonly id: string;
  readonly name: string;
  /** Without the leading `v`. */
  readonly version: string;
}

/** What the server says of itself and of the person who asks. */
export function registerSessionRoutes(
  app: FastifyInstance,
  facts: ServerFacts,
  identify: Identify,
  clock: Clock,
): void {
  const startedAt = clock.now().toISOString();

  app.get('/api/v1/settings', async (request, reply) => {
    reply.header('x-fylr-status', 'ready');
    return {
      name: facts.name,
      instance: facts.id,
      config_name: facts.id,
      version: `v${facts.version}`,
      version_full: `v${facts.version} (sandbox)`,
      version_release_date: '2026-02-11',
      startup_time: startedAt,
      external_url: `${request.protocol}://${request.host}`,
      solution: 'sandbox',
      num_cpu: 2,
      capabilities: {
        auth: true,
        ci_hub: false,
        geo_support: true,
        kubernetes: false,
        linkrui: false,
        mobile_app: true,
        read_only: false,
        two_factor: true,
      },
    };
  });

  app.get('/api/v1/user/session', async (request) => {
    const caller = identify(request);
    if (!caller) throw invalidToken();
    return session(caller, facts);
  });
}

/** upstream: fylr 6.34, GET /user/session; the answer repeats the access token. */
function session({ account, token }: Caller, facts: ServerFacts) {
  const authenticated = { method: 'easydb', timestamp: token.signedInAt, client_id: token.clientId };
  return {
    access_token: token.token,
    user: {
      _basetype: 'user',
      user: {
        _id: account.id,
        _version: 3,
        login: account.username,
        type: 'easydb',
        first_name: account.firstName,
        last_name: account.lastName,
        displayname: `${account.firstName} ${account.lastName}`,
        email: `${account.username}@media.example.org`,
        frontend_language: 'en-US',
      },
    },
    groups: [
      {
        _basetype: 'group',
        group: {
          _id: account.group.id,
          _version: 1,
          name: account.group.name,
          displayname: account.group.displayname,
          type: 'easydb',
        },
      },
    ],
    system_rights: account.systemRights,
    config: { base: { plugin: {} } },
    frontend_language: 'en-US',
    frontend_locale: { name: 'en-US', numbers: { decimal: '.', grouping: ',' } },
    database_locales: [{ name: 'de-DE' }, { name: 'en-US' }],
    authenticated,
    authentication_methods: [authenticated],
    current_max_event_id: 40_217,
    instance: { name: facts.id },
  };
}
