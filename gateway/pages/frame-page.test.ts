import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Frame, intranetEntry, intranetSecret } from '../test-support/embedding.ts';
import { fakeCodex } from '../test-support/fake-systems.ts';
import { call } from '../test-support/http-call.ts';
import { startTestGateway, temporaryFolder } from '../test-support/test-gateway.ts';
import { builtPages } from './built-pages.ts';
import type { PageSource } from './page-source.ts';

/** The app's own index.html: what is taken out of it is what is in it. */
const indexFile = new URL('../../index.html', import.meta.url);

function builtFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), readFileSync(indexFile));
  writeFileSync(join(folder, 'embed.js'), 'export const mount = () => {};');
  writeFileSync(join(folder, 'embed.js.gz'), 'gz');
  writeFileSync(join(folder, 'embed.d.ts'), 'export declare function mount(): void;');
  writeFileSync(join(folder, 'icon.png'), 'a picture');
  return folder;
}

const origins = "['https://intranet.example.org', 'http://localhost:3000', 'http://[::1]:3000']";

async function serving(top = '', pages: PageSource = builtPages(builtFolder())) {
  const { url } = await fakeCodex();
  const entry = intranetEntry().replace(/origins: \[.*?\]/, `origins: ${origins}`);
  return startTestGateway({
    yaml: `${top}\nservers: [{ id: one, system: codex, url: '${url}' }]\nembedders:\n${entry}`,
    pages,
  });
}

const browser = { accept: 'text/html,*/*;q=0.8', 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' };
const policyOf = (answer: { headers: Readonly<Record<string, unknown>> }) =>
  String(answer.headers['content-security-policy']);

/** What the page says of its embedder, read as a browser reads an attribute; null when it says nothing. */
function factsIn(html: string): unknown {
  const [, content] = /<head>\s*<meta name="plugboard-embed" content="([^"]*)" \/>/.exec(html) ?? [];
  if (content === undefined) return null;
  return JSON.parse(content.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

describe('the page in a frame', () => {
  it('may be shown by its embedder’s pages and no others, says whose it is, and asks nothing with a cookie', async () => {
    const { url } = await serving();
    for (const path of [
      '/embed/intranet',
      '/embed/intranet/connections',
      '/embed/intranet/plugins/one/some.plugin/settings?from=x',
      '/embed/intranet/%E0',
    ]) {
      const answer = await call(url, path, { headers: browser });
      expect(answer.status).toBe(200);
      expect(policyOf(answer)).toMatch(
        /; frame-ancestors https:\/\/intranet\.example\.org http:\/\/localhost:3000 http:\/\/\[::1\]:3000$/,
      );
      expect(policyOf(answer)).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
      expect(answer.headers['x-frame-options']).toBeUndefined();
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(factsIn(answer.text)).toEqual({
        embedder: 'intranet',
        origins: ['https://intranet.example.org', 'http://localhost:3000', 'http://[::1]:3000'],
        browserTokens: false,
        base: '/',
      });
      expect(answer.text).not.toContain('api/servers');
      expect(answer.text).not.toContain(intranetSecret);
    }
  });

  it.each([
    '/embed',
    '/embed/',
    '/embed/nobody/connections',
    '/embed/Intranet/connections',
    '/embed/%69ntranet/connections',
    '/embed/intranet;x/connections',
    '/embed/__proto__/connections',
    '/embed//intranet',
  ])('of an embedder that nobody knows (%s) is shown by no page, and says nothing', async (path) => {
    const { url } = await serving();
    const answer = await call(url, path, { headers: browser });
    expect(answer.status).toBe(200);
    expect(policyOf(answer)).toMatch(/; frame-ancestors 'none'$/);
    expect(factsIn(answer.text)).toBeNull();
    expect(answer.text).not.toContain('api/servers');
  });

  it('is nothing of what else is served: that is shown by no page', async () => {
    const gateway = await serving();
    const frame = await Frame.of(gateway);
    const answers = await Promise.all([
      call(gateway.url, '/', { headers: browser }),
      call(gateway.url, '/connections', { headers: browser }),
      call(gateway.url, '/embedded/intranet', { headers: browser }),
      call(gateway.url, '/embed.js'),
      call(gateway.url, '/icon.png'),
      frame.call('/api/embed/session'),
      frame.call('/api/servers'),
    ]);
    for (const answer of answers) expect(policyOf(answer)).toMatch(/frame-ancestors 'none'$/);
    expect(answers[1]?.text).toContain('href="/api/servers"');
  });

  it('lies below the sub-path, whether a proxy takes that away or not, and knows it', async () => {
    const { url } = await serving('publicUrl: https://example.org/tools/plugboard');
    const headers = { ...browser, host: 'example.org' };
    for (const path of ['/tools/plugboard/embed/intranet/connections', '/embed/intranet/connections']) {
      const answer = await call(url, path, { headers });
      expect(policyOf(answer)).toContain('frame-ancestors https://intranet.example.org');
      expect(factsIn(answer.text)).toMatchObject({ base: '/tools/plugboard/' });
      expect(answer.text).toContain('href="/tools/plugboard/icon.png"');
    }
  });

  it('changes with the configuration', async () => {
    const gateway = await serving();
    const { current } = gateway.settings;
    gateway.settings.replace({ ...current, embedders: [] });
    const answer = await call(gateway.url, '/embed/intranet/connections', { headers: browser });
    expect(policyOf(answer)).toMatch(/; frame-ancestors 'none'$/);
    expect(factsIn(answer.text)).toBeNull();
  });

  it('of development has the same', async () => {
    const { url } = await serving('', {
      index: () =>
        readFileSync(indexFile, 'utf8').replace('<head>', '<head>\n<script src="/@vite/client"></script>'),
      file: () => undefined,
      middleware: (_request, _response, next) => next(),
      policyExtras: { connect: ['ws://localhost:7401'], inlineScripts: true },
    });
    const answer = await call(url, '/embed/intranet/connections', { headers: browser });
    expect(policyOf(answer)).toContain('; frame-ancestors https://intranet.example.org');
    expect(policyOf(answer)).toContain('ws://localhost:7401');
    expect(factsIn(answer.text)).toMatchObject({ embedder: 'intranet' });
    expect(answer.text).not.toContain('api/servers');
  });
});

describe('what pages of embedders include', () => {
  it('may be loaded by every page, and is asked about anew', async () => {
    const { url } = await serving();
    for (const [path, type] of [
      ['/embed.js', 'text/javascript; charset=utf-8'],
      ['/embed.d.ts', 'text/plain; charset=utf-8'],
    ] as const) {
      const answer = await call(url, path, { headers: { origin: 'https://anybody.example' } });
      expect(answer.headers).toMatchObject({
        'content-type': type,
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
      const known = { 'if-none-match': String(answer.headers['etag']) };
      const again = await call(url, path, { headers: known });
      expect([again.status, again.headers['access-control-allow-origin']]).toEqual([304, '*']);
    }
    const packed = await call(url, '/embed.js', { headers: { 'accept-encoding': 'gzip' } });
    expect([packed.headers['content-encoding'], packed.headers['access-control-allow-origin']]).toEqual([
      'gzip',
      '*',
    ]);
    const other = await call(url, '/icon.png');
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
    expect(other.headers['cross-origin-resource-policy']).toBe('same-origin');
  });
});
