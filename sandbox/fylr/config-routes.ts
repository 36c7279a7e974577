import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ConfigAccess, SectionName } from './config-access.ts';
import { readSectionValues } from './config-body.ts';
import { confirmationFor } from './config-confirmation.ts';
import { SYSTEM_SECTIONS } from './config-definitions.ts';
import { demandAgreement } from './config-rules.ts';
import type { SectionValues } from './config-shapes.ts';
import type { ConfigValues, SectionAddress } from './config-values.ts';
import { serverGeneric } from './errors.ts';

export interface ConfigParts {
  readonly access: ConfigAccess;
  readonly values: ConfigValues;
}

interface OneSection {
  readonly Params: SectionName;
}

/** A key of an answer and what stands there. */
type Entry = [string, object];

/**
 * Settings, which live in the server's base configuration.
 * upstream: fylr 6.34; whether disabled plugins are in it is not documented, here all installed ones are.
 */
export function registerConfigRoutes(app: FastifyInstance, { access, values }: ConfigParts): void {
  app.get('/api/v1/config/list', async (request) => {
    access.demandDefinitions(request);
    const definitions = access.plugins().map((name): Entry => [name, { defs: access.definitions(name) }]);
    return { system: { defs: SYSTEM_SECTIONS }, plugin: Object.fromEntries(definitions) };
  });

  app.get('/api/v1/config', async (request) => {
    const account = access.demandReader(request);
    const shown = (plugin: string | undefined) => {
      const entries = access
        .sections(account, plugin)
        .map((definition): Entry => [definition.name, values.shown({ plugin, definition })]);
      return { config: Object.fromEntries(entries) };
    };
    const entries = access
      .plugins()
      .filter((name) => access.sections(account, name).length > 0)
      .map((name): Entry => [name, shown(name)]);
    return { system: shown(undefined), plugin: Object.fromEntries(entries) };
  });

  for (const url of [
    '/api/v1/config/plugin/:plugin/config/:section',
    '/api/v1/config/system/config/:section',
  ]) {
    app.get<OneSection>(url, async (request) => values.shown(access.readable(request, request.params)));

    app.post<OneSection>(url, async (request, reply) => {
      const address = access.writable(request, request.params);
      if (request.body === undefined) throw serverGeneric('the body is empty');
      const after = readSectionValues(address.definition, values.saved(address), request.body);
      return writeSection({ request, reply, values }, address, after);
    });

    app.delete<OneSection>(url, async (request, reply) => {
      const address = access.writable(request, request.params);
      if (request.body !== undefined) throw serverGeneric('the body must be empty');
      return writeSection({ request, reply, values }, address, {});
    });
  }
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly values: ConfigValues;
}

/**
 * Replaces a section's values, or asks before it does.
 * @throws FylrError when its values contradict each other
 */
export function writeSection(
  { request, reply, values }: Exchange,
  address: SectionAddress,
  after: SectionValues,
): FastifyReply {
  demandAgreement(address.definition.name, after);
  const query = new URL(request.url, 'http://server').searchParams;
  const confirmation = confirmationFor(address.definition.name, values.saved(address), after, query);
  if (confirmation) return reply.code(202).send(confirmation);
  values.replace(address, after);
  return reply.send(values.shown(address));
}
