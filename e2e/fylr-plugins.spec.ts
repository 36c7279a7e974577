import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { findPlugin } from './support/plugin-row.ts';
import { member, putSandboxDocument, sandboxAccount, sandboxDocuments } from './support/sandbox-account.ts';
import { expectSaved, notification, openSettings, save } from './support/settings.ts';
import { expect, test } from './support/test.ts';

/** Signs in to Media as one of its people, those included who are for trying out what rights do. */
async function signInAs(page: Page, username: string): Promise<void> {
  const answer = await page.request.post('/api/servers/fylr/session', {
    headers: { 'X-Plugboard': '1' },
    data: { method: 'password', username, password: `sandbox-${username}` },
  });
  expect(answer.status()).toBe(200);
}

async function openPlugin(page: Page, key: string): Promise<void> {
  await page.goto(`/plugins?q=${encodeURIComponent(key)}`);
  const row = await findPlugin(page, key, 'Media');
  await row.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByText('The server’s own answer')).toBeVisible();
}

test('what a plugin is: its words as Markdown, its build, and what newer servers tell and refuse', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /plugin\/manage\/\d+$/, status: 400 }, 'the licence does not name it');
  await signInAs(page, 'admin');
  await openPlugin(page, 'needs-a-licence');
  await expect(page.getByRole('heading', { level: 1, name: 'Colour matching' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('strong').filter({ hasText: 'chart' })).toBeVisible();
  await expect(main.getByRole('link', { name: /Handbook/ })).toHaveAttribute('rel', /noopener/);
  // HTML in it does nothing, and is there to be read.
  await expect(main.getByRole('paragraph').filter({ hasText: '<em>in print</em>' })).toBeVisible();
  await expect(main.getByText('9d3c0aa').first()).toBeVisible();
  await expect(main.getByText('v2.0').first()).toBeVisible();
  await expect(main.getByText('commons-library').first()).toBeVisible();
  await page.getByText('The server’s own answer').click();
  await expect(page.getByRole('group', { name: 'JSON' }).last()).toContainText('"licensed": true');

  await page.getByRole('switch').click();
  const told = notification(page, 'The licence of this server does not name the plugin');
  await expect(told).toBeVisible();
  await expect(told).toContainText('Nothing was changed');
  await expect(page.getByRole('switch')).not.toBeChecked();
});

test('a plugin that somebody made anew has another number: nothing reaches it, or another, by the old one', async ({
  page,
  context,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /plugin\/manage\/\d+$/, status: 404 }, 'its number is nobody’s any more');
  problems.expectRequest({ url: /plugin\/manage(\/\d+)?$/, status: 400 }, 'numbers where they do not belong');
  const server = await sandboxAccount(gateway, 'fylr', 'admin');
  const manage = '/api/v1/plugin/manage';
  const url = 'https://plugins.example.org/fylr/minute-hand/latest.zip';
  const made = { type: 'url', url, update_policy: 'never', enabled: false };
  const make = async () => String(member(await server.call('PUT', manage, made), 'id'));
  const old = await make();
  await signInAs(page, 'admin');
  const form = await context.newPage();
  await form.goto(`/servers/fylr/install/url?plugin=${old}`);
  await expect(form.getByText('Saving applies what waits at the address')).toBeVisible();
  await page.goto(`/plugins/fylr/${old}`);
  await expect(page.getByRole('switch')).not.toBeChecked();

  await server.call('DELETE', `${manage}/${old}`);
  const anew = await make();
  // The server looks at addresses now and then, whatever one does.
  const listed = async () =>
    JSON.stringify(await server.call('GET', manage), (key, value: unknown) =>
      key === 'last_checked_at' ? undefined : value,
    );
  const before = await listed();
  await form.getByRole('button', { name: 'Update', exact: true }).click();
  const refused = form.getByRole('region', { name: /was not updated on Media$/ });
  await expect(refused).toContainText('Media cannot find it');
  await page.getByRole('switch').click();
  const told = page.getByRole('alert').filter({ hasText: 'Media cannot find it' });
  await expect(told).toContainText('Nothing was changed.');
  await expect(page.getByText('Media no longer has this plugin').first()).toBeVisible();
  expect(await listed()).toBe(before);

  // What no page does, and a script in one may: a number of its own for a new one, and of another in a change.
  const send = (method: string, path: string, body: object) =>
    page.evaluate(
      async ([verb, address, json]) => {
        const headers = { 'X-Plugboard': '1', 'content-type': 'application/json' };
        const answer = await fetch(address, { method: verb, headers, body: json });
        return `${answer.status} ${await answer.text()}`;
      },
      [method, `/api/servers/fylr/upstream${path}`, JSON.stringify(body)] as const,
    );
  const own = await send('PUT', manage, { ...made, id: 4711 });
  expect(own).toMatch(/^400 .*"ServerGeneric".*must not carry an id/);
  const other = await send('POST', `${manage}/${anew}`, { id: 1, enabled: true });
  expect(other).toMatch(/^400 .*"ServerGeneric".*the one in the address/);
  expect(await listed()).toBe(before);
  await server.call('DELETE', `${manage}/${anew}`);
});

