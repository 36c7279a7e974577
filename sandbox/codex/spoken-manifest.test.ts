import { describe, expect, test } from 'vitest';
import { understood } from './spoken-manifest.ts';

const said = { name: 'a', displayName: 'A', version: '1', capabilities: {} };
const limit = { key: 'limit', label: 'Limit', type: 'number' };

describe('a form', () => {
  const formOf = (configSchema: unknown) => understood({ ...said, configSchema }).visible.configSchema;

  test('is passed on with what is known of a field', () => {
    const field = { ...limit, description: 'At most', required: true, default: 0, example: [1, { a: null }] };
    expect(formOf({ description: 'Form', fields: [field] })).toEqual({
      description: 'Form',
      fields: [field],
    });
    expect(formOf({ fields: [] })).toEqual({ fields: [] });
  });

  test('loses what is not known', () => {
    expect(formOf({ layout: 'wide', fields: [{ ...limit, options: [1, 2], min: 0 }] })).toEqual({
      fields: [limit],
    });
  });

  test('loses nulls, which are as good as nothing', () => {
    expect(formOf({ description: null, fields: [{ ...limit, default: null }] })).toEqual({ fields: [limit] });
  });

  test.each([
    ['a field without a label', { fields: [limit, { key: 'order', type: 'string' }] }],
    ['a field without a key', { fields: [{ label: 'Order', type: 'string' }] }],
    ['a field whose kind is no text', { fields: [{ ...limit, type: ['number', 'null'] }] }],
    ['a field that is none', { fields: [limit, 'order'] }],
    ['no fields', { description: 'Form' }],
    ['a JSON Schema', { type: 'object', properties: { limit: { type: 'number' } } }],
    ['a text', 'form'],
    ['nothing', null],
  ])('is dropped as a whole for %s', (_what, form) => {
    expect(understood({ ...said, configSchema: form }).visible).not.toHaveProperty('configSchema');
  });

  test('for users is kept apart from the rest', () => {
    const manifest = understood({ ...said, userConfigSchema: { fields: [limit] }, userDescription: 'Yours' });
    expect(manifest.userConfigSchema).toEqual({ fields: [limit] });
    expect(JSON.stringify(manifest.visible)).not.toMatch(/userConfigSchema|Yours/);
  });
});

test('a credential is always of the kind string, whatever its plugin calls it', () => {
  const credential = { key: 'api_key', label: 'API key', required: true, sensitive: true, type: 'password' };
  expect(understood({ ...said, requiredCredentials: [credential] }).visible.requiredCredentials).toEqual([
    { key: 'api_key', label: 'API key', required: true, sensitive: true, credentialType: 'string' },
  ]);
});

test('a client id that comes with the plugin is not passed on', () => {
  const oauth = { authorizationUrl: 'https://a.example', tokenUrl: 'https://b.example', pkce: true };
  const manifest = understood({ ...said, oauth: { ...oauth, clientId: 'codex' } });
  expect(manifest.visible.oauth).toEqual(oauth);
  expect(manifest.oauthClientId).toBe('codex');
});
