import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { call, jsonOf } from '../test-support/http-call.ts';
import { startTestGateway, temporaryFolder } from '../test-support/test-gateway.ts';
import { builtPages } from './built-pages.ts';

const script = 'console.log("app");';
const index = `<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__">
<link rel="icon" href="./icon.svg"><script type="module" src="./assets/app-1a2b.js" nonce="__CSP_NONCE__"></script>`;

function builtFolder(html = index): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  const asset = join(folder, 'assets', 'app-1a2b.js');
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(asset, script);
  writeFileSync(`${asset}.br`, brotliCompressSync(script));
  writeFileSync(`${asset}.gz`, gzipSync(script));
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}

function serving(top = '', pages = builtPages(builtFolder())) {
  return startTestGateway({
    yaml: `${top}\nservers: [{ id: one, system: codex, url: 'http://127.0.0.1:1' }]`,
    pages,
  });
}

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the pages', () => {
  it('are index.html with a nonce of its own each time, under a strict policy', async () => {
    const { url } = await serving();
    const answers = await Promise.all(
      ['/', '/plugins/parts/some.plugin', '/sign-in/one?next=%2Fplugins', '/index.html'].map((path) =>
        call(url, path, { headers: browser }),
      ),
    );
    const nonces = answers.map((answer) => {
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-store');
      const policy = String(answer.headers['content-security-policy']);
      const [, nonce = ''] = /style-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
      expect(policy.replace(nonce, 'N')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data: https:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(answer.text).not.toContain('__CSP_NONCE__');
      expect(answer.text.split(`nonce="${nonce}"`)).toHaveLength(3);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(4);
    expect(answers[0]?.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    });
    expect(answers[0]?.headers['permissions-policy']).toContain('camera=()');
    expect(answers[0]?.headers['strict-transport-security']).toBeUndefined();
  });

  it('are compressed where that spares a packet, each with its own nonce, as the browser takes it', async () => {
    const long = builtPages(builtFolder(`${index}<p>${'Plugins of your servers. '.repeat(100)}</p>`));
    const { url } = await serving('', long);
    const page = (encoding: string) =>
      call(url, '/plugins', { headers: { ...browser, 'accept-encoding': encoding } });
    const plain = await page('identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const [encoding, read] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const answer = await page(encoding);
      expect(answer.headers).toMatchObject({
        'content-encoding': encoding,
        'content-length': String(answer.bytes.length),
        vary: 'Accept-Encoding',
      });
      expect(answer.bytes.length).toBeLessThan(plain.bytes.length / 2);
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy'])) ?? [];
      expect(read(answer.bytes).toString()).toContain(`nonce="${nonce}"`);
    }
    const { url: small } = await serving();
    const short = await call(small, '/plugins', { headers: { ...browser, 'accept-encoding': 'br' } });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  it('name their files below the base path, whether the proxy takes it away or not', async () => {
    const { url } = await serving('publicUrl: https://example.org/tools/plugboard');
    const headers = { ...browser, host: 'example.org' };
    for (const path of ['/tools/plugboard/plugins', '/plugins']) {
      const answer = await call(url, path, { headers });
      expect(answer.text).toContain('src="/tools/plugboard/assets/app-1a2b.js"');
      expect(answer.text).toContain('href="/tools/plugboard/icon.svg"');
      expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    }
    expect((await call(url, '/tools/plugboard/assets/app-1a2b.js', { headers })).text).toBe(script);
    expect((await call(url, '/tools/plugboard/api/servers', { headers })).status).toBe(200);
    expect((await call(url, '/tools/plugboard/healthz')).status).toBe(200);
    const bare = await call(url, '/tools/plugboard', { headers });
    expect([bare.status, bare.headers['location']]).toEqual([308, '/tools/plugboard/']);
  });

  it('have files that never change under /assets, in the best encoding that the browser takes', async () => {
    const { url } = await serving();
    const path = '/assets/app-1a2b.js';
    const encodingFor = async (accept: string) =>
      (await call(url, path, { headers: { 'accept-encoding': accept } })).headers['content-encoding'];
    expect(await encodingFor('gzip, deflate, br, zstd')).toBe('br');
    expect(await encodingFor('gzip;q=1.0, br;q=0')).toBe('gzip');
    expect(await encodingFor('*')).toBe('br');
    expect(await encodingFor('identity')).toBeUndefined();
    const plain = await call(url, path);
    expect(plain.text).toBe(script);
    expect(plain.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    expect((await call(url, `${path}.br`)).status).toBe(404);
  });

  it('have other files that are asked about anew', async () => {
    const { url } = await serving();
    const first = await call(url, '/icon.svg');
    expect(first.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(first.headers['content-security-policy']).toContain("default-src 'none'");
    const known = await call(url, '/icon.svg', {
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect([known.status, known.text]).toEqual([304, '']);
    const head = await call(url, '/icon.svg', { method: 'HEAD' });
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      String(first.bytes.length),
    ]);
  });

  it('are not index.html for what is no page', async () => {
    const { url } = await serving();
    const status = async (path: string, headers: Readonly<Record<string, string>>, method = 'GET') =>
      (await call(url, path, { method, headers: { ...headers, 'x-plugboard': '1' } })).status;
    expect(await status('/assets/gone-9z9z.js', browser)).toBe(404);
    expect(await status('/favicon.ico', { accept: 'image/*,*/*' })).toBe(404);
    expect(await status('/plugins', { accept: 'application/json' })).toBe(404);
    expect(await status('/plugins', browser, 'POST')).toBe(404);
    expect(await status('/api', browser)).toBe(404);
    expect(await status('/api/v1/things', browser)).toBe(404);
    for (const path of [
      '/../package.json',
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
    ]) {
      expect([path, await status(path, { accept: '*/*' })]).toEqual([path, 404]);
    }
  });

  it.each([
    '/servers/%E0%A4%A',
    '/%',
    '/plugins/codex/%ZZ?q=%E0',
    '/plugins/codex/%2e%2e',
    '/plugins/codex/..',
    '/plugins/codex/a%2Fb',
    '/plugins/codex/%00',
    '/plugins/codex/{5000}',
  ])('are served at %j too, so that they can say what they think of it', async (written) => {
    const path = written.replace('{5000}', 'a'.repeat(5000));
    const { url } = await serving();
    const answer = await call(url, path, { headers: browser });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    // Guarded like all others.
    const foreign = await call(url, path, { headers: { ...browser, host: 'evil.example' } });
    expect(foreign.status).toBe(421);
  });

  it('leave the addresses of the API to errors in JSON', async () => {
    const { url } = await startTestGateway({
      yaml: "servers: [{ id: one, system: inventree, url: 'http://127.0.0.1:1' }]",
    });
    const codeOf = async (path: string) => {
      const answer = await call(url, path, { headers: browser });
      expect(jsonOf(answer)).toMatchObject({ error: answer.headers['x-plugboard-error'] });
      expect(answer.text.length).toBeLessThan(300);
      return [answer.status, answer.headers['x-plugboard-error']];
    };
    const long = 'a'.repeat(5000);
    expect(await codeOf('/api/servers/%E0%A4%A/session')).toEqual([404, 'not-described']);
    expect(await codeOf('/api/servers/one/upstream/api/v1/things/%E0%A4%A')).toEqual([404, 'not-described']);
    expect(await codeOf('/api/servers/one/upstream/api/v1/things/%2e%2e')).toEqual([404, 'not-described']);
    expect(await codeOf('/api/servers/one/upstream/api/v1/things/a%2Fb')).toEqual([404, 'not-described']);
    expect(await codeOf(`/api/servers/${long}/session`)).toEqual([404, 'address-too-long']);
    expect(await codeOf(`/api/servers/one/upstream/api/plugins/${long}/`)).toEqual([404, 'address-too-long']);
    expect(await codeOf(`/api/servers/one/upstream/api/plugins/${long.slice(0, 501)}/`)).toEqual([
      404,
      'address-too-long',
    ]);
    // As long as may be, and so only not signed in.
    expect(await codeOf(`/api/servers/one/upstream/api/plugins/${long.slice(0, 500)}/`)).toEqual([
      401,
      'not-signed-in',
    ]);
  });

  it('need a build', () => {
    expect(() => builtPages(temporaryFolder())).toThrow('npm run build');
  });

  it('of development come from its middleware, under a policy that hot reload can live with', async () => {
    const { url } = await serving('', {
      index: (path) => `<p nonce="__CSP_NONCE__">${path}</p>`,
      file: () => undefined,
      middleware: (request, response, next) => {
        if (request.url === '/src/main.tsx') response.end('module');
        else if (request.url === '/broken') next(new Error('no'));
        else next();
      },
      policyExtras: { connect: ['ws://localhost:7401'], inlineScripts: true },
    });
    const module = await call(url, '/src/main.tsx');
    expect([module.status, module.text]).toEqual([200, 'module']);
    expect(module.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    const page = await call(url, '/plugins', { headers: browser });
    expect(page.text).toMatch(/^<p nonce="[^"_]+">\/plugins<\/p>$/);
    expect(page.headers['content-security-policy']).toContain("connect-src 'self' ws://localhost:7401;");
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+';/);
    expect((await call(url, '/broken')).status).toBe(500);
  });
});
