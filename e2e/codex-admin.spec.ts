import type { Page } from '@playwright/test';
import { findPlugin, pluginRow } from './support/plugin-row.ts';
import { expectSaved, notification, reviewAndSave, save, saveBar } from './support/settings.ts';
import { member, type SandboxAccount, sandboxAccount, sandboxDocuments } from './support/sandbox-account.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

async function pluginAt(account: SandboxAccount, name: string): Promise<unknown> {
  const plugins = member(await account.call('GET', '/api/v1/admin/plugins'), 'plugins');
  const found: unknown = Array.isArray(plugins)
    ? plugins.find((plugin: unknown) => member(plugin, 'name') === name)
    : null;
  return found;
}

/** Goes to how a plugin is set up as a person does: by its row in the list, and the tab of its page. */
async function openSetup(page: Page, key: string): Promise<void> {
  await openPart(page, key, 'Setup');
  await expect(page.getByRole('heading', { name: 'How it is started' })).toBeVisible();
}

/** Goes to a part of a plugin's page by its row in the list and the tab of its page. */
async function openPart(page: Page, key: string, tab: string): Promise<void> {
  await page.goto(`/plugins?q=${encodeURIComponent(key)}`);
  await pluginRow(page, key, 'Library').getByRole('rowheader').getByRole('link').click();
  await page.getByRole('link', { name: tab, exact: true }).click();
}

/** Goes to a section by the form's contents: sections are drawn when they come near. */
async function goTo(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation').last().getByRole('link', { name: section }).click();
}

test('how a plugin is set up is edited in forms: command, arguments, variables, rights, libraries, rules', async ({
  page,
  gateway,
}) => {
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const before = await pluginAt(admin, 'metadata-prizes');
  await signInQuietly(page, 'admin', ['codex']);
  await openSetup(page, 'metadata-prizes');
  await expect(page).toHaveTitle('Setup · Prizes · Plugboard');

  const args = page.getByRole('group', { name: 'Arguments', exact: true });
  await args.getByRole('button', { name: 'Add an entry' }).click();
  await page.keyboard.type('--two words');
  await goTo(page, 'Environment');
  await page.getByLabel('Name of a new variable').fill('1st');
  await page.getByRole('button', { name: 'Add variable' }).click();
  await expect(page.getByRole('alert')).toContainText('no digit first');
  await page.getByLabel('Name of a new variable').fill('PRIZES_TOKEN');
  await page.keyboard.press('Enter');
  await page.keyboard.type('a secret of 2026');
  await goTo(page, 'What it may do, and where');
  await page.getByRole('checkbox', { name: 'Write: ISBN' }).click();
  await page.getByRole('checkbox', { name: 'When a library is scanned' }).click();
  await page
    .getByRole('group', { name: /Libraries/ })
    .getByRole('checkbox')
    .first()
    .click();
  await reviewAndSave(page, ['--two words', 'PRIZES_TOKEN', 'When a library is scanned']);
  await expectSaved(page);
  const after = await pluginAt(admin, 'metadata-prizes');
  expect(member(after, 'args')).toEqual([...[member(before, 'args')].flat(), '--two words']);
  expect(member(after, 'env', 'PRIZES_TOKEN')).toBe('a secret of 2026');
  expect(member(after, 'permissions')).toContain('metadata:write:isbn');
  expect(member(after, 'scopes')).toContain('library:scan');
  expect(member(after, 'libraryIds')).toHaveLength(1);
  expect(member(after, 'config')).toEqual(member(before, 'config'));
  await expect(page.getByRole('main')).not.toContainText('a secret of 2026');
  expect(await page.evaluate(() => Object.values(localStorage).join())).not.toContain('of 2026');
});

