import { Agent } from 'node:http';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { systemIds } from '../config/system.ts';
import { fakeCodex } from '../test-support/fake-systems.ts';
import { sendJson } from '../test-support/fake-server.ts';
import { call } from '../test-support/http-call.ts';
import { startTestGateway, Visitor } from '../test-support/test-gateway.ts';
import { AllowList } from './allow-list.ts';
import { bundledDescriptions } from './bundled-descriptions.ts';
import { readDescription } from './description.ts';
import { readTarget } from './raw-target.ts';
import { testDescriptions } from '../test-support/descriptions.ts';

const list = new AllowList(testDescriptions.codex);

function match(method: string, raw: string, from = list) {
  const target = readTarget(raw);
  return target === undefined ? undefined : from.match(method, target);
}

describe('the allow-list', () => {
  it.each([
    ['GET', '/api/v1/things', '/api/v1/things'],
    ['GET', '/api/v1/things/a', '/api/v1/things/a'],
    ['PATCH', '/api/v1/things/a%20b', '/api/v1/things/a%20b'],
    ['GET', '/api/v1/things/plugin.with.dots', '/api/v1/things/plugin.with.dots'],
    ['GET', '/api/v1/things/...x', '/api/v1/things/...x'],
    ['GET', '/api/v1/things/%C3%A4%3F%23', '/api/v1/things/%C3%A4%3F%23'],
    ['GET', '/api/v1/things/100%25', '/api/v1/things/100%25'],
    ['PUT', '/api/v1/things/special', '/api/v1/things/special'],
    ['GET', '/api/v1/labels/de-DE.json', '/api/v1/labels/de-DE.json'],
    ['GET', '/api/v1/slashed/x/', '/api/v1/slashed/x/'],
    ['GET', '/api/v1/numbers/12', '/api/v1/numbers/12'],
  ])('takes %s %s', (method, raw, path) => {
    expect(match(method, raw)?.path).toBe(path);
  });

  it.each([
    ['POST', '/api/v1/things/a', 'another method'],
    ['HEAD', '/api/v1/things', 'HEAD, which nobody described'],
    ['GET', '/api/v1/things/special', 'a literal segment goes before a parameter, for good'],
    ['GET', '/api/v1/things/spec%69al', 'an encoded spelling of a literal segment'],
    ['GET', '/api/v1/thing%73', 'an encoded spelling of a path'],
    ['GET', '/api/v1/things/', 'a slash too many'],
    ['GET', '/api/v1/slashed/x', 'a slash too few'],
    ['GET', '/api/v1/things/a/b', 'two segments for one parameter'],
    ['GET', '/api/v1/things/a%2Fb', 'an encoded slash'],
    ['GET', '/api/v1/things/a%5Cb', 'an encoded backslash'],
    ['GET', '/api/v1/things/a\\b', 'a backslash'],
    ['GET', '/api/v1/things/..', 'a dot segment'],
    ['GET', '/api/v1/things/%2e%2E', 'an encoded dot segment'],
    ['GET', '/api/v1/things/..;x', 'a dot segment with a path parameter'],
    ['GET', '/api/v1/things/%252e%252e', 'double encoding'],
    ['GET', '/api/v1/things/a%252Fb', 'a doubly encoded slash'],
    ['GET', '/api/v1/things/%EF%BC%8E%EF%BC%8E', 'dots in another width'],
    ['GET', '/api/v1/things/a%EF%BC%8Fb', 'a slash in another width'],
    ['GET', '/api/v1/things/%00', 'NUL'],
    ['GET', '/api/v1/things/a%0d%0aX:y', 'line ends'],
    ['GET', '/api/v1/things/%C0%AF', 'overlong UTF-8'],
    ['GET', '/api/v1/things/%zz', 'no encoding at all'],
    ['GET', '/api/v1/things//a', 'an empty segment'],
    ['GET', '//api/v1/things', 'an empty first segment'],
    ['GET', '/api/v1/things/%20', 'nothing but space'],
    ['GET', '/api/v1/numbers/x', 'a word for a number'],
    ['GET', '/api/v1/labels/.json', 'nothing before a suffix'],
    ['GET', '/api/v1/labels/de', 'a missing suffix'],
    ['POST', '/api/v1/secret', "the gateway's own calls"],
    ['GET', 'http://evil.example/api/v1/things', 'an absolute URL'],
    ['GET', '/', 'the root'],
  ])('refuses %s %s: %s', (method, raw) => {
    expect(match(method, raw)).toBeUndefined();
  });

  it('refuses an over-long path, and a segment that is longer than any name', () => {
    for (const path of [`/api/v1/things/${'a'.repeat(501)}`, `/api/v1/things${'/a'.repeat(2100)}`]) {
      expect(() => readTarget(path)).toThrow(expect.objectContaining({ code: 'address-too-long' }));
    }
    expect(readTarget(`/api/v1/things/${'a'.repeat(500)}`)).toBeDefined();
  });

  it('takes the union of two descriptions, and of what both describe the stricter', () => {
    const other = `openapi: 3.1.0
paths:
  /api/v1/things/{id}:
    parameters: [{ name: id, in: path, schema: { pattern: '^[a-z]+$' } }]
    get: { parameters: [{ name: deep, in: query }], x-plugboard-redact: [token] }
    patch: { x-plugboard-internal: true }
  /api/v1/more: { get: {} }`;
    const union = new AllowList([...testDescriptions.codex, parse(other)]);
    expect(match('GET', '/api/v1/more', union)?.path).toBe('/api/v1/more');
    expect(match('GET', '/api/v1/things/abc', union)?.operation.redact).toEqual(['token']);
    expect(match('GET', '/api/v1/things/ABC', union)?.operation.redact).toEqual([]);
    expect(match('PATCH', '/api/v1/things/abc', union)).toBeUndefined();
    expect(match('PATCH', '/api/v1/things/ABC', union)).toBeDefined();
  });

  it('is made of all that the descriptions say', () => {
    const files = {
      codex: ['codex'],
      inventree: ['inventree-198', 'inventree-435'],
      fylr: ['fylr'],
    };
    for (const system of systemIds) {
      const whole = files[system].map((file): unknown => parse(readFileSync(`openapi/${file}.yaml`, 'utf8')));
      expect(bundledDescriptions[system].flatMap(readDescription)).toEqual(whole.flatMap(readDescription));
    }
  });

  it('knows keys of settings in any letters, as InvenTree does', () => {
    const bundled = new AllowList(bundledDescriptions.inventree);
    const raw = `/api/plugins/one/settings/${encodeURIComponent('GRÖSSE_1')}/`;
    expect(match('PATCH', raw, bundled)?.path).toBe(raw);
    expect(match('PATCH', '/api/plugins/one/settings/A-B/', bundled)).toBeUndefined();
  });

  it('is made of every bundled description', () => {
    for (const system of systemIds) {
      const described = bundledDescriptions[system].flatMap(readDescription);
      const bundled = new AllowList(bundledDescriptions[system]);
      const internal = described.filter((one) => one.operation.internal);
      expect(described.length).toBeGreaterThan(10);
      expect(internal.length).toBeGreaterThan(0);
      for (const { operation, parameterRules } of described) {
        const raw = operation.template.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) =>
          sampleOf(parameterRules.get(name)),
        );
        const isInternal = internal.some(
          (one) => one.operation.method === operation.method && one.operation.template === operation.template,
        );
        expect([operation.method, raw, match(operation.method, raw, bundled)?.path]).toEqual([
          operation.method,
          raw,
          isInternal ? undefined : raw,
        ]);
      }
    }
  });
});

