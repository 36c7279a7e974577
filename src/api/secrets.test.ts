import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSecretName, MASK, maskSecrets, maskSecretsInAddress, maskSecretsInText } from './secrets.ts';

describe('isSecretName', () => {
  it.each([
    'password',
    'PASSWORD',
    'oauth_client_secret',
    'clientSecret',
    'api_key',
    'apiKey',
    'API_KEY',
    'apikey',
    'X-API-Key',
    'accessToken',
    'access_token',
    'dbpassword',
    'mytoken',
    'credentials',
    'Authorization',
    'privateKey',
    'AWS_SECRET_ACCESS_KEY',
    'pass\u200Bword',
    'to\u00ADken',
    'ｐａｓｓｗｏｒｄ',
  ])('takes %s for a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    'key',
    'name',
    'monkey',
    'keyboard',
    'private',
    'author',
    'hasConnections',
    'oauth_client_id',
    '',
  ])('takes %s for no secret', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('maskSecretsInAddress', () => {
  it.each([
    ['https://a.test/p.zip?token=abc&ref=main', `https://a.test/p.zip?token=${MASK}&ref=main`],
    [
      'https://a.test/p.zip?ref=main&X-Amz-Signature=00ff',
      `https://a.test/p.zip?ref=main&X-Amz-Signature=${MASK}`,
    ],
    ['https://a.test/p?sig=a%2Bb;key=c', `https://a.test/p?sig=${MASK};key=${MASK}`],
    ['https://a.test/p?access%5Ftoken=abc#x', `https://a.test/p?access%5Ftoken=${MASK}#x`],
    ['https://a.test/p#access_token=abc', `https://a.test/p#access_token=${MASK}`],
    ['https://ann:secret@a.test:8080/p.zip', `https://${MASK}@a.test:8080/p.zip`],
    ['https://a.test/p?private_token=', 'https://a.test/p?private_token='],
  ])('masks what is secret in %s', (address, masked) => {
    expect(maskSecretsInAddress(address)).toBe(masked);
    expect(maskSecrets({ url: address })).toEqual({ url: masked });
  });

  it.each([
    'https://a.test/token/abc?page=2&q=keyboard',
    'https://a.test/@scope/package',
    'token=abc',
    ' a text with ?key=value in it ',
    'mailto:ann@a.test',
    '',
  ])('leaves %j as it is', (text) => {
    expect(maskSecretsInAddress(text)).toBe(text);
  });

  it('never throws, and shows no secret of a query', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[a-z\d]{12}$/), (text, secret) => {
        expect(
          maskSecretsInAddress(`https://a.test/${encodeURIComponent(text)}?token=${secret}`),
        ).not.toContain(secret);
        maskSecretsInAddress(text);
      }),
    );
  });
});

describe('maskSecrets', () => {
  it('masks at any depth and keeps the shape', () => {
    const value = {
      name: 'sync',
      config: { oauth_client_id: 'abc', oauth_client_secret: 'shh', nested: [{ api_key: 12345, url: 'u' }] },
      credentials: { user: 'u', pass: 'p', more: ['x'] },
      token: null,
      password: '',
      hasToken: true,
    };
    expect(maskSecrets(value)).toEqual({
      name: 'sync',
      config: { oauth_client_id: 'abc', oauth_client_secret: MASK, nested: [{ api_key: MASK, url: 'u' }] },
      credentials: { user: MASK, pass: MASK, more: [MASK] },
      token: null,
      password: '',
      hasToken: true,
    });
  });

  it('lets no text under a secret name through, whatever surrounds it', () => {
    const secret = 'S3CRET-VALUE';
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.array(fc.string(), { maxLength: 5 }), (noise, path) => {
        const inner: unknown = { client_secret: secret, other: noise };
        const value = path.reduce((held: unknown, name) => Object.fromEntries([[name, [held]]]), inner);
        expect(JSON.stringify(maskSecrets(value))).not.toContain(secret);
      }),
    );
  });

  it('survives a value that is nested without end', () => {
    let value: unknown = 'x';
    for (let depth = 0; depth < 50_000; depth++) value = { a: value };
    expect(() => JSON.stringify(maskSecrets(value))).not.toThrow();
  });
});

describe('maskSecretsInText', () => {
  it.each([
    ['Authorization: Bearer abcdefgh.ijkl', 'abcdefgh'],
    ['Token inv-0123456789abcdef was refused', '0123456789'],
    ['key codex_ab12_deadbeef', 'deadbeef'],
    ['jwt eyJhbGciOi.eyJzdWIi.sig', 'eyJzdWIi'],
    ['{"password": "hunter2", "x": 1', 'hunter2'],
    ['DB_PASSWORD=hunter2 failed', 'hunter2'],
    ["api-key: 'k-123456'", 'k-123456'],
  ])('masks in %j', (text, secret) => {
    const masked = maskSecretsInText(text);
    expect(masked).not.toContain(secret);
    expect(masked).toContain(MASK);
  });

  it('leaves ordinary words alone', () => {
    const text = 'The plugin "openlibrary" did not start: exit code 1';
    expect(maskSecretsInText(text)).toBe(text);
  });
});
