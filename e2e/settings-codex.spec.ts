import type { Page } from '@playwright/test';
import {
  expectSaved,
  notification,
  openSettings,
  reviewAndSave,
  save,
  saveBar,
  reloadWithDraft,
} from './support/settings.ts';
import { member, type SandboxAccount, sandboxAccount } from './support/sandbox-account.ts';
import { passwordOf, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// Each test edits a plugin of its own, so that none meets what another has stored.

/** What the server has stored for a plugin. */
async function storedAt(account: SandboxAccount, name: string): Promise<unknown> {
  return member(await pluginAt(account, name), 'config');
}

async function pluginAt(account: SandboxAccount, name: string): Promise<unknown> {
  const plugins = member(await account.call('GET', '/api/v1/admin/plugins'), 'plugins');
  const found: unknown = Array.isArray(plugins)
    ? plugins.find((plugin: unknown) => member(plugin, 'name') === name)
    : null;
  return found;
}

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('is edited, looked at, saved, stored, told and taken back, and all else survives', async ({
  page,
  gateway,
}) => {
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const before = await storedAt(admin, 'sync-sampler');
  await signInQuietly(page, 'admin', ['codex']);
  await openSettings(page, { server: 'Library', key: 'sync-sampler' });
  await expect(page).toHaveTitle('Settings · Sampler · Plugboard');
  await box(page, 'Entries at most').fill('21');
  await box(page, 'Greeting').fill('Good evening');
  await expect(saveBar(page)).toContainText('2 changes');
  await reviewAndSave(page, ['Entries at most', '20', '21', 'Greeting', 'Good evening']);
  const told = notification(page, '2 settings of “Sampler” saved');
  await expect(told).toContainText('Entries at most, Greeting');
  await expect(saveBar(page)).toHaveCount(0);
  expect(await storedAt(admin, 'sync-sampler')).toEqual({
    ...Object(before),
    limit: 21,
    greeting: 'Good evening',
  });
  await page.reload();
  await expect(box(page, 'Entries at most')).toHaveValue('21');

  // Undone in the form, and not stored before it is saved.
  await box(page, 'Entries at most').fill('22');
  await save(page);
  await notification(page, 'saved').getByRole('button', { name: 'Undo' }).click();
  await expect(box(page, 'Entries at most')).toHaveValue('21');
  await expect(saveBar(page)).toContainText('1 change');
  expect(member(await storedAt(admin, 'sync-sampler'), 'limit')).toBe(22);
  await save(page);
  await expectSaved(page, 'Entries at most');
  expect(member(await storedAt(admin, 'sync-sampler'), 'limit')).toBe(21);
});

test('keeps a secret, replaces it and clears it, and never shows it', async ({ page, gateway }) => {
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const secret = async () => member(await storedAt(admin, 'sync-readtrail'), 'oauth_client_secret');
  const first = await secret();
  await signInQuietly(page, 'admin', ['codex']);
  await openSettings(page, { server: 'Library', key: 'sync-readtrail' });
  const group = page.getByRole('group', { name: 'Client secret' });
  await expect(group).toContainText('never shown');
  // What has to be registered where the client id comes from.
  const address = `${new URL(page.url()).origin}/api/v1/user/plugins/oauth/callback`;
  await expect(box(page, 'Client id')).toHaveAccessibleDescription(new RegExp(address));

  await box(page, 'Client id').fill('another-client');
  await save(page);
  await expectSaved(page, 'Client id');
  expect(await secret()).toBe(first);

  await group.getByRole('button', { name: 'Replace' }).click();
  await page
    .locator('input')
    .and(page.getByLabel('Client secret', { exact: true }))
    .fill('a new secret 4711');
  await reviewAndSave(page, ['Client secret']);
  await expectSaved(page, 'Client secret');
  expect(await secret()).toBe('a new secret 4711');
  await expect(page.getByRole('main')).not.toContainText('a new secret 4711');
  expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('4711');

  await group.getByRole('button', { name: 'Clear' }).click();
  await save(page);
  await expectSaved(page, 'Client secret');
  expect([undefined, null, '']).toContain(await secret());
});

test('a person’s own: automatic sync is written through its own call, the rest beside it', async ({
  page,
  gateway,
}) => {
  const user = await sandboxAccount(gateway, 'codex', 'user');
  await signInQuietly(page, 'user', ['codex']);
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') calls.push(new URL(request.url()).pathname.replace(/.*\/upstream/, ''));
  });
  await page.goto('/');
  await expect(page).toHaveURL('/connections');
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('readtrail');
  await page.getByRole('link', { name: 'Readtrail' }).click();
  await page.getByRole('link', { name: 'Preferences', exact: true }).click();
  await expect(page).toHaveTitle('Preferences · Readtrail · Plugboard');
  const automatic = page.getByRole('switch', { name: /sync/i }).first();
  await expect(automatic).toBeVisible();
  const was = await automatic.isChecked();
  await automatic.click();
  await save(page);
  await expectSaved(page);
  expect(calls.filter((path) => path.endsWith('/sync-mode'))).toHaveLength(1);
  await page.reload();
  await expect(automatic).toBeChecked({ checked: !was });
  expect(JSON.stringify(await user.call('GET', '/api/v1/user/plugins'))).toContain(`"autoSync":${!was}`);
});