test('a package that never came is told of, and an address that delivers no more', async ({ page }) => {
  await signInAs(page, 'admin');
  // Nobody knows its name yet, so it goes by its number.
  await page.goto('/plugins');
  await page.getByRole('button', { name: /^Problems/ }).click();
  await page.getByRole('rowheader', { name: /#\d+/ }).first().getByRole('link').click();
  await expect(page.getByText('its package has probably not arrived. The server does not')).toBeVisible();
  await openPlugin(page, 'archive-handover');
  await expect(page.getByText('Its address has probably stopped delivering')).toBeVisible();
});

test('read-only mode that begins under an open page is told at all that it forbids, and ends again', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /plugin\/manage\/\d+$/, status: 400 }, 'the server is read-only');
  await signInAs(page, 'admin');
  await openPlugin(page, 'gazetteer-lookup');
  const reason = page.getByText('The server is read-only at the moment.').first();
  await expect(page.getByRole('switch')).toBeEnabled();
  const mode = ['config', 'system/readonly'] as const;
  putSandboxDocument(gateway, 'fylr', mode, { enabled: true });
  try {
    await page.getByRole('switch').click();
    await expect(notification(page, 'read-only')).toBeVisible();
    await expect(reason).toBeVisible();
    await expect(page.getByRole('switch')).toBeDisabled();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await expect(reason).toBeVisible();
    await page.getByRole('link', { name: 'Overview', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Remove …' })).toHaveAccessibleDescription(/read-only/);
    await page.goto('/servers/fylr');
    await expect(page.getByText('The server is read-only', { exact: true })).toBeVisible();
  } finally {
    putSandboxDocument(gateway, 'fylr', mode, null);
  }
  await openPlugin(page, 'gazetteer-lookup');
  await expect(page.getByRole('switch')).toBeEnabled();
});

test('each right opens what it opens, and a missing one is named where it is missed', async ({ page }) => {
  await signInAs(page, 'plugins');
  await openPlugin(page, 'gazetteer-lookup');
  await expect(page.getByRole('switch')).toBeEnabled();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  // Its answer is empty, which is not to have no settings.
  await expect(page.getByText('needs the right system.config or system.root')).toBeVisible();
  await expect(page.getByText('Media does not show you the settings of its plugins.')).toBeVisible();
  await expect(page.getByText('has no settings')).toHaveCount(0);

  await signInAs(page, 'settings');
  await openPlugin(page, 'gazetteer-lookup');
  await expect(page.getByRole('switch')).toBeDisabled();
  await expect(page.getByText('This needs the right system.plugin or system.root.').first()).toBeVisible();
  await openSettings(page, { server: 'Media', key: 'gazetteer-lookup' });
  await expect(page.getByRole('textbox', { name: 'Languages', exact: true })).toBeEditable();

  await signInAs(page, 'reader');
  await page.goto('/servers/fylr');
  const rights = page.getByRole('region', { name: 'What you may do here' });
  await expect(rights.getByRole('img', { name: 'not granted' })).toHaveCount(4);
  await page.goto('/plugins');
  await expect(page.getByText(/Seeing all of them needs the right system.plugin/)).toBeVisible();
});

test('a plugin’s configuration goes into a file, and out of one into the review, and is saved by sections', async ({
  page,
  gateway,
}) => {
  const gnd = () =>
    sandboxDocuments(gateway, 'fylr', 'config').find((section) => member(section, 'from_time') !== undefined);
  await signInAs(page, 'settings');
  await openSettings(page, { server: 'Media', key: 'custom-data-type-gnd' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/-settings\.json$/);
  const content = await readFile(await file.path(), 'utf8');
  const take = async (text: string) => {
    const buffer = Buffer.from(text);
    const upload = { name: 'gnd.json', mimeType: 'application/json', buffer };
    await page.getByLabel('Take from a file').setInputFiles(upload);
  };
  await take(content);
  await expect(page.getByText('gnd.json says nothing else than this form')).toBeVisible();
  await take(content.replaceAll('custom-data-type-gnd', 'custom-data-type-tgn'));
  await expect(page.getByRole('alert')).toContainText('settings of other plugins: custom-data-type-tgn');
  await take(content.slice(0, -2));
  await expect(page.getByRole('alert')).toContainText('This is no JSON');
  const before = gnd();
  await take(content.replace(/"from_time": \d+/, '"from_time": 21, "moon": true'));
  const review = page.getByRole('dialog', { name: '1 change to save' });
  await expect(review.getByText('Taken from gnd.json. Nothing is saved yet.')).toBeVisible();
  await expect(review).toContainText('21');
  await expect(review).toContainText('update_gnd › moon');
  expect(gnd()).toEqual(before);
  await review.getByRole('button', { name: 'Save', exact: true }).click();
  await expectSaved(page);
  expect(gnd()).toEqual({ default_language: 'de', enabled: true, from_time: 21, to_time: 5 });

  // A section that has nothing left is set back as a whole.
  const key = page.getByRole('group', { name: 'Mapbox api key' });
  await key.getByRole('button', { name: 'Enter' }).click();
  await page
    .locator('input')
    .and(page.getByLabel('Mapbox api key', { exact: true }))
    .fill('tiles 4715');
  await save(page);
  await expectSaved(page, 'Mapbox api key');
  await key.getByRole('button', { name: 'Clear' }).click();
  const reset = page.waitForRequest((request) => request.method() === 'DELETE');
  await save(page);
  expect((await reset).url()).toMatch(/\/config\/plugin\/custom-data-type-gnd\/config\/mapbox_gnd$/);
  await expectSaved(page, 'Mapbox api key');
  await expect(key).toContainText('None stored');
});
