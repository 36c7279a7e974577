import type { Page } from '@playwright/test';
import { findPlugin } from './support/plugin-row.ts';
import { passwordOf, type SandboxServer, type SandboxUser, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';
import { type OwnUpstream, startOwnUpstream } from './support/upstream.ts';

interface Visit {
  readonly as?: SandboxUser;
  readonly server: SandboxServer;
  readonly serverName: string;
  readonly key: string;
}

/** Opens a plugin's page as a person does: by its name in the list. */
async function open(page: Page, { as = 'admin', server, serverName, key }: Visit): Promise<void> {
  await signInQuietly(page, as, [server]);
  await page.goto('/plugins');
  const row = await findPlugin(page, key, serverName);
  await row.getByRole('link').first().click();
  await expect(page.getByText('The server’s own answer')).toBeVisible();
}

const glance = (page: Page) => page.getByRole('complementary', { name: 'At a glance' });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('tells who the plugin is, how it is and how often it failed', async ({ page }) => {
  await open(page, { server: 'codex', serverName: 'Library', key: 'release-harbourscans' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbour Scans');
  const head = page.getByRole('banner').or(page.locator('header')).last();
  await expect(head.getByText('release-harbourscans')).toBeVisible();
  await expect(head.getByText('Failing')).toBeVisible();
  await expect(head.getByText('(Codex 2.2.0)')).toBeVisible();
  await expect(head.getByRole('link', { name: 'Library', exact: true }).last()).toHaveAttribute(
    'href',
    '/servers/codex',
  );
  const health = region(page, 'Health');
  await expect(health.getByText('Unhealthy')).toBeVisible();
  await expect(health.getByText('Its last start or test failed.', { exact: false })).toBeVisible();
  const failures = region(page, 'Failed starts');
  await expect(failures.getByText(/^\d of 3 within 60 minutes/)).toBeVisible();
  await expect(failures.getByText(/^28/)).toBeVisible();
  await expect(failures.getByRole('listitem')).toHaveCount(3);
  await failures.getByRole('button', { name: 'Show all (10)' }).press('Enter');
  await expect(failures.getByRole('listitem')).toHaveCount(10);
  await expect(failures.getByText('INIT_ERROR · initialize', { exact: false }).first()).toBeVisible();
});

test('tells where a plugin comes from and what follows from it', async ({ page }) => {
  await open(page, { server: 'codex', serverName: 'Library', key: 'sync-mirror' });
  await expect(glance(page).getByText('Command on the server')).toBeVisible();
  await expect(glance(page).getByText('node /opt/codex/plugins/mirror/index.js')).toBeVisible();
  await expect(region(page, 'What it does').getByText('Syncs reading progress')).toBeVisible();
  await expect(
    region(page, 'What it does').getByText('Keeps what a user has read in step', { exact: false }),
  ).toBeVisible();

  await open(page, { server: 'inventree-435', serverName: 'Parts', key: 'zebra-label-printer' });
  await expect(glance(page).getByText('Package', { exact: true }).first()).toBeVisible();
  await expect(glance(page).getByText('Installed by pip', { exact: false })).toBeVisible();
  await expect(region(page, 'What it does').getByText('Prints labels')).toBeVisible();
});

test('says why a plugin cannot be switched, in sight', async ({ page }) => {
  await open(page, { server: 'inventree-435', serverName: 'Parts', key: 'inventreebarcode' });
  await expect(
    page.getByRole('paragraph').filter({ hasText: 'The server needs this plugin; it is always on.' }),
  ).toBeVisible();
  const control = page.getByRole('switch');
  await expect(control).toHaveAttribute('aria-disabled', 'true');
  await expect(control).toHaveAccessibleDescription('The server needs this plugin; it is always on.');
});

test('says to staff what they lack', async ({ page }) => {
  await open(page, { as: 'staff', server: 'inventree-435', serverName: 'Parts', key: 'zebra-label-printer' });
  await expect(
    page.getByRole('paragraph').filter({ hasText: 'Only superusers can switch plugins.' }),
  ).toBeVisible();
});

test('shows markup and addresses of a hostile plugin as text', async ({ page }) => {
  await open(page, { server: 'fylr', serverName: 'Media', key: 'hostile-markup' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)>');
  const main = page.getByRole('main');
  await expect(main.locator('iframe, form, script, main img')).toHaveCount(0);
  const links = region(page, 'Links');
  await expect(links.getByText('javascript:alert(document.cookie)')).toBeVisible();
  await expect(links.getByText('not a web address')).toHaveCount(2);
  await expect(links.getByRole('link')).toHaveCount(0);
  for (const href of await main
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))) {
    expect(href).toMatch(/^(https?:\/\/|\/)/);
  }
});

test('cuts what is very long, and shows all of it by keyboard', async ({ page }) => {
  await open(page, { server: 'fylr', serverName: 'Media', key: 'hostile-length' });
  const heading = page.getByRole('heading', { level: 1 });
  expect((await heading.innerText()).length).toBeLessThan(150);
  const whole = page.locator('header').getByRole('button', { name: 'Show all' });
  await whole.focus();
  await page.keyboard.press('Enter');
  expect((await heading.innerText()).length).toBeGreaterThan(500);
  await page.keyboard.press('Enter');
  expect((await heading.innerText()).length).toBeLessThan(150);

  const description = page.getByText('A description of ten thousand characters.').first();
  const before = await description.evaluate((element) => element.clientHeight);
  await page.getByRole('main').getByRole('button', { name: 'Show all' }).nth(1).click();
  await expect
    .poll(() => description.evaluate((element) => element.clientHeight))
    .toBeGreaterThan(3 * before);
});

test('keeps overrides of the writing direction to themselves', async ({ page }) => {
  await open(page, { server: 'codex', serverName: 'Library', key: 'hostile-direction' });
  await expect(page.locator('h1 bdi')).toHaveText('annotated-\u202Eexe.jpg');
  expect(await page.title()).toBe('annotated- exe.jpg · Plugboard');
});

test('gives the server’s own answer, masked, and copies it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, { server: 'codex', serverName: 'Library', key: 'sync-mirror' });
  await page.getByText('The server’s own answer').click();
  const json = page.getByRole('group', { name: 'JSON text' }).last();
  await expect(json).toContainText('"healthStatus"');
  await expect(json).toContainText('"MIRROR_TOKEN": "••••••"');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toMatchObject({ plugin: { name: 'sync-mirror' } });
});

test('a deep link works after a fresh sign-in', async ({ page }) => {
  await page.goto('/plugins/inventree-435/zebra-label-printer');
  await page.getByRole('link', { name: 'Sign in to Parts' }).click();
  await page.getByLabel('User name', { exact: true }).fill('admin');
  await page.getByLabel('Password', { exact: true }).fill(passwordOf('admin'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/plugins\/inventree-435\/zebra-label-printer$/);
  await expect(page.getByText('The server’s own answer')).toBeVisible();
});

test('says so where there is no such plugin', async ({ page, problems }) => {
  problems.expectRequest({ url: /nothing-like-this/, status: 404 }, 'there is no such plugin');
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/plugins/inventree-435/nothing-like-this');
  await expect(page.getByText('Parts has no plugin “nothing-like-this” (any more).')).toBeVisible();
  await page.getByRole('link', { name: 'See the plugins that there are' }).click();
  await expect(page.getByRole('row').nth(2)).toBeVisible();
});

test.describe('a plugin of a server that changes its mind', () => {
  let upstream: OwnUpstream;
  let row: Readonly<Record<string, unknown>> | null = null;

  test.beforeAll(async ({}, worker) => {
    upstream = await startOwnUpstream(
      `${worker.project.outputDir}/plugin-page-${worker.workerIndex}`,
      (request, response) => {
        const answer = answerTo(request.url ?? '', row);
        response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer ?? { detail: 'Not found.' }));
      },
    );
  });
  test.afterAll(async () => {
    await upstream.close();
  });

  async function visit(page: Page): Promise<void> {
    const { url } = upstream.gateway;
    await page.request.post(`${url}/api/servers/parts/session`, {
      headers: { 'X-Plugboard': '1' },
      data: { method: 'password', username: 'admin', password: 'x' },
    });
    await page.goto(`${url}/plugins/parts/labels`);
  }

  test('that vanishes says so, and what was last known stays', async ({ page, problems }) => {
    problems.allow(/status of 404/, 'the plugin is gone');
    await page.clock.install();
    row = LABELS;
    await visit(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Labels');
    await expect(page.getByRole('switch')).toBeVisible();
    row = null;
    await page.clock.fastForward(61_000);
    const alert = page.getByRole('alert').filter({ hasText: 'Parts no longer has this plugin' });
    await expect(alert).toBeVisible();
    await expect(alert).toContainText('minute');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Labels');
    await expect(page.getByText('Last known state')).toBeVisible();
    await expect(page.getByText('inventree-labels').first()).toBeVisible();
    await expect(page.getByRole('switch')).toHaveCount(0);
  });

  test('without a name that can be seen is called by its key', async ({ page }) => {
    const meta = { ...LABELS.meta, human_name: '\u202E\u200B', description: '\u0007\u0007' };
    row = { ...LABELS, name: '\u0000 ', meta };
    await visit(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('labels');
    await expect(page.getByText('It has no name of its own; shown is its technical name.')).toBeVisible();
    await expect(page).toHaveTitle('labels · Plugboard');
  });
});

function answerTo(address: string, row: unknown): unknown {
  const path = new URL(address, 'http://upstream.invalid').pathname;
  if (path === '/api/plugins/') return row === null ? [] : [row];
  if (path === '/api/plugins/status/') return { active_plugins: 1, registry_errors: [] };
  return path === '/api/plugins/labels/' ? row : null;
}

const LABELS = {
  pk: 1,
  key: 'labels',
  name: 'Labels',
  package_name: 'inventree-labels',
  active: true,
  meta: {
    slug: 'labels',
    human_name: 'Labels',
    version: '1.0',
    license: 'MIT',
    description: 'Prints labels.',
  },
  mixins: { labels: { key: 'labels', human_name: 'Labels' } },
  is_builtin: false,
  is_sample: false,
  is_installed: true,
  is_package: true,
  is_mandatory: false,
};
