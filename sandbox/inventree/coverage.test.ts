import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDescription } from '../contract/description.ts';
import { basic, startServer } from './test-support.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

const FILLED: Readonly<Record<string, string>> = { plugin: 'sample', feature: 'panel', id: '1' };

it.each([
  // What is described there came between 198 and 435, or after 435.
  [198, 198, ['listApiTokens', 'revokeApiToken']],
  [
    435,
    435,
    [
      'getApiTokenSince490',
      'getCurrentUserRolesSince490',
      'getPluginMetadataSince436',
      'replacePluginMetadataSince436',
      'updatePluginMetadataSince436',
    ],
  ],
  [534, 435, []],
])('offers at %i every operation of the description %i, but for %j', async (apiVersion, version, absent) => {
  const file = new URL(`../../openapi/inventree-${version}.yaml`, import.meta.url);
  const { app } = startServer({ apiVersion });
  const missing: string[] = [];
  for (const { id, method, template } of readDescription(readFileSync(file, 'utf8')).operations) {
    const key = template.includes('/global/') ? 'PLUGIN_ON_STARTUP' : 'API_KEY';
    const url = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => FILLED[name] ?? key);
    const verb = METHODS.find((known) => known.toLowerCase() === method);
    if (!verb) throw new Error(`The test does not know ${method}`);
    const answer = await app.inject({ method: verb, url, headers: basic('admin') });
    const unknown = answer.statusCode === 404 && answer.body.includes('"url"');
    if (unknown || answer.statusCode === 405) missing.push(id);
  }
  expect(missing.toSorted()).toEqual(absent);
});
