import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { descriptionProblems } from '../contract/description-problems.ts';
import { type Operation, readDescription } from '../contract/description.ts';

const TEXTS = {
  198: readFileSync(new URL('../../openapi/inventree-198.yaml', import.meta.url), 'utf8'),
  435: readFileSync(new URL('../../openapi/inventree-435.yaml', import.meta.url), 'utf8'),
};

/** The operations that the makers document for plugins, as their published pages name them. */
const PUBLISHED = {
  198: [
    'GET /api/plugins/',
    'POST /api/plugins/install/',
    'POST /api/plugins/reload/',
    'GET /api/plugins/settings/',
    'GET /api/plugins/status/',
    'DELETE /api/plugins/{plugin}/',
    'GET /api/plugins/{plugin}/',
    'PATCH /api/plugins/{plugin}/',
    'PUT /api/plugins/{plugin}/',
    'PATCH /api/plugins/{plugin}/activate/',
    'PUT /api/plugins/{plugin}/activate/',
    'GET /api/plugins/{plugin}/metadata/',
    'PATCH /api/plugins/{plugin}/metadata/',
    'PUT /api/plugins/{plugin}/metadata/',
    'GET /api/plugins/{plugin}/settings/',
    'GET /api/plugins/{plugin}/settings/{key}/',
    'PATCH /api/plugins/{plugin}/settings/{key}/',
    'PUT /api/plugins/{plugin}/settings/{key}/',
    'PATCH /api/plugins/{plugin}/uninstall/',
    'PUT /api/plugins/{plugin}/uninstall/',
  ],
  435: [
    'GET /api/plugins/',
    'POST /api/plugins/install/',
    'POST /api/plugins/reload/',
    'GET /api/plugins/settings/',
    'GET /api/plugins/status/',
    'GET /api/plugins/ui/features/{feature}/',
    'DELETE /api/plugins/{plugin}/',
    'GET /api/plugins/{plugin}/',
    'PATCH /api/plugins/{plugin}/activate/',
    'PUT /api/plugins/{plugin}/activate/',
    'GET /api/plugins/{plugin}/admin/',
    'GET /api/plugins/{plugin}/metadata/',
    'PATCH /api/plugins/{plugin}/metadata/',
    'PUT /api/plugins/{plugin}/metadata/',
    'GET /api/plugins/{plugin}/settings/',
    'GET /api/plugins/{plugin}/settings/{key}/',
    'PATCH /api/plugins/{plugin}/settings/{key}/',
    'PUT /api/plugins/{plugin}/settings/{key}/',
    'PATCH /api/plugins/{plugin}/uninstall/',
    'PUT /api/plugins/{plugin}/uninstall/',
    'GET /api/plugins/{plugin}/user-settings/',
    'GET /api/plugins/{plugin}/user-settings/{key}/',
    'PATCH /api/plugins/{plugin}/user-settings/{key}/',
    'PUT /api/plugins/{plugin}/user-settings/{key}/',
  ],
};

const nameOf = ({ method, template }: Operation) => `${method.toUpperCase()} ${template}`;

describe.each([198, 435] as const)('the description of InvenTree %i', (version) => {
  const { operations, document } = readDescription(TEXTS[version]);

  it('is sound in itself', () => {
    expect(descriptionProblems(TEXTS[version])).toEqual([]);
  });

  it('has every published operation', () => {
    expect(operations.map(nameOf)).toEqual(expect.arrayContaining(PUBLISHED[version]));
  });

  it('writes every path with a slash at its end', () => {
    const without = operations.map(({ template }) => template).filter((path) => !path.endsWith('/'));
    // Another library's, which writes none.
    expect(without.filter((path) => !path.startsWith('/api/auth/v1/'))).toEqual([]);
  });

  it('offers no way to change or delete the own account', () => {
    const own = operations.filter(({ template }) => template === '/api/user/me/');
    expect(own.map(({ method }) => method)).toEqual(['get']);
  });

  it('keeps every call about tokens and passwords inside the gateway', () => {
    const aboutSignIn = operations.filter(({ template }) => /token|\/auth\//.test(template));
    expect(aboutSignIn.length).toBeGreaterThan(4);
    const internal = operations.filter(({ place }) => place.node['x-plugboard-internal'] === true);
    expect(internal).toEqual(aboutSignIn);
  });

  it('gives time to what loads plugins or runs pip', () => {
    const timeouts = operations
      .filter(({ place }) => place.node['x-plugboard-timeout'] !== undefined)
      .map(({ id, place }) => [id, place.node['x-plugboard-timeout']]);
    expect(Object.fromEntries(timeouts)).toEqual({
      activatePlugin: 90,
      replacePluginActivation: 90,
      reloadPlugins: 90,
      updateGlobalSetting: 90,
      installPlugin: 300,
      uninstallPlugin: 300,
      replacePluginUninstall: 300,
    });
  });

  it('closes no enumeration that the server may extend', () => {
    const closed = JSON.stringify(document.components).match(/"enum":/g) ?? [];
    expect(closed).toEqual([]);
  });
});

it('means the same operation by the same operationId in both descriptions', () => {
  const older = new Map(readDescription(TEXTS[198]).operations.map((one) => [one.id, one]));
  const shared = readDescription(TEXTS[435]).operations.filter(({ id }) => older.has(id));
  expect(shared.length).toBeGreaterThan(20);
  const at = (operation: Operation | undefined) => operation && nameOf(operation);
  expect(shared.map((one) => [one.id, at(one)])).toEqual(shared.map(({ id }) => [id, at(older.get(id))]));
});
