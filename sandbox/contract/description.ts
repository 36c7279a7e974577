import { parse } from 'yaml';
import { follow, isMapping, type Mapping, mappingAt, type Place, pointerStep, step } from './node.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  /** Whether a list is one value with commas instead of several values. */
  readonly commas: boolean;
  readonly schema: Place | undefined;
}

export interface Operation {
  readonly id: string;
  /** Lower case. */
  readonly method: string;
  readonly template: string;
  readonly place: Place;
  readonly parameters: readonly Parameter[];
}

/** A parsed OpenAPI document with its operations, the more literal templates first. */
export interface Description {
  readonly document: Mapping;
  readonly operations: readonly Operation[];
}

/** @throws Error when the text is no YAML mapping with `paths`, or a reference leads nowhere. */
export function readDescription(yamlText: string): Description {
  const document: unknown = parse(yamlText);
  if (!isMapping(document) || !isMapping(document.paths)) throw new Error('Not an OpenAPI document');
  const paths: Place = { pointer: '#/paths', node: document.paths };
  const operations = Object.keys(paths.node).flatMap((template) => {
    const item = step(paths, template);
    return item ? operationsOf(document, template, follow(document, item)) : [];
  });
  operations.sort((a, b) => compareTemplates(a.template, b.template));
  return { document, operations };
}

function operationsOf(document: Mapping, template: string, item: Place): Operation[] {
  return METHODS.flatMap((method) => {
    const place = step(item, method);
    if (!place) return [];
    const own = parametersOf(document, place);
    const shared = parametersOf(document, item).filter(
      (one) => !own.some((other) => other.name === one.name && other.in === one.in),
    );
    const id = typeof place.node.operationId === 'string' ? place.node.operationId : `${method} ${template}`;
    return [{ id, method, template, place, parameters: [...shared, ...own] }];
  });
}

function parametersOf(document: Mapping, owner: Place): Parameter[] {
  const list = owner.node.parameters;
  if (!Array.isArray(list)) return [];
  return list.filter(isMapping).map((node, index) => {
    const place = follow(document, { pointer: `${owner.pointer}/parameters/${index}`, node });
    return {
      name: String(place.node.name),
      in: String(place.node.in),
      required: place.node.required === true,
      commas: place.node.explode === false,
      schema: step(place, 'schema'),
    };
  });
}

/** Literal before parameter, segment by segment, so that `/plugins/bulk` is not taken for `/plugins/{id}`. */
function compareTemplates(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (const [index, segment] of left.entries()) {
    const difference = openness(segment) - openness(right[index] ?? '');
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** 0 for a literal, 1 for a parameter with literal text around it (`{lang}.json`), 2 for a bare parameter. */
function openness(segment: string): number {
  if (!segment.includes('{')) return 0;
  return /^\{[^{}]*\}$/.test(segment) ? 2 : 1;
}

export interface Match {
  readonly operation: Operation;
  /** The values of the path's parameters, percent-decoded. */
  readonly path: ReadonlyMap<string, string>;
}

/** The operation that describes a request, or undefined. `path` is the address without its query. */
export function findOperation({ operations }: Description, method: string, path: string): Match | undefined {
  const wanted = method.toLowerCase();
  for (const operation of operations) {
    if (operation.method !== wanted) continue;
    const values = matchTemplate(operation.template, path);
    if (values) return { operation, path: values };
  }
  return undefined;
}

function matchTemplate(template: string, path: string): ReadonlyMap<string, string> | undefined {
  const names: string[] = [];
  const pattern = template
    .split(/(\{[^{}]*\})/)
    .map((piece) => {
      if (!piece.startsWith('{')) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(piece.slice(1, -1));
      return '([^/]+)';
    })
    .join('');
  const found = new RegExp(`^${pattern}$`).exec(path);
  if (!found) return undefined;
  return new Map(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]));
}

/** The answer that is described for a status: the status itself, its class (`4XX`), or `default`. */
export function findAnswer(
  { document }: Description,
  operation: Operation,
  status: number,
): Place | undefined {
  const answers = step(operation.place, 'responses');
  if (!answers) return undefined;
  for (const key of [String(status), `${Math.floor(status / 100)}XX`, 'default']) {
    const place = step(answers, key);
    if (place) return follow(document, place);
  }
  return undefined;
}

/** The body that is described for a content type under `owner` (an answer or a request body). */
export function findContent(owner: Place, contentType: string): Place | undefined {
  const content = step(owner, 'content');
  if (!content) return undefined;
  const plain = mediaType(contentType);
  for (const key of [plain, `${plain.split('/')[0]}/*`, '*/*']) {
    const place = step(content, key);
    if (place) return place;
  }
  return undefined;
}

/** Where the schema of a place stands, for the validator. */
export function schemaPointer(place: Place): string | undefined {
  // A schema may be `true`, too; anything but a mapping leaves nothing to check.
  return isMapping(place.node.schema) ? `${place.pointer}/${pointerStep('schema')}` : undefined;
}

/** The content type without its parameters, in lower case. */
export function mediaType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

export function isJson(contentType: string): boolean {
  return /^application\/(.+\+)?json$/.test(mediaType(contentType));
}

export function answersOf(operation: Operation): Mapping {
  return mappingAt(operation.place.node, 'responses');
}
