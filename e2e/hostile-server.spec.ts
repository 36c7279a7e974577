import { type OwnUpstream, startOwnUpstream } from './support/upstream.ts';
import { expect, test } from './support/test.ts';

const SCRIPT = `document.documentElement.dataset.ran = '1'; fetch('/api/servers').then(() => { document.title = 'ran'; })`;
const HOSTILE = {
  html: {
    type: 'text/html',
    body: `<!doctype html><title>quiet</title><script>${SCRIPT}</script><h1>hello</h1>`,
  },
  svg: {
    type: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"><script>${SCRIPT}</script></svg>`,
  },
  xhtml: {
    type: 'application/xhtml+xml',
    body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>quiet</title><script>${SCRIPT}</script></head><body/></html>`,
  },
  sniffed: { type: 'text/plain', body: `<html><script>${SCRIPT}</script></html>` },
} as const;

test.describe('a server that sends pages instead of data', () => {
  let upstream: OwnUpstream;
  let kind: keyof typeof HOSTILE = 'html';

  test.beforeAll(async ({}, worker) => {
    upstream = await startOwnUpstream(
      `${worker.project.outputDir}/hostile-${worker.workerIndex}`,
      (_request, response) => {
        const { type, body } = HOSTILE[kind];
        response.writeHead(200, { 'content-type': type, 'set-cookie': 'stolen=1; Path=/' }).end(body);
      },
    );
  });
  test.afterAll(async () => {
    await upstream.close();
  });

  for (const one of ['html', 'svg', 'xhtml', 'sniffed'] as const) {
    test(`${one}, opened directly through the gateway, runs no script in our origin`, async ({
      page,
      context,
      problems,
    }) => {
      kind = one;
      problems.allow(/Blocked script execution/, 'Chromium says that it let nothing run');
      const { url } = upstream.gateway;
      const signedIn = await page.request.post(`${url}/api/servers/parts/session`, {
        headers: { 'X-Plugboard': '1' },
        data: { method: 'password', username: 'admin', password: 'x' },
      });
      expect(signedIn.status()).toBe(200);

      const path = `${url}/api/servers/parts/upstream/api/plugins/`;
      const before = upstream.asked.length;
      // Chromium saves what comes as an attachment and shows the rest: either way nothing may run.
      const download = page.waitForEvent('download', { timeout: 5000 }).catch(() => null);
      const opened = await page.goto(path).catch(() => null);
      if (opened === null) {
        expect((await download)?.url()).toBe(path);
      } else {
        expect(await page.evaluate(() => document.documentElement.dataset.ran ?? 'not')).toBe('not');
        await expect(page).not.toHaveTitle('ran');
      }
      expect(upstream.asked.slice(before)).toContain('/api/plugins/');

      const answer = await page.request.get(path);
      const headers = answer.headers();
      expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['set-cookie']).toBeUndefined();
      expect((await context.cookies()).map(({ name }) => name)).toEqual(['plugboard']);
    });
  }

  test('is told to a person as such, and can be asked again', async ({ page }) => {
    kind = 'html';
    await page.goto(`${upstream.gateway.url}/servers`);
    await page.getByLabel('User name').fill('admin');
    await page.getByLabel('Password', { exact: true }).fill('x');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Parts' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'hello' })).toHaveCount(0);
  });
});

test.describe('a server that breaks off', () => {
  let upstream: OwnUpstream;
  let broken = true;

  test.beforeAll(async ({}, worker) => {
    upstream = await startOwnUpstream(
      `${worker.project.outputDir}/broken-${worker.workerIndex}`,
      (_request, response) => {
        if (broken) response.destroy();
        else
          response
            .writeHead(200, { 'content-type': 'application/json' })
            .end(JSON.stringify([LABELS, LABELS]));
      },
    );
  });
  test.afterAll(async () => {
    await upstream.close();
  });

  test('is told at once, and its plugins come when it answers again', async ({ page, problems }) => {
    problems.allow(/status of 502/, 'the gateway tells that the server breaks off');
    await page.goto(`${upstream.gateway.url}/servers`);
    await page.getByLabel('User name').fill('admin');
    await page.getByLabel('Password', { exact: true }).fill('x');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Parts' });
    // Long before the page has given up asking again by itself.
    await expect(alert).toBeVisible({ timeout: 5000 });
    broken = false;
    // It lists the plugin twice, which is no reason to lose a row.
    await expect(page.getByRole('rowheader', { name: /Labels/ })).toHaveCount(2);
    await expect(alert).toHaveCount(0);
  });
});

const LABELS = {
  pk: 1,
  key: 'labels',
  name: 'Labels',
  package_name: 'labels',
  active: true,
  meta: { human_name: 'Labels', version: '1.0' },
  mixins: {},
  is_builtin: false,
  is_sample: false,
  is_installed: true,
  is_package: true,
  is_mandatory: false,
};
