import * as v from 'valibot';
import { parse } from 'yaml';
import type { Operation } from './operation.ts';

/** Reads from an OpenAPI description what the allow-list needs. The rest of the document is not looked at. */

const parameter = v.object({
  name: v.string(),
  in: v.string(),
  schema: v.optional(v.record(v.string(), v.unknown())),
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
 * @param yaml an OpenAPI document.
 * @throws Error that names what cannot be read.
 */
export function readDescription(yaml: string): DescribedOperation[] {
  const document = v.parse(description, parse(yaml));
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
