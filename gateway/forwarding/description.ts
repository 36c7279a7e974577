import * as v from 'valibot';
import { embedPages } from '../config/embed-page.ts';
import type { Operation } from './operation.ts';

/** Reads from an OpenAPI description what the allow-list needs. The rest of the document is not looked at. */

const parameter = v.object({
  name: v.string(),
  in: v.string(),
  schema: v.optional(v.record(v.string(), v.unknown())),
  'x-plugboard-plugin': v.optional(v.boolean(), false),
});
const parameterOrReference = v.union([v.object({ $ref: v.string() }), parameter]);

const operation = v.object({
  parameters: v.optional(v.array(parameterOrReference), []),
  'x-plugboard-internal': v.optional(v.boolean(), false),
  'x-plugboard-redact': v.optional(v.array(v.string()), []),
  'x-plugboard-timeout': v.optional(v.pipe(v.number(), v.gtValue(0))),
  'x-plugboard-stream': v.optional(v.boolean(), false),
  'x-plugboard-upload': v.optional(v.boolean(), false),
  'x-plugboard-open-query': v.optional(v.boolean(), false),
  'x-plugboard-connects': v.optional(v.boolean(), false),
  'x-plugboard-embed-body': v.optional(v.array(v.string())),
  'x-plugboard-embed': v.optional(v.array(v.picklist(embedPages)), []),
});

const pathItem = v.object({
  parameters: v.optional(v.array(parameterOrReference), []),
  get: v.optional(operation),
  put: v.optional(operation),
  post: v.optional(operation),
  delete: v.optional(operation),
  options: v.optional(operation),
  head: v.optional(operation),
  patch: v.optional(operation),
  trace: v.optional(operation),
});

const description = v.object({
  paths: v.record(v.string(), pathItem),
  components: v.optional(
    v.object({
      parameters: v.optional(v.record(v.string(), parameter), {}),
      schemas: v.optional(v.record(v.string(), v.record(v.string(), v.unknown())), {}),
    }),
    {},
  ),
});

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

export interface DescribedOperation {
  readonly operation: Operation;
  /** What each path parameter may be; a name without an entry may be anything that is one segment. */
  readonly parameterRules: ReadonlyMap<string, RegExp>;
}

/**
 * @param untrusted an OpenAPI document, or what `scripts/lib/descriptions.mjs` keeps of one.
 * @throws Error that names what cannot be read.
 */
export function readDescription(untrusted: unknown): DescribedOperation[] {
  const document = v.parse(description, untrusted);
  const resolve = (entry: v.InferOutput<typeof parameterOrReference>) => {
    if (!('$ref' in entry)) return entry;
    const name = /^#\/components\/parameters\/([^/]+)$/.exec(entry.$ref)?.[1];
    const found = name === undefined ? undefined : document.components.parameters?.[name];
    if (found === undefined) throw new Error(`The description has no ${entry.$ref}`);
    return found;
  };
  const schemaOf = (schema: Readonly<Record<string, unknown>> | undefined) => {
    const reference = schema?.['$ref'];
    if (typeof reference !== 'string') return schema;
    const name = /^#\/components\/schemas\/([^/]+)$/.exec(reference)?.[1];
    const found = name === undefined ? undefined : document.components.schemas?.[name];
    if (found === undefined) throw new Error(`The description has no ${reference}`);
    return found;
  };

  return Object.entries(document.paths).flatMap(([template, item]) =>
    methods.flatMap((method): DescribedOperation[] => {
      const described = item[method];
      if (described === undefined) return [];
      const parameters = [...item.parameters, ...described.parameters].map(resolve);
      return [
        {
          operation: {
            method: method.toUpperCase(),
            template,
            queryNames: new Set(parameters.filter((one) => one.in === 'query').map((one) => one.name)),
            openQuery: described['x-plugboard-open-query'],
            internal: described['x-plugboard-internal'],
            redact: described['x-plugboard-redact'],
            timeout:
              described['x-plugboard-timeout'] === undefined
                ? undefined
                : described['x-plugboard-timeout'] * 1000,
            stream: described['x-plugboard-stream'],
            upload: described['x-plugboard-upload'],
            connects: described['x-plugboard-connects'],
            embedPages: new Set(described['x-plugboard-embed']),
            embedBody: described['x-plugboard-embed-body'],
            pluginSegments: parameters
              .filter((one) => one.in === 'path' && one['x-plugboard-plugin'])
              .map((one) => segmentOf(template, one.name)),
          },
          parameterRules: new Map(
            parameters
              .filter((one) => one.in === 'path')
              .flatMap((one) => {
                const rule = ruleOf(schemaOf(one.schema));
                return rule === undefined ? [] : [[one.name, rule]];
              }),
          ),
        },
      ];
    }),
  );
}

/** @throws Error when it is not a segment of its own: what a part of one means, nobody has said. */
function segmentOf(template: string, name: string): number {
  const index = template.split('/').slice(1).indexOf(`{${name}}`);
  if (index === -1) throw new Error(`${template} has no segment {${name}}, which is to name a plugin.`);
  return index;
}

/**
 * What a path parameter's schema says about its text. It keeps a parameter from standing in for a literal
 * segment of an operation that nobody described (`/users/me` beside `/users/{id}`).
 */
function ruleOf(schema: Readonly<Record<string, unknown>> | undefined): RegExp | undefined {
  if (schema === undefined) return undefined;
  if (Array.isArray(schema['enum'])) {
    const values = schema['enum'].map((value) => String(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^(?:${values.join('|')})$`);
  }
  if (typeof schema['pattern'] === 'string') return new RegExp(schema['pattern'], 'u');
  if (schema['type'] === 'integer') return /^-?\d{1,19}$/;
  if (schema['format'] === 'uuid') return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  return undefined;
}