test('what the server refuses is told at its field, and nothing is changed', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /admin\/plugins/, status: 400 }, 'a command that the server does not allow');
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  await signInQuietly(page, 'admin', ['codex']);
  await openSetup(page, 'metadata-prizes');
  const command = page.getByRole('textbox', { name: 'Command', exact: true });
  const was = await command.inputValue();
  await command.fill('rm');
  await save(page);
  await expect(page.getByText(/The command 'rm' is not allowed; allowed: node, npx/).first()).toBeVisible();
  await expect(command).toHaveAttribute('aria-invalid', 'true');
  expect(member(await pluginAt(admin, 'metadata-prizes'), 'command')).toBe(was);
  await expect(saveBar(page)).toContainText('1 change');
});

test('a plugin that was never tested says so, and takes credentials by their names', async ({
  page,
  gateway,
}) => {
  await signInQuietly(page, 'admin', ['codex']);
  await openSetup(page, 'sync-attic');
  await expect(page.getByText('It has no manifest yet')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Searching and matching' })).toHaveCount(0);
  await goTo(page, 'Credentials');
  await page.getByLabel('Name of a credential').fill('access_token');
  await page.getByRole('button', { name: 'Add credential' }).click();
  await page.keyboard.type('attic token');
  await save(page);
  await expectSaved(page);
  const stored = sandboxDocuments(gateway, 'codex', 'plugins').find(
    (plugin) => member(plugin, 'name') === 'sync-attic',
  );
  expect(member(stored, 'credentials')).toEqual({ access_token: 'attic token' });
  await expect(page.getByText('Some credentials are stored')).toBeVisible();
  await expect(notification(page, 'saved')).toHaveCount(0);
});

test('people who may not manage plugins have no way there, and are told why at its address', async ({
  page,
  gateway,
}) => {
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const id = String(member(await pluginAt(admin, 'sync-sampler'), 'id'));
  await signInQuietly(page, 'user', ['codex']);
  await page.goto(`/plugins/codex/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Sampler' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Setup', exact: true })).toHaveCount(0);
  await page.goto(`/plugins/codex/${id}/setup`);
  await expect(page.getByText('On Library it is not edited here how plugins are set up.')).toBeVisible();
  for (const [part, words] of [
    ['health', 'On Library it is not shown here how plugins fare.'],
    ['metrics', 'On Library it is not shown here how often plugins are called.'],
    ['storage', 'On Library it is not shown here what plugins keep on its disk.'],
  ] as const) {
    await page.goto(`/plugins/codex/${id}/${part}`);
    await expect(page.getByRole('heading', { name: words })).toBeVisible();
    await expect(page.getByText('rights that you do not have there')).toBeVisible();
  }
  await page.getByRole('link', { name: 'Overview', exact: true }).last().click();
  await expect(page).toHaveURL(`/plugins/codex/${id}`);
});

test('a plugin is tested while one reads how another fares: when, how long and what it said are kept', async ({
  page,
}) => {
  await signInQuietly(page, 'admin', ['codex']);
  await openPart(page, 'slow-to-start', 'Health');
  await expect(page).toHaveTitle('Health · Slow to Start · Plugboard');
  const results = page.getByRole('status', { name: 'Results of tests' });
  await expect(results).toContainText('No test from this browser yet');
  await page.getByRole('button', { name: 'Test now' }).click();
  await expect(page.getByRole('button', { name: 'Testing' })).toHaveAttribute('aria-busy', 'true');

  // Meanwhile one goes on within the app, to a plugin that fails every night.
  await page.getByRole('link', { name: 'Plugins', exact: true }).first().click();
  await (await findPlugin(page, 'release-harbourscans', 'Library'))
    .getByRole('rowheader')
    .getByRole('link')
    .click();
  await page.getByRole('link', { name: 'Health', exact: true }).click();
  await expect(page.getByText('the plugin is on. It stays after a success')).toBeVisible();
  const history = page.getByRole('region', { name: 'Failed starts' });
  const pages = history.getByRole('navigation', { name: 'Pages of the failed starts' });
  await expect(history.getByRole('listitem')).toHaveCount(20);
  await expect(pages.getByRole('button', { name: 'Newer' })).toHaveAttribute('aria-disabled', 'true');
  await pages.getByRole('button', { name: 'Older' }).click();
  await expect(pages).toContainText('21–28 of 28');
  await expect(history.getByRole('listitem')).toHaveCount(8);
  await expect(page).toHaveURL(/\/health\?page=2$/);
  await page.goBack();
  await expect(pages).toContainText('1–20 of 28');

  const told = notification(page, 'The test of “Slow to Start” passed');
  await expect(told).toContainText('Connected to Slow to Start 1.0.0', { timeout: 30_000 });
  await openPart(page, 'slow-to-start', 'Health');
  const result = results.getByRole('listitem');
  await expect(result).toContainText(/Passed.*took 8(\.\d)? sec.*Connected to Slow to Start 1\.0\.0/);
});

test('a plugin that was never tested says so until its first test; a failed one counts, and is reset', async ({
  page,
}) => {
  await signInQuietly(page, 'admin', ['codex']);
  await openPart(page, 'release-someday', 'Health');
  const untested = page.getByText('It was never started or tested');
  const results = page.getByRole('status', { name: 'Results of tests' });
  await expect(untested).toBeVisible();
  await page.getByRole('button', { name: 'Test now' }).press('Enter');
  await expect(results.getByRole('listitem')).toContainText('Passed');
  await expect(untested).toHaveCount(0);
  await expect(page.getByText('Version 1.0.0')).toBeVisible();
  await expect(page.getByText('Healthy, and switched off')).toBeVisible();
  const reset = page.getByRole('button', { name: 'Reset failures' });
  await expect(reset).toHaveAttribute('aria-disabled', 'true');
  await expect(reset).toHaveAccessibleDescription(/There is nothing to reset/);

  await openPart(page, 'sync-nightstand', 'Health');
  await expect(untested).toBeVisible();
  await page.getByRole('button', { name: 'Test now' }).click();
  await expect(results.getByRole('listitem')).toContainText(
    /Failed.*answered after.*node exited with code 1/,
  );
  const now = page.getByRole('region', { name: 'How it is now' });
  await expect(now).toContainText('Failures in a row3');
  await page.reload();
  await expect(results.getByRole('listitem')).toContainText('node exited with code 1');
  await expect(untested).toBeVisible();
  await reset.click();
  await expect(notification(page, 'The failures of “Nightstand” are reset')).toBeVisible();
  await expect(now).toContainText('Failures in a row0');
  await expect(now).toContainText('Not known yet');
  // Neither is it switched off, nor is what was written down forgotten.
  await expect(page.getByRole('switch')).toBeChecked();
  await expect(page.getByRole('region', { name: 'Failed starts' }).getByRole('listitem')).toHaveCount(1);
});

test('calls are told by method, each number with its plot; files are deleted after a question, and told', async ({
  page,
  gateway,
}) => {
  const stuck = sandboxDocuments(gateway, 'codex', 'plugin-files').find(
    (files) => Number(member(files, 'stuck')) > 0,
  );
  const name = String(member(stuck, 'pluginName'));
  const count = Number(member(stuck, 'fileCount'));
  await signInQuietly(page, 'admin', ['codex']);
  await openPart(page, 'metadata-panelbase', 'Metrics');
  const row = page.getByRole('row', { name: /metadata\/search/ });
  await expect(row.getByRole('cell').nth(0)).toHaveText(/^\d+\d+ failed \(2\.\d%\)$/);
  await expect(row.getByRole('cell').nth(1)).toHaveText('318 ms');
  await expect(row.locator('svg')).not.toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'RPC_ERROR' })).toContainText(
    'It answered with an error.',
  );
  await expect(page.getByRole('complementary', { name: 'In all' })).toContainText('Health by these counts');

  await openPart(page, name, 'Storage');
  await page.getByRole('button', { name: 'Delete files' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText(`${count} files`);
  await expect(question).toContainText('people’s connections stay');
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await page.getByRole('button', { name: 'Delete files' }).press('Enter');
  await question.getByRole('button', { name: 'Delete the files' }).click();
  const results = page.getByRole('status', { name: 'Results of deleting files' });
  await expect(results).toContainText(`${count - 1} files deleted`);
  await expect(results).toContainText('1 file could not be deleted.');
  await expect(results).toContainText('Permission denied');
  await expect(page.getByRole('region', { name: 'On the server’s disk' })).toContainText('Files1');

  await page.getByRole('link', { name: 'What all plugins of Library keep' }).click();
  await expect(page).toHaveURL(/\/servers\/codex\/storage$/);
  const gone = page.getByRole('listitem').filter({ hasText: 'metadata-agewise' });
  await expect(gone).toContainText('No longer installed');
  await gone.getByRole('button', { name: 'Delete files … metadata-agewise' }).click();
  await question.getByRole('button', { name: 'Delete the files' }).click();
  await expect(results).toContainText('metadata-agewise: 12 files deleted, 35 kB freed');
  await expect(gone).toHaveCount(0);
});

test('plugins are made from a package, from a command and as a copy, and deleted with what is lost by it', async ({
  page,
  gateway,
}) => {
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const install = page.getByRole('button', { name: 'Install', exact: true });
  const trust = page.getByRole('checkbox', { name: /^I trust this program/ });
  await signInQuietly(page, 'admin', ['codex']);
  await page.goto('/servers/codex/install');
  await page.getByRole('link', { name: /^From a package/ }).click();
  await trust.check();
  await install.click();
  await expect(page.getByText('Choose a package, or type the name of another one.').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Another package' }).fill('@lampyris/codex-sync');
  await trust.check();
  await install.click();
  await expect(page.getByRole('region', { name: /is installed on Library/ })).toBeVisible();
  expect(member(await pluginAt(admin, 'codex-sync'), 'args')).toEqual(['-y', '@lampyris/codex-sync']);

  await page.goto('/servers/codex/install/command');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Storm');
  await page.getByRole('textbox', { name: 'Command', exact: true }).fill('npx');
  await page.getByRole('button', { name: 'Add an entry' }).click();
  await page.keyboard.type('storm-warning-codex');
  await trust.check();
  await install.click();
  const installed = page.getByRole('region', { name: /is installed on Library/ });
  await expect(installed).toContainText('its first start failed');
  await expect(installed).toContainText('not reachable in this weather');

  await page.goto('/servers/codex/install/copy');
  await expect(
    page.getByText('Credentials, the schedule and the number of search results are not copied'),
  ).toBeVisible();
  await page.getByRole('combobox', { name: 'Plugin to copy' }).selectOption('Sampler (sync-sampler)');
  await page.getByRole('textbox', { name: 'Technical name' }).fill('sampler-for-tests');
  await install.click();
  await installed.getByRole('link').first().click();
  await expect(page.getByText('sampler-for-tests').first()).toBeVisible();
  const [copy, original] = [
    await pluginAt(admin, 'sampler-for-tests'),
    await pluginAt(admin, 'sync-sampler'),
  ];
  expect(member(copy, 'config')).toEqual(member(original, 'config'));

  await page.getByRole('button', { name: 'Remove …' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Library jobs that use it can then only be deleted.');
  const go = question.getByRole('button', { name: 'Delete', exact: true });
  await expect(go).toBeDisabled();
  await question.getByRole('textbox').fill('Sampler for tests');
  await go.click();
  await expect(notification(page, 'is removed')).toBeVisible();
  expect(await pluginAt(admin, 'sampler-for-tests')).toBeUndefined();

  // How many people it hits is told before.
  await openPart(page, 'sync-sampler', 'Overview');
  await page.getByRole('button', { name: 'Remove …' }).click();
  await expect(question).toContainText(/People who are connected lose their connections.*: \d+\./);
  await question.getByRole('button', { name: 'Keep it' }).click();
});
