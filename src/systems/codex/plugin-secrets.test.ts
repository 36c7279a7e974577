import { describe, expect, it } from 'vitest';
import { MASK } from '../../api/secrets.ts';
import { maskArguments, withoutSecrets } from './plugin-secrets.ts';

describe('withoutSecrets', () => {
  it('masks what may be a secret and keeps what tells how it is set', () => {
    const plugin = {
      name: 'sync-anilist',
      hasCredentials: true,
      credentialDelivery: 'env',
      credentials: { access_token: 'S3CRET' },
      env: { LANG: 'S3CRET', RETRIES: 3, EMPTY: '' },
      args: ['-y', '@x/y', '--api-key', 'S3CRET', '--token=S3CRET'],
      config: { oauth_client_id: 'id', oauth_client_secret: 'S3CRET', _codex: { sendTags: true } },
      manifest: {
        name: 'x',
        requiredCredentials: [{ key: 'api_key', label: 'API key', sensitive: true, value: 'v' }],
        oauth: { authorizationUrl: 'https://a', tokenUrl: 'https://t', clientSecret: 'S3CRET', pkce: true },
      },
    };
    const shown = withoutSecrets(plugin);
    expect(JSON.stringify(shown)).not.toContain('S3CRET');
    expect(shown).toEqual({
      name: 'sync-anilist',
      hasCredentials: true,
      credentialDelivery: 'env',
      credentials: { access_token: MASK },
      env: { LANG: MASK, RETRIES: MASK, EMPTY: '' },
      args: ['-y', '@x/y', '--api-key', MASK, `--token=${MASK}`],
      config: { oauth_client_id: 'id', oauth_client_secret: MASK, _codex: { sendTags: true } },
      manifest: {
        name: 'x',
        requiredCredentials: [{ key: 'api_key', label: 'API key', sensitive: true, value: 'v' }],
        oauth: { authorizationUrl: 'https://a', tokenUrl: 'https://t', clientSecret: MASK, pkce: true },
      },
    });
  });

  it.each([null, 3, 'x', [], { env: null, args: 'x', manifest: 7, config: [] }, { manifest: { oauth: [] } }])(
    'makes do with %j',
    (plugin) => {
      expect(() => withoutSecrets(plugin)).not.toThrow();
    },
  );

  it('masks a field that holds something else than its name promises', () => {
    expect(withoutSecrets({ hasCredentials: { token: 'S3CRET' }, credentialDelivery: ['S3CRET'] })).toEqual({
      hasCredentials: { token: MASK },
      credentialDelivery: [MASK],
    });
  });
});

describe('maskArguments', () => {
  it.each([
    [
      ['--token', 'abc'],
      ['--token', MASK],
    ],
    [
      ['--key', 'abc'],
      ['--key', MASK],
    ],
    [
      ['-p', 'abc'],
      ['-p', MASK],
    ],
    [
      ['--password=abc', 'file'],
      [`--password=${MASK}`, 'file'],
    ],
    [['API_KEY=abc'], [`API_KEY=${MASK}`]],
    [
      ['--token', '--verbose'],
      ['--token', '--verbose'],
    ],
    [
      ['--port', '80'],
      ['--port', '80'],
    ],
    [['Authorization: Bearer abcdefgh1234'], [`Authorization: Bearer ${MASK}`]],
    [
      [7, null, { token: 'x' }],
      [7, null, { token: MASK }],
    ],
  ])('%j', (args, shown) => {
    expect(maskArguments(args)).toEqual(shown);
  });
});