/** Something that a path parameter may be. */
function sampleOf(rule: RegExp | undefined): string {
  const samples = ['some-thing', '42', '7f1b0c9e-3d4a-4b5c-8d6e-9f0a1b2c3d4e', 'de-DE', 'panel'];
  const sample = samples.find((text) => rule === undefined || rule.test(text));
  if (sample === undefined) throw new Error(`There is no sample for ${String(rule)}.`);
  return sample;
}

/** Paths that look like an API's, and that nobody described. */
const word = fc.stringMatching(/^[a-z0-9_-]{1,12}$/);
const foreignPath = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `/${words.join('/')}`),
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `/api/v1/${words.join('/')}/`),
  fc.constantFrom('/admin/', '/api/', '/api/v1', '/static/js/x.js', '/metrics', '/o/token/', '/eas/put'),
);
/** Ways to write a described path so that a careless server reads another one. */
const trick = fc.constantFrom(
  '%2f',
  '%2F',
  '%5c',
  '\\',
  '/../',
  '/./',
  '//',
  '/%2e%2e/',
  '/.%2e/',
  '/%252e%252e/',
  '%252f',
  '%25252f',
  '/..;/',
  '/..%3b/',
  '%00',
  '%0a',
  '%0d%0a',
  '%c0%af',
  '%e0%80%af',
  '%u002f',
  '%ef%bc%8f',
  '%ff',
  '#',
  '/..%00/',
);
const trickedPath = fc
  .tuple(fc.constantFrom('/api/v1/things', '/api/v1/things/a', '/api/v1/open'), trick, word, fc.boolean())
  .map(([path, by, tail, before]) => (before ? `${by}${path}` : `${path}${by}${tail}`));