test('leaving with changes asks; a draft survives a reload and a discarded one does not', async ({
  page,
}) => {
  await signInQuietly(page, 'admin', ['codex']);
  await openSettings(page, { server: 'Library', key: 'metadata-prizes' });
  const field = page.getByRole('main').getByRole('textbox').first();
  const before = await field.inputValue();
  await field.fill('77');
  await reloadWithDraft(page, '77');
  const back = page.getByText('Your unsaved changes are back');
  await expect(back).toBeVisible();
  await expect(field).toHaveValue('77');
  await expect(saveBar(page)).toContainText('1 change');

  await page.getByRole('link', { name: 'Overview' }).click();
  const asked = page.getByRole('dialog', { name: 'Leave with unsaved changes?' });
  await expect(asked).toContainText('1 change is not saved.');
  await page.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await expect(field).toHaveValue('77');

  await page.getByRole('link', { name: 'Overview' }).click();
  await asked.getByRole('button', { name: 'Leave and keep draft' }).click();
  await expect(page.getByText('The server’s own answer')).toBeVisible();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(back).toBeVisible();
  await expect(field).toHaveValue('77');

  // Signing out says what it loses.
  await page.getByRole('link', { name: 'Servers', exact: true }).click();
  await asked.getByRole('button', { name: 'Leave and keep draft' }).click();
  await page.getByRole('button', { name: 'Sign out of Library' }).click();
  const loses = page.getByRole('dialog', { name: 'Sign out and lose unsaved changes?' });
  await loses.getByRole('button', { name: 'Stay signed in' }).click();
  await page.goBack();
  await expect(field).toHaveValue('77');
  await page.getByRole('link', { name: 'Plugins', exact: true }).first().click();
  await asked.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page).toHaveURL(/\/plugins/);
  await page.goBack();
  await expect(field).toHaveValue(before);
  await expect(back).toHaveCount(0);
  await expect(saveBar(page)).toHaveCount(0);
});

test('a session that ends while one edits loses nothing: after signing in again it is saved', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /api\/servers/, status: 401 }, 'the session has ended');
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  await signInQuietly(page, 'admin', ['codex']);
  await openSettings(page, { server: 'Library', key: 'metadata-openshelf' });
  const field = page.getByRole('main').getByRole('textbox').first();
  await field.fill('33');
  await page.request.delete('/api/servers/codex/session', { headers: { 'X-Plugboard': '1' } });
  await save(page);
  const ended = page.getByRole('alert').filter({ hasText: 'Your session on Library has ended' });
  await expect(ended).toContainText('Save settings of');
  await expect(field).toHaveValue('33');
  await ended.getByRole('button', { name: 'Sign in again' }).click();
  await ended.getByLabel('User name').fill('admin');
  await ended.getByLabel('Password', { exact: true }).fill(passwordOf('admin'));
  await ended.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectSaved(page);
  expect(JSON.stringify(await storedAt(admin, 'metadata-openshelf'))).toMatch(/:33[,}]/);
});

test('what two people change comes together, and where both change the same one chooses', async ({
  page,
  gateway,
}) => {
  const other = await sandboxAccount(gateway, 'codex', 'admin');
  const id = String(member(await pluginAt(other, 'metadata-panelbase'), 'id'));
  const others = async (change: object) => {
    const stored = await storedAt(other, 'metadata-panelbase');
    const config = typeof stored === 'object' ? stored : {};
    await other.call('PATCH', `/api/v1/admin/plugins/${id}`, { config: { ...config, ...change } });
  };
  await page.clock.install();
  await signInQuietly(page, 'admin', ['codex']);
  await openSettings(page, { server: 'Library', key: 'metadata-panelbase' });
  const address = box(page, 'Address');
  const timeout = box(page, 'Time-out');
  // A form without changes just shows it.
  await others({ timeout: 41 });
  await page.clock.fastForward(61_000);
  await expect(timeout).toHaveValue('41');

  await address.fill('https://mine.example');
  await others({ timeout: 42 });
  await page.clock.fastForward(61_000);
  const told = page.getByRole('alert').filter({ hasText: 'Someone else has changed these settings' });
  await expect(told).toContainText('41 → 42');
  await expect(timeout).toHaveValue('42');
  await expect(address).toHaveValue('https://mine.example');

  await others({ base_url: 'https://theirs.example' });
  await save(page);
  const choice = page.getByRole('dialog', { name: 'Someone else has changed the same setting' });
  await expect(choice).toContainText('https://mine.example');
  await expect(choice).toContainText('https://theirs.example');
  await choice.getByRole('button', { name: 'Back to the form' }).click();
  await expect(notification(page, 'Not saved')).toBeVisible();
  expect(await storedAt(other, 'metadata-panelbase')).toMatchObject({ base_url: 'https://theirs.example' });

  await save(page);
  await choice.getByRole('radio', { name: /Yours/ }).check();
  await choice.getByRole('button', { name: 'Save as chosen' }).click();
  await expectSaved(page, 'Address');
  expect(await storedAt(other, 'metadata-panelbase')).toMatchObject({
    base_url: 'https://mine.example',
    timeout: 42,
  });
});

test('takes two million characters of JSON, and shows a hostile form as text', async ({ page, gateway }) => {
  const user = await sandboxAccount(gateway, 'codex', 'user');
  await signInQuietly(page, 'user', ['codex']);
  await openSettings(page, { server: 'Library', key: 'sync-mirror', part: 'My settings' });
  const rules = JSON.stringify([{ note: 'x'.repeat(2_000_000) }]);
  await page.getByRole('textbox', { name: /rules/i }).fill(rules);
  await save(page);
  await expectSaved(page);
  expect(JSON.stringify(await user.call('GET', '/api/v1/user/plugins'))).toContain('x'.repeat(1_999_990));

  await openSettings(page, { server: 'Library', key: 'hostile-form', part: 'My settings' });
  await expect(page.getByRole('main').locator('iframe, script, main img, object, embed')).toHaveCount(0);
  const field = page.getByRole('main').getByRole('textbox').first();
  await field.fill('harmless');
  await save(page);
  await expectSaved(page);
  expect(await page.evaluate(() => Object.keys(Object.prototype).length)).toBe(0);
});
