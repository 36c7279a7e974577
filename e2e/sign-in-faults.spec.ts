import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { startCookielessProxy } from './support/cookieless-proxy.ts';
import { GatewayProcess } from './support/gateway-process.ts';
import { expect, test } from './support/test.ts';
import { type OwnUpstream, startOwnUpstream } from './support/upstream.ts';

async function fillAndSend(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('User name', { exact: true }).fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** What was typed is there, and nowhere else. */
async function expectKept(page: Page, name: string, password: string): Promise<void> {
  await expect(page.getByLabel('User name', { exact: true })).toHaveValue(name);
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue(password);
  await expect(page.getByRole('alert')).toContainText('what you typed is still there');
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored + page.url()).not.toContain(password);
}

for (const { id, name } of [
  { id: 'codex', name: 'Library' },
  { id: 'codex-custom-metadata', name: 'Reading room' },
  { id: 'inventree-198', name: 'Workshop' },
  { id: 'inventree-435', name: 'Parts' },
  { id: 'inventree-534', name: 'Warehouse' },
  { id: 'fylr', name: 'Media' },
]) {
  test(`${name}: a wrong password and an unknown user are told alike, with the way by token`, async ({
    page,
    problems,
  }) => {
    problems.expectRequest({ url: /session$/, status: 401 }, 'the credentials are wrong');
    await page.goto(`/sign-in/${id}`);
    await fillAndSend(page, 'admin', 'not-the-password');
    const told = page.getByRole('alert').filter({ hasText: `${name} refused the sign-in` });
    await expect(told).toContainText('Check the name and the password.');
    await expect(told).toContainText('second factor');
    await expectKept(page, 'admin', 'not-the-password');
    const words = await told.textContent();

    await fillAndSend(page, 'nobody-of-this-name', 'not-the-password');
    await expect(told).toHaveText(words ?? '');
    await told.getByRole('button', { name: 'Sign in with a token' }).click();
    // The password is not offered as a token.
    await expect(page.getByLabel('Token', { exact: true })).toHaveValue('');
    await page.getByLabel('Token', { exact: true }).fill('no-such-token');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Check that the token was copied whole');
  });
}

test('a browser that keeps no cookies is told so, instead of asking for the sign-in again and again', async ({
  page,
  gateway,
}) => {
  const proxy = await startCookielessProxy(gateway.url);
  try {
    await page.goto(`${proxy.url}/sign-in/fylr`);
    await fillAndSend(page, 'admin', 'sandbox-admin');
    const told = page.getByRole('alert');
    await expect(told).toContainText('Your browser did not keep the sign-in');
    await expect(told).toContainText('Allow cookies for this address');
    await expect(page).toHaveURL(`${proxy.url}/sign-in/fylr`);
    await expect(page.getByLabel('User name', { exact: true })).toHaveValue('admin');

    // To all servers at once it is the same, and said once.
    await page.goto(`${proxy.url}/servers`);
    await page.getByRole('button', { name: /Sign in as admin/ }).click();
    await expect(told).toContainText('Your browser did not keep the sign-in');
    await expect(told).toHaveCount(1);

    proxy.letThrough(true);
    await page.goto(`${proxy.url}/sign-in/fylr`);
    await fillAndSend(page, 'admin', 'sandbox-admin');
    await expect(page).toHaveURL(`${proxy.url}/plugins`);
  } finally {
    await proxy.close();
  }
});

test('guessing is slowed down, and the form says how long', async ({ page, problems }, testInfo) => {
  problems.allow(/Failed to load resource.*(401|429)/, 'the password is guessed, on a gateway of its own');
  const gateway = await GatewayProcess.start({ folder: testInfo.outputPath('throttled') });
  try {
    await page.goto(`${gateway.url}/sign-in/codex`);
    const paused = page.getByRole('alert').filter({ hasText: 'You can try again in' });
    await expect(async () => {
      await fillAndSend(page, 'admin', 'a-guess');
      await expect(paused).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(paused).toContainText(/You can try again in \d+ (seconds|minutes?)/);
    await expectKept(page, 'admin', 'a-guess');
    await expectNoAxeViolations(page);
  } finally {
    await gateway.stop();
  }
});

test.describe('a server that does not answer as it should', () => {
  let upstream: OwnUpstream;
  let fault: 'html' | 'cut' | 'silent' | 'limited' | 'none' = 'none';

  test.beforeAll(async ({}, worker) => {
    const folder = join(worker.project.outputDir, `sign-in-faults-${worker.workerIndex}`);
    upstream = await startOwnUpstream(
      folder,
      (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[]'),
      {},
      (_request, response) => {
        if (fault === 'none') return false;
        if (fault === 'html') {
          response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Welcome</h1>');
        } else if (fault === 'cut') {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
          response.write('{"token":', () => response.destroy());
        } else if (fault === 'limited') {
          response.writeHead(429, { 'retry-after': '42' }).end('{}');
        }
        // A silent one is left without an answer.
        return true;
      },
    );
  });
  test.afterAll(() => upstream.close());
  test.beforeEach(async ({ page, problems }) => {
    problems.allow(/Failed to load resource.*(429|502|504)/, 'the server fails, behind a gateway of its own');
    await page.goto(`${upstream.gateway.url}/sign-in/parts`);
  });

  for (const { kind, words } of [
    { kind: 'html', words: 'Parts sent an answer that cannot be used' },
    { kind: 'cut', words: 'Parts broke off in the middle of an answer' },
    { kind: 'limited', words: /You can try again in (4[0-2]|3\d) seconds/ },
  ] as const) {
    test(`(${kind}) says so, and one can go on when it is well again`, async ({ page }) => {
      fault = kind;
      await fillAndSend(page, 'ann', 'a-good-password');
      await expect(page.getByRole('alert')).toContainText(words);
      await expectKept(page, 'ann', 'a-good-password');
      fault = 'none';
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page).toHaveURL(/\/plugins$/);
    });
  }

  test('(silent) is told while one waits, and one may stop waiting', async ({ page }) => {
    fault = 'silent';
    await fillAndSend(page, 'ann', 'a-good-password');
    await expect(page.getByRole('status')).toContainText('Parts takes its time to answer');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('takes its time')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('a-good-password');
    fault = 'none';
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/plugins$/);
  });

  test('(silent) is given up after half a minute, with what was typed', async ({ page }) => {
    test.setTimeout(90_000);
    fault = 'silent';
    const asked = page.waitForRequest(/servers\/parts\/session$/);
    await fillAndSend(page, 'ann', 'a-good-password');
    await asked;
    const begun = Date.now();
    await expect(page.getByRole('status')).toContainText('Parts takes its time to answer');
    await expect(page.getByRole('alert')).toContainText('Parts did not answer in time', { timeout: 45_000 });
    expect(Date.now() - begun).toBeGreaterThan(25_000);
    await expect(page.getByRole('alert')).toContainText(
      'It may be overloaded. Wait a moment, then try again.',
    );
    await expectKept(page, 'ann', 'a-good-password');
    await expect(page.getByText('takes its time')).toHaveCount(0);
    fault = 'none';
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/plugins$/);
  });
});
