import type { FastifyInstance } from 'fastify';
import { configPathNotFound, type SectionName } from './config-access.ts';
import { demandFit } from './config-body.ts';
import { type ConfigParts, writeSection } from './config-routes.ts';
import { named, type SectionValues } from './config-shapes.ts';
import { serverGeneric } from './errors.ts';

interface OneParameter {
  readonly Params: SectionName & { readonly parameter: string };
}

/**
 * Settings one by one, below their section.
 * upstream: fylr 6.34, `/config/{path}` leads to a single setting as well (`plugin/fylr_example/config/custom/data`);
 * what stands beside it stays.
 */
export function registerConfigParameterRoutes(app: FastifyInstance, { access, values }: ConfigParts): void {
  for (const url of [
    '/api/v1/config/plugin/:plugin/config/:section/:parameter',
    '/api/v1/config/system/config/:section/:parameter',
  ]) {
    app.get<OneParameter>(url, async (request, reply) => {
      const { parameter } = request.params;
      const value = named(values.shown(access.readable(request, request.params)), parameter);
      if (value === undefined) throw configPathNotFound(request.params, parameter);
      // A text is JSON here as well, with its quotes.
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(value));
    });

    app.post<OneParameter>(url, async (request, reply) => {
      const { section, parameter } = request.params;
      const address = access.writable(request, request.params);
      const { body } = request;
      if (body === undefined) throw serverGeneric('the body is empty');
      const definition = named(address.definition.parameters, parameter);
      if (!definition) throw configPathNotFound(request.params, parameter);
      const saved = values.saved(address);
      const others = without(saved, parameter);
      if (body === null) return writeSection({ request, reply, values }, address, others);
      demandFit(`${section}.${parameter}`, definition, body, named(saved, parameter));
      // A value is told by its own name, `__proto__` too.
      const after = Object.fromEntries([...Object.entries(others), [parameter, body]]);
      return writeSection({ request, reply, values }, address, after);
    });

    app.delete<OneParameter>(url, async (request, reply) => {
      const address = access.writable(request, request.params);
      if (request.body !== undefined) throw serverGeneric('the body must be empty');
      const { parameter } = request.params;
      const saved = values.saved(address);
      if (!named(address.definition.parameters, parameter) && !Object.hasOwn(saved, parameter)) {
        throw configPathNotFound(request.params, parameter);
      }
      return writeSection({ request, reply, values }, address, without(saved, parameter));
    });
  }
}

function without(saved: SectionValues, parameter: string): SectionValues {
  return Object.fromEntries(Object.entries(saved).filter(([name]) => name !== parameter));
}
