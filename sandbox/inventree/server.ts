import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { SandboxServer, SandboxUser } from '../server.ts';
import type { Store } from '../store.ts';
import { activationViews } from './activation.ts';
import { createAuthentication } from './auth.ts';
import { catalogueFor } from './catalogue/catalogue.ts';
import { AT_REST, type Conditions, type Context } from './context.ts';
import { failureBody, Refusal } from './errors.ts';
import { globalSettingView } from './global-settings.ts';
import { infoView } from './info.ts';
import { installView } from './install.ts';
import { interfaceViews } from './interface-views.ts';
import { fill } from './load.ts';
import { metadataViews } from './metadata.ts';
import { pluginSettingViews } from './plugin-settings.ts';
import { pluginViews } from './plugins.ts';
import { createRegistry } from './registry.ts';
import { registryViews } from './registry-views.ts';
import { PEOPLE } from './people.ts';
import { seed } from './seed.ts';
import { siteAt } from './sites/site-at.ts';
import { openState } from './state.ts';
import { signInViews } from './sign-in.ts';
import { thingViews } from './thing-views.ts';
import { uninstallViews } from './uninstall.ts';
import { userViews } from './users.ts';
import { type Behaviour, behaviourAt } from './version.ts';
import { mount, type View } from './view.ts';

export interface InventreeOptions {
  readonly id: string;
  readonly name: string;
  /** The API version that it speaks: 198, 435, 534, or any from 198 on. */
  readonly apiVersion: number;
  readonly store: Store;
  readonly clock: Clock;
  /** False for a server that loads no plugins from outside. */
  readonly pluginsEnabled?: boolean;
  /** True for a server whose operator forbids installing and uninstalling. */
  readonly installDisabled?: boolean;
  /** How its host is, where that differs from a host at rest. */
  readonly conditions?: Partial<Conditions>;
  /**
   * How many plugins it has in all: generated ones are added up to that number. A later start without it has
   * them no more.
   */
  readonly load?: number;
}

/**
 * A server that speaks the plugin part of InvenTree's API, with the traps that the real one has.
 * @throws Error for an API version below 198.
 */
export function createInventreeServer(options: InventreeOptions): SandboxServer {
  const { id, name, store, pluginsEnabled = true, installDisabled = false, load = 0 } = options;
  const stopping = new AbortController();
  const clock = impatientClock(options.clock, stopping.signal);
  const behaviour = behaviourAt(options.apiVersion);
  const state = openState(store, id);
  const site = siteAt(options.apiVersion);
  seed(state, site, catalogueFor(options.apiVersion));
  const catalogue = catalogueFor(options.apiVersion, fill(state, load));
  const { loadErrors } = site;
  const registry = createRegistry({ state, catalogue, behaviour, clock, pluginsEnabled, loadErrors });
  const authentication = createAuthentication(state, clock, behaviour);
  const context: Context = {
    state,
    catalogue,
    registry,
    behaviour,
    clock,
    pluginsEnabled,
    installDisabled: () => state.operator.get('install-disabled') ?? installDisabled,
    conditions: { ...AT_REST, ...options.conditions },
  };
  const views: View[] = [
    infoView(context, name),
    ...userViews(state, authentication, behaviour),
    ...signInViews({ state, behaviour, authentication, clock }),
    ...pluginViews(context),
    ...activationViews(context),
    installView(context),
    ...uninstallViews(context),
    ...registryViews(context),
    ...pluginSettingViews(context),
    globalSettingView(context),
    ...metadataViews(context),
    ...interfaceViews(context),
    ...thingViews(context),
  ];
  const app = createApp(behaviour);
  app.addHook('preClose', async () => stopping.abort());
  for (const view of views) mount(app, authentication, view);
  return {
    id,
    name,
    system: 'inventree',
    users: PEOPLE.filter(({ hidden }) => !hidden).map(sandboxUser),
    app,
  };
}

/** A server that is told to stop does not wait for its slow plugins any more; it answers what is under way. */
function impatientClock(clock: Clock, stop: AbortSignal): Clock {
  return {
    now: () => clock.now(),
    async wait(ms) {
      try {
        await clock.wait(ms, stop);
      } catch (error) {
        if (!stop.aborted) throw error;
      }
    },
  };
}

function sandboxUser({ username, password, superuser, staff }: (typeof PEOPLE)[number]): SandboxUser {
  return { username, password, role: superuser ? 'admin' : staff ? 'staff' : 'user' };
}

function createApp(behaviour: Behaviour): FastifyInstance {
  // Keys of plugins have up to 255 characters.
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: false, maxParamLength: 1_000 } });
  // Bodies are read by the views, after they have checked who is asking.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, text));
  if (behaviour.hasVersionHeaders) {
    app.addHook('onSend', async (_request, reply) => {
      reply.headers({
        'x-inventree-api': String(behaviour.apiVersion),
        'x-inventree-version': behaviour.serverVersion,
      });
    });
  }
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
  app.setNotFoundHandler(answerUnknown);
  return app;
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refusal) return reply.code(error.status).headers(error.headers).send(error.body);
  const failure = error instanceof Error ? error : new Error(String(error));
  // What Fastify refuses by itself, such as a body beyond its limit.
  if ('statusCode' in failure && typeof failure.statusCode === 'number' && failure.statusCode < 500) {
    return reply.code(failure.statusCode).send({ detail: failure.message });
  }
  return reply.code(500).send(failureBody(failure, request.url.split('?')[0] ?? ''));
}

/** Below /api/ an unknown address is told as JSON; anywhere else the pages would answer. */
function answerUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (request.url.startsWith('/api/') || request.url === '/api') {
    const url = `${request.protocol}://${request.host}${request.url}`;
    return reply.code(404).send({ detail: 'The API has no such address', url });
  }
  return reply
    .code(404)
    .type('text/html; charset=utf-8')
    .send('<!doctype html><html lang="en"><title>InvenTree</title><p>The sandbox has no pages.</p></html>');
}
