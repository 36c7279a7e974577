import type { Page } from '@playwright/test';
import { formOf, openSettings } from './support/settings.ts';
import { passwordOf, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// The pages around the form: its ways, its waiting, and why there is none.

/** The files of the form's code that the page has asked for. */
function watchEditor(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/settings-editor-.*\.js$/.test(pathname)) asked.push(pathname);
  });
  return asked;
}

test('the form’s code comes when a pointer or the focus is on the way to it, not before', async ({
  page,
}) => {
  const asked = watchEditor(page);
  await signInQuietly(page, 'admin', ['inventree-435']);
  await page.goto('/plugins/inventree-435/settings-gallery');
  await expect(page.getByText('The server’s own answer')).toBeVisible();
  await page.waitForLoadState('load');
  expect(asked).toEqual([]);
  const settings = page.waitForRequest(/settings-gallery\/settings\/$/);
  await page.getByRole('link', { name: 'Settings', exact: true }).focus();
  await settings;
  await expect.poll(() => asked.length).toBe(1);
  await expect(page).toHaveURL(/settings-gallery$/);
  await page.keyboard.press('Enter');
  await expect(formOf(page)).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('a deep link leads through the sign-in to the settings', async ({ page, problems }) => {
  problems.expectRequest({ url: /api\/part\/99999/, status: 404 }, 'a setting points at a part that is gone');
  await page.goto('/plugins/inventree-435/settings-gallery/settings');
  await page.getByRole('link', { name: 'Sign in to Parts' }).click();
  await page.getByLabel('User name', { exact: true }).fill('admin');
  await page.getByLabel('Password', { exact: true }).fill(passwordOf('admin'));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/plugins\/inventree-435\/settings-gallery\/settings$/);
  await expect(formOf(page)).toBeVisible();
});

test('says why there is nothing to set', async ({ page, problems }) => {
  problems.expectRequest({ url: /nothing-like-this/, status: 404 }, 'there is no such plugin');
  problems.expectRequest({ url: /fails-on-settings/, status: 500 }, 'its settings fail');
  problems.expectRequest({ url: /order-history/, status: 404 }, 'a plugin that is off tells no settings');
  await signInQuietly(page, 'user', ['codex', 'fylr']);
  await signInQuietly(page, 'admin', ['inventree-435']);
  const cases: readonly (readonly [address: string, words: string | RegExp])[] = [
    [
      '/plugins/inventree-435/nothing-like-this/settings',
      'Parts has no plugin “nothing-like-this” (any more).',
    ],
    ['/plugins/inventree-435/no-settings-after-all/settings', /This plugin has no settings/],
    ['/plugins/inventree-435/order-history/settings', /off|active/i],
    ['/plugins/inventree-435/fails-on-settings/settings', 'Parts ran into an error'],
    ['/plugins/fylr/1/my-settings', /Media knows no settings of your own|Media has no plugin/],
  ];
  for (const [address, words] of cases) {
    await page.goto(address);
    await expect(page.getByRole('main').getByText(words).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  }
  // Whoever does not administer plugins is told so, and not shown the way.
  await page.goto('/connections');
  await page.getByRole('link', { name: 'Readtrail' }).click();
  await expect(page).toHaveURL(/\/connections\/codex\//);
  await page.goto(`${page.url().replace('/connections/', '/plugins/')}/my-settings`);
  await expect(page.getByRole('link', { name: 'My settings' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('link', { name: 'Settings', exact: true })).toHaveCount(0);
  await page.goto(page.url().replace('/my-settings', '/settings'));
  await expect(page.getByText('Library does not show you the settings of its plugins.')).toBeVisible();
});

test('a server that goes down is said, and the form is there when it is back', async ({
  page,
  problems,
  startUpstream,
}) => {
  problems.allow(/status of 50[234]/, 'the server is down');
  const upstream = await startUpstream((request, response) => {
    const path = new URL(request.url ?? '', 'http://upstream.invalid').pathname;
    const answer = path === '/api/plugins/' ? [PLUGIN] : ANSWERS[path];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { detail: 'Not found.' }));
  });
  const { url } = upstream.gateway;
  await page.request.post(`${url}/api/servers/parts/session`, {
    headers: { 'X-Plugboard': '1' },
    data: { method: 'password', username: 'admin', password: 'x' },
  });
  await page.goto(`${url}/plugins/parts/labels`);
  await expect(page.getByText('The server’s own answer')).toBeVisible();
  upstream.fallSilent(true);
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  const alert = page.getByRole('alert').first();
  await expect(alert).toContainText('Parts');
  upstream.fallSilent(false);
  // It is asked again by itself.
  await expect(page.getByRole('textbox', { name: 'Printer' })).toHaveValue('first', { timeout: 30_000 });
});

const PLUGIN = {
  pk: 1,
  key: 'labels',
  name: 'Labels',
  active: true,
  meta: { slug: 'labels', human_name: 'Labels', version: '1.0' },
  mixins: { settings: { key: 'settings', human_name: 'Settings' } },
  is_builtin: false,
  is_sample: false,
  is_installed: true,
};

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/plugins/labels/': PLUGIN,
  '/api/plugins/status/': { active_plugins: 1, registry_errors: [] },
  '/api/plugins/labels/settings/': [
    {
      pk: 1,
      key: 'PRINTER',
      value: 'first',
      name: 'Printer',
      description: 'Where labels come out',
      type: 'string',
      units: '',
      choices: [],
      model_name: null,
      api_url: null,
      typ: 'plugin',
      plugin: 'labels',
      required: false,
    },
  ],
};

test('one’s own on all servers: found by search and led to', async ({ page, problems }) => {
  problems.expectRequest({ url: /fails-on-settings/, status: 500 }, 'the settings of one plugin fail');
  await signInQuietly(page, 'user', ['codex', 'inventree-435', 'fylr']);
  await page.goto('/');
  await expect(page).toHaveURL('/connections');
  await expect(page.getByRole('link', { name: 'Connections' })).toHaveAttribute('aria-current', 'page');
  const list = page.getByRole('list', { name: 'Plugins with settings of your own' });
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row('Readtrail')).toContainText('Library');
  await expect(row('Settings gallery')).toContainText('Parts');
  await expect(list).not.toContainText('Media');
  await page.keyboard.press('/');
  await page.keyboard.type('gallery');
  await expect(page).toHaveURL(/\/connections\?q=gallery$/);
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await list.getByRole('link').press('Enter');
  await expect(page).toHaveURL('/plugins/inventree-435/settings-gallery/my-settings');
  await expect(formOf(page)).toBeVisible();
  await page.goBack();
  await page.getByRole('searchbox').fill('no such thing');
  await expect(page.getByText('No plugin matches')).toBeVisible();
});

test('an admin starts at the plugins', async ({ page }) => {
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/');
  await expect(page).toHaveURL('/plugins');
  await openSettings(page, { server: 'Media', key: 'every-setting' });
  await expect(page).toHaveTitle(/^Settings · /);
});
