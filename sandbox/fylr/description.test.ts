import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { descriptionProblems } from '../contract/description-problems.ts';
import { isMapping, type Mapping, mappingAt } from '../contract/node.ts';
import { description } from './test-support.ts';

function documentOf(text: string): Mapping {
  const document: unknown = parse(text);
  if (!isMapping(document)) throw new Error('Not a mapping');
  return document;
}

const document = documentOf(description);
const paths = mappingAt(document, 'paths');
const schemas = mappingAt(mappingAt(document, 'components'), 'schemas');

/** The type words of a property, whatever form they are written in. */
function typesOf(schema: string, property: string): unknown[] {
  const { type } = mappingAt(mappingAt(mappingAt(schemas, schema), 'properties'), property);
  return Array.isArray(type) ? type : [type];
}

function operation(path: string, method: string): Mapping {
  return mappingAt(mappingAt(paths, path), method);
}

describe('the description of fylr', () => {
  it('is sound', () => {
    expect(descriptionProblems(description)).toEqual([]);
  });

  it('knows all five operations of the plugin page', () => {
    const manage = '/api/v1/plugin/manage';
    const one = `${manage}/{id}`;
    expect(operation(manage, 'get').operationId).toBe('listPlugins');
    expect(operation(manage, 'put').operationId).toBe('installPlugin');
    expect(operation(one, 'get').operationId).toBe('getPlugin');
    expect(operation(one, 'post').operationId).toBe('updatePlugin');
    expect(operation(one, 'delete').operationId).toBe('deletePlugin');
  });

  it.each([
    ['id', ['integer']],
    ['name', ['string', 'null']],
    ['enabled', ['boolean', 'null']],
    ['auto_added', ['boolean', 'null']],
    ['path', ['string', 'null']],
    ['url', ['string', 'null']],
    ['type', ['string', 'null']],
    ['zip_file', ['object', 'null']],
    ['update_policy', ['string', 'null']],
    ['last_checked_at', ['string']],
    ['created_at', ['string']],
    ['updated_at', ['string']],
  ])('has the field %s of a plugin, null only where the server sends it', (property, types) => {
    expect(typesOf('Plugin', property)).toEqual(types);
  });

  it('has every field of a manifest and its build information', () => {
    const manifest = mappingAt(mappingAt(schemas, 'Manifest'), 'properties');
    expect(Object.keys(manifest).toSorted()).toEqual(
      [
        'name',
        'version',
        'displayname',
        'info',
        'url',
        'l10n',
        'server',
        'webfrontend',
        'custom',
        'base_url',
        'plugin_url',
        'build_info',
        'collection_upload',
      ].toSorted(),
    );
    const buildInfo = mappingAt(mappingAt(schemas, 'BuildInfo'), 'properties');
    expect(Object.keys(buildInfo)).toEqual(['repository', 'rev', 'release', 'lastchanged', 'builddate']);
    expect(mappingAt(mappingAt(schemas, 'Plugin'), 'properties')).toHaveProperty('manifest');
  });

  it('keeps from browsers what would hand them a token', () => {
    expect(operation('/api/oauth2/token', 'post')['x-plugboard-internal']).toBe(true);
    expect(operation('/api/oauth2/revoke', 'post')['x-plugboard-internal']).toBe(true);
    expect(operation('/api/v1/user/session', 'get')['x-plugboard-redact']).toEqual(['access_token']);
  });

  it('leaves out what plugins bring for other pages, and free addresses', () => {
    const forbidden = /bundle\.(js|css|html)|\/static\/|\/extension\/|\{path\}|inspect|introspect/;
    expect(Object.keys(paths).filter((path) => forbidden.test(path))).toEqual([]);
  });

  it('has no closed list and no closed object where the server may add something', () => {
    const answers = Object.entries(schemas).filter(
      ([name]) => !['TokenRequest', 'RevokeRequest', 'PluginInstall'].includes(name),
    );
    const text = JSON.stringify(Object.fromEntries(answers));
    expect(text).not.toContain('"enum"');
    expect(text).not.toContain('"additionalProperties":false');
    expect(text).not.toContain('int64');
  });

  it('gives the calls that start plugins their time', () => {
    expect(operation('/api/v1/plugin/manage', 'put')['x-plugboard-timeout']).toBe(90);
    expect(operation('/api/v1/plugin/manage/{id}', 'post')['x-plugboard-timeout']).toBe(90);
  });
});
