import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Account, holdsOneOf } from './accounts.ts';
import { confirmationFor } from './config-confirmation.ts';
import { PLUGIN_SECTIONS, SYSTEM_SECTIONS } from './config-definitions.ts';
import type { SectionDefinition } from './config-shapes.ts';
import {
  type ConfigValues,
  readSectionValues,
  type SectionAddress,
  type SectionValues,
} from './config-values.ts';
import { FylrError, serverGeneric } from './errors.ts';
import type { Guard } from './guard.ts';
import { demandRight, demandUser, type Identify } from './identify.ts';
import type { PluginRows } from './plugin-rows.ts';

/** upstream: fylr 6.34, the right for definitions, for writing, and for reading most values. */
const RIGHT = 'system.config';

interface Parts {
  readonly rows: PluginRows;
  readonly values: ConfigValues;
  readonly identify: Identify;
  readonly guard: Guard;
}

interface OneSection {
  readonly Params: { readonly plugin?: string; readonly section: string };
}

/** A key of an answer and what stands there. */
type Entry = [string, object];

/**
 * Settings, which live in the server's base configuration.
 * upstream: fylr 6.34; whether disabled plugins are in it is not documented, here all installed ones are.
 */
export function registerConfigRoutes(app: FastifyInstance, parts: Parts): void {
  const { rows, values, identify, guard } = parts;
  const plugins = () =>
    rows.all().flatMap(({ name }) => (name !== null && PLUGIN_SECTIONS[name] ? [name] : []));

  app.get('/api/v1/config/list', async (request) => {
    demandUser(identify(request));
    demandRight(identify(request), RIGHT);
    const definitions = plugins().map((name): Entry => [name, { defs: PLUGIN_SECTIONS[name] }]);
    return { system: { defs: SYSTEM_SECTIONS }, plugin: Object.fromEntries(definitions) };
  });

  app.get('/api/v1/config', async (request) => {
    const { account } = demandUser(identify(request));
    const shown = (plugin: string | undefined, sections: readonly SectionDefinition[]) => {
      const visible = sections.filter((section) => isVisible(section, account));
      const entries = visible.map(
        (definition): Entry => [definition.name, values.shown({ plugin, definition })],
      );
      return { config: Object.fromEntries(entries) };
    };
    const entries = plugins()
      .map((name) => ({ name, sections: PLUGIN_SECTIONS[name] ?? [] }))
      .filter(({ sections }) => sections.some((section) => isVisible(section, account)))
      .map(({ name, sections }): Entry => [name, shown(name, sections)]);
    return { system: shown(undefined, SYSTEM_SECTIONS), plugin: Object.fromEntries(entries) };
  });

  /** @throws FylrError BaseConfigPathNotFound */
  function addressOf({ params: { plugin, section } }: FastifyRequest<OneSection>): SectionAddress {
    const known = plugin === undefined || plugins().includes(plugin);
    const sections = plugin === undefined ? SYSTEM_SECTIONS : (PLUGIN_SECTIONS[plugin] ?? []);
    const definition = known ? sections.find(({ name }) => name === section) : undefined;
    if (!definition) throw pathNotFound(plugin, section);
    return { plugin, definition };
  }

  /** @throws FylrError when the person may not write settings, or nobody may now */
  function demandWriter(request: FastifyRequest<OneSection>): void {
    demandUser(identify(request));
    demandRight(identify(request), RIGHT);
    const own = addressOf(request).definition.require_system_right;
    if (own !== undefined) demandRight(identify(request), own);
    // upstream: fylr 6.34, read-only mode is left by saving its own section, so that must stay possible.
    const { plugin, section } = request.params;
    if (plugin !== undefined || section !== 'readonly') guard.demandWritable();
  }

  function write(
    request: FastifyRequest<OneSection>,
    reply: FastifyReply,
    address: SectionAddress,
    after: SectionValues,
  ): FastifyReply {
    const query = new URL(request.url, 'http://server').searchParams;
    const confirmation = confirmationFor(address, values.saved(address), after, query);
    if (confirmation) return reply.code(202).send(confirmation);
    values.replace(address, after);
    return reply.send(values.shown(address));
  }

  for (const url of [
    '/api/v1/config/plugin/:plugin/config/:section',
    '/api/v1/config/system/config/:section',
  ]) {
    app.get<OneSection>(url, async (request) => {
      const { account } = demandUser(identify(request));
      const address = addressOf(request);
      if (isVisible(address.definition, account)) return values.shown(address);
      // What one may not read is not there, rather than forbidden.
      throw pathNotFound(request.params.plugin, request.params.section);
    });

    app.post<OneSection>(url, async (request, reply) => {
      demandWriter(request);
      const address = addressOf(request);
      if (request.body === undefined) throw serverGeneric('the body is empty');
      return write(request, reply, address, readSectionValues(address.definition, request.body));
    });

    app.delete<OneSection>(url, async (request, reply) => {
      demandWriter(request);
      const address = addressOf(request);
      if (request.body !== undefined) throw serverGeneric('the body must be empty');
      return write(request, reply, address, {});
    });
  }
}

/** upstream: fylr 6.34, most sections need the right for settings, some one of their own. */
function isVisible(section: SectionDefinition, account: Account): boolean {
  const { unauthenticated_visible: isPublic, require_system_right: own } = section;
  return isPublic === true || holdsOneOf(account, [own ?? RIGHT]);
}

function pathNotFound(plugin: string | undefined, section: string): FylrError {
  const path = `${plugin === undefined ? 'system' : `plugin/${plugin}`}/config/${section}`;
  return new FylrError(404, 'BaseConfigPathNotFound', 'baseconfig', `There is no ${path}`, { path });
}