const absoluteUrl = fc
  .tuple(
    fc.constantFrom('http://', 'https://', '//', 'HTTP://', 'http:/', 'ftp://', 'gopher://'),
    fc.constantFrom('evil.example', '127.0.0.1', '169.254.169.254', '[::1]', 'a@b', 'localhost:22'),
    foreignPath,
  )
  .map(([scheme, host, path]) => `${scheme}${host}${path}`);
const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE');

describe('forwarding', () => {
  it('lets none of many paths pass that are not described, as they come over the wire', async () => {
    const codex = await fakeCodex((_request, response) => {
      sendJson(response, 200, {});
      return true;
    });
    const gateway = await startTestGateway({
      yaml: `servers: [{ id: one, system: codex, url: '${codex.url}' }]`,
      descriptions: testDescriptions,
    });
    const visitor = new Visitor(gateway);
    await visitor.signIn('one');
    // The way is open, so that what is refused below is refused for its path.
    expect((await visitor.upstream('one', '/api/v1/things')).status).toBe(200);
    const before = codex.received.length;
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const headers = { cookie: visitor.cookie ?? '', 'x-plugboard': '1' };
    const prefix = '/api/servers/one/upstream';
    const described = (verb: string, path: string) => match(verb, path) !== undefined;

    await fc.assert(
      fc.asyncProperty(
        method,
        fc.oneof(foreignPath, trickedPath, absoluteUrl),
        fc.boolean(),
        async (verb, path, whole) => {
          fc.pre(!described(verb, path.split('?')[0] ?? ''));
          // Behind our own address, and in its place.
          const target = whole && /^(?:https?:\/\/|\/\/)/i.test(path) ? path : prefix + path;
          fc.pre(/^[!-~]+$/.test(target));
          const answer = await call(gateway.url, target, { method: verb, headers, agent });
          expect(answer.status).toBeGreaterThanOrEqual(400);
          expect(answer.status).toBeLessThan(500);
          expect(answer.headers['x-plugboard-error']).toBeDefined();
        },
      ),
      { numRuns: 1200 },
    );
    expect(codex.received.length).toBe(before);
  });

  it('lets no path pass that a description does not name, whatever its characters', () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc
        .array(fc.oneof(word, trick, fc.string({ maxLength: 5 })), { maxLength: 8 })
        .map((x) => `/${x.join('/')}`),
    );
    fc.assert(
      fc.property(method, anything, (verb, raw) => {
        const found = match(verb, raw);
        if (found === undefined) return;
        // What passes is one of the templates, segment by segment.
        const template = found.operation.template.split('/');
        const segments = found.path.split('/');
        expect(segments).toHaveLength(template.length);
        for (const [index, part] of template.entries()) {
          if (!part.includes('{')) expect(segments[index]).toBe(part);
          expect(segments[index]).not.toMatch(/^\.{1,2}$|%2f|%5c|%25[0-9a-f]{2}|%00/i);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
