import type { Page } from '@playwright/test';
import { allServers, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { type OwnUpstream, startOwnUpstream } from './support/upstream.ts';

const region = (page: Page, name: RegExp | string) => page.getByRole('region', { name });
const glance = (page: Page) => page.getByRole('complementary', { name: 'At a glance' });

const VERSIONS = [
  ['codex', 'What version 2.2.0 means', 'Since 2.2 an administrator decides it', 'Administrator'],
  ['inventree-198', 'API 198', 'So every built-in plugin is taken for one that is needed', 'Superuser'],
  [
    'inventree-435',
    'API 435',
    'Every change takes effect at once. Confirming came with API 440.',
    'Superuser',
  ],
  ['inventree-534', 'API 534', 'The server marks them, and a change of them has no effect.', 'Superuser'],
  [
    'fylr',
    'What version v6.34',
    'A token that your browser got from fylr works in that browser alone',
    'Root',
  ],
] as const;

for (const [server, title, words, role] of VERSIONS) {
  test(`${server}: says who one is, what each right opens and what the version means`, async ({ page }) => {
    await signInQuietly(page, 'admin', [server]);
    await page.goto(`/servers/${server}`);
    await expect(glance(page).getByText(role, { exact: true })).toBeVisible();
    const rights = region(page, 'What you may do here').getByRole('listitem');
    await expect(rights.first()).toBeVisible();
    for (const right of await rights.all()) await expect(right).toHaveText(/\S+.*\.$/);
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(region(page, /^What .*version.* means$/).getByText(words, { exact: false })).toBeVisible();
  });
}

test('a person with few rights sees which are missing', async ({ page }) => {
  await signInQuietly(page, 'user', ['inventree-435']);
  await page.goto('/servers/inventree-435');
  const rights = region(page, 'What you may do here');
  await expect(rights.getByRole('img', { name: 'not granted' })).toHaveCount(4);
  await expect(rights.getByRole('img', { name: 'granted', exact: true })).toHaveCount(1);
});

test('says how fast the server answers, and finds out anew when asked', async ({ page }) => {
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/servers/fylr');
  await expect(page.getByText(/^Answers in [\d,]+ ms$/)).toBeVisible();
  const asked = page.waitForRequest(/upstream\/api\/v1\/settings/);
  await page.getByRole('button', { name: 'Check now' }).press('Enter');
  await asked;
  await expect(page.getByRole('status').filter({ hasText: /Answers in [\d,]+ ms/ })).toContainText(
    'Last answer',
  );
});

test('signing out leaves what is known, with the ways to sign in', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex']);
  await page.goto('/servers/codex');
  await page.getByRole('button', { name: 'Sign out of Library' }).click();
  await expect(page.getByRole('heading', { name: 'You are not signed in to Library.' })).toBeVisible();
  await expect(glance(page).getByText('Codex')).toBeVisible();
  await expect(glance(page).getByText('Not asked yet')).toBeVisible();
  const steps = region(page, 'In your profile').getByRole('listitem');
  await expect(steps).toHaveCount(4);
  await expect(steps.nth(1)).toContainText('API Keys');
  await page.getByRole('link', { name: 'Sign in to Library' }).click();
  await expect(page).toHaveURL(/sign-in\/codex\?return=%2Fservers%2Fcodex$/);
});

for (const [server, words] of [
  ['codex', 'an API key, which begins with codex_'],
  ['inventree-534', 'an API token, which begins with inv-'],
  ['fylr', 'an access token of OAuth 2'],
] as const) {
  test(`${server}: the sign-in by token says where one is made`, async ({ page }) => {
    await page.goto(`/sign-in/${server}`);
    await page.getByRole('radio', { name: 'Token or API key' }).check();
    const question = page.getByText('Where do I get one?');
    await question.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(words, { exact: false })).toBeVisible();
    await expect(page.getByRole('list').last()).toBeVisible();
  });
}

test('every server has its guidance, signed out, in German too', async ({ page }) => {
  await page.goto('/servers');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  for (const server of allServers) {
    await page.goto(`/servers/${server}`);
    await expect(page.getByRole('heading', { name: 'Wenn Sie nur Single Sign-on haben' })).toBeVisible();
    await expect(
      page.getByText('Plugboard kann ein Single Sign-on nicht weiterreichen', { exact: false }),
    ).toBeVisible();
  }
});

test.describe('a server that goes away', () => {
  let upstream: OwnUpstream;

  test.beforeAll(async ({}, worker) => {
    upstream = await startOwnUpstream(
      `${worker.project.outputDir}/server-page-${worker.workerIndex}`,
      (_request, response) => response.writeHead(404, { 'content-type': 'application/json' }).end('{}'),
    );
  });
  test.afterAll(async () => {
    await upstream.close();
  });

  async function signIn(page: Page): Promise<string> {
    const { url } = upstream.gateway;
    await page.request.post(`${url}/api/servers/parts/session`, {
      headers: { 'X-Plugboard': '1' },
      data: { method: 'password', username: 'admin', password: 'x' },
    });
    return url;
  }

  test('is said not to answer, since when and why, and what is known stays', async ({ page, problems }) => {
    problems.allow(/status of 50[0-9]/, 'the server breaks off');
    const url = await signIn(page);
    await page.goto(`${url}/servers/parts`);
    await expect(page.getByText(/^Answers in [\d,]+ ms$/)).toBeVisible();
    upstream.fallSilent(true);
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(page.getByText('Does not answer')).toBeVisible();
    await expect(page.getByText(/^since/)).toBeVisible();
    await expect(page.getByText(/^Last answer/)).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'Parts' })).toBeVisible();
    await expect(page.getByText('What is shown below was read before that.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'What you may do here' })).toBeVisible();
    // It is asked again all the time, so nobody has to do anything.
    upstream.fallSilent(false);
    await expect(page.getByText(/^Answers in [\d,]+ ms$/)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('shows what is known without it when the page is opened then', async ({ page, problems }) => {
    problems.allow(/status of 50[0-9]/, 'the server breaks off');
    const url = await signIn(page);
    upstream.fallSilent(true);
    await page.goto(`${url}/servers/parts`);
    await expect(page.getByText('Does not answer')).toBeVisible();
    await expect(page.getByText('It has not answered since this page was opened.')).toBeVisible();
    await expect(glance(page).getByText('admin')).toBeVisible();
    await expect(glance(page).getByRole('link', { name: /127\.0\.0\.1/ })).toBeVisible();
    upstream.fallSilent(false);
  });

  test('signed out, its guidance leads to its own pages', async ({ page }) => {
    await page.goto(`${upstream.gateway.url}/servers/parts`);
    const steps = region(page, /By an administrator/);
    await expect(steps.getByRole('link', { name: /\/admin\/users\/apitoken\// })).toHaveAttribute(
      'href',
      /^http:\/\/127\.0\.0\.1:\d+\/admin\/users\/apitoken\/$/,
    );
    await expect(region(page, /password as well/).getByText(/^curl --user NAME/)).toBeVisible();
  });
});
