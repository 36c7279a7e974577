import { parse } from 'yaml';

/** A small description for tests of forwarding: every kind of operation that the gateway treats differently. */
const common = `openapi: 3.1.0
info: { title: t, version: '1' }
paths:
  /api/v1/things:
    get: { parameters: [{ name: page, in: query }], responses: {} }
    post: { responses: {} }
  /api/v1/things/{thing}:
    parameters: [{ $ref: '#/components/parameters/Thing' }]
    get: { responses: {} }
    patch: { responses: {} }
    delete: { responses: {} }
  /api/v1/numbers/{number}:
    get: { parameters: [{ name: number, in: path, schema: { type: integer } }], responses: {} }
  /api/v1/things/special:
    put: { responses: {} }
  /api/v1/labels/{lang}.json:
    get: { responses: {} }
  /api/v1/slashed/{thing}/:
    get: { responses: {} }
  /api/v1/open:
    get: { x-plugboard-open-query: true, responses: {} }
  /api/v1/secret:
    post: { x-plugboard-internal: true, responses: {} }
  /api/v1/session:
    get: { x-plugboard-redact: [access_token], responses: {} }
  /api/v1/slow:
    get: { x-plugboard-timeout: 0.1, responses: {} }
  /api/v1/patient:
    get: { x-plugboard-timeout: 60, responses: {} }
  /api/v1/events:
    get: { x-plugboard-stream: true, x-plugboard-timeout: 0.3, responses: {} }
  /api/v1/mine:
    get: { x-plugboard-embed: [connections, settings], responses: {} }
    post: { x-plugboard-embed: [connections], responses: {} }
    delete: { x-plugboard-embed: [jobs], responses: {} }
  /api/v1/mine/events:
    get: { x-plugboard-embed: [connections], x-plugboard-stream: true, responses: {} }
  /api/v1/mine/{plugin}:
    parameters: [{ $ref: '#/components/parameters/Plugin' }]
    get: { x-plugboard-embed: [connections], responses: {} }
    put: { responses: {} }
    patch: { x-plugboard-embed: [connections], x-plugboard-embed-body: [config, name], responses: {} }
  /api/v1/files:
    post: { x-plugboard-upload: true, responses: {} }
components:
  parameters:
    Plugin: { name: plugin, in: path, required: true, x-plugboard-plugin: true, schema: { type: string } }
    Thing: { name: thing, in: path, required: true, schema: { type: string } }
`;

const parsed: unknown = parse(common);

export const testDescriptions = { codex: [parsed], inventree: [parsed], fylr: [parsed] };
