import type { Browser, Page } from '@playwright/test';
import { Problems } from './support/problems.ts';
import { type SandboxAccount, member, sandboxAccount } from './support/sandbox-account.ts';
import { expectSaved, openSettings, save, saveBar } from './support/settings.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// Two people with a browser each, at the same settings of one plugin.

const PLACE = { server: 'Library', key: 'release-inkwire' } as const;

async function storedAt(account: SandboxAccount): Promise<unknown> {
  const plugins = member(await account.call('GET', '/api/v1/admin/plugins'), 'plugins');
  const found: unknown = Array.isArray(plugins)
    ? plugins.find((plugin: unknown) => member(plugin, 'name') === PLACE.key)
    : null;
  return member(found, 'config');
}

/** Another person's browser, watched as the first one is. */
async function otherPerson(browser: Browser, url: string): Promise<{ page: Page; problems: Problems }> {
  const context = await browser.newContext({ baseURL: url });
  const problems = await Problems.watch(context, url);
  const page = await context.newPage();
  await signInQuietly(page, 'admin', ['codex']);
  await openSettings(page, PLACE);
  return { page, problems };
}

/** A text field that stands in the form of both. */
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('what two people change beside each other is stored from both, and where both change the same the later one chooses', async ({
  page,
  gateway,
  browser,
}) => {
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const before = await storedAt(admin);
  await page.clock.install();
  await signInQuietly(page, 'admin', ['codex']);
  await openSettings(page, PLACE);
  const other = await otherPerson(browser, gateway.url);

  // Beside each other: the one who has changes open is told of the other's, and keeps their own.
  await box(page, 'Category').fill('1_2');
  await box(other.page, 'Filter').fill('trusted');
  await save(other.page);
  await expectSaved(other.page, 'Filter');
  await page.clock.fastForward(61_000);
  const told = page.getByRole('alert').filter({ hasText: 'Someone else has changed these settings' });
  await expect(told).toContainText('Filter');
  await expect(told).toContainText('trusted');
  await expect(box(page, 'Filter')).toHaveValue('trusted');
  await expect(saveBar(page)).toContainText('1 change');
  await save(page);
  await expectSaved(page, 'Category');
  expect(await storedAt(admin)).toEqual({
    ...Object(before),
    searchCategory: '1_2',
    searchFilter: 'trusted',
  });

  // The same one, while the other's form is still of before: that one is asked, and takes what is stored.
  await box(other.page, 'Category').fill('3_1');
  await box(other.page, 'Time-out').fill('9000');
  await save(other.page);
  const choice = other.page.getByRole('dialog', { name: 'Someone else has changed the same setting' });
  await expect(choice.getByRole('radio', { name: /Yours.*3_1/ })).toBeChecked();
  await choice.getByRole('radio', { name: /On the server now.*1_2/ }).check();
  await choice.getByRole('button', { name: 'Save as chosen' }).click();
  await expectSaved(other.page, 'Time-out');
  await expect(box(other.page, 'Category')).toHaveValue('1_2');
  const both: unknown = {
    ...Object(before),
    searchCategory: '1_2',
    searchFilter: 'trusted',
    requestTimeoutMs: 9000,
  };
  expect(await storedAt(admin)).toEqual(both);

  // Once more the same one, and the later insists.
  await box(page, 'Time-out').fill('7000');
  await save(page);
  const mine = page.getByRole('dialog', { name: 'Someone else has changed the same setting' });
  await expect(mine).toContainText('9000');
  await mine.getByRole('radio', { name: /Yours.*7000/ }).check();
  await mine.getByRole('button', { name: 'Save as chosen' }).click();
  await expectSaved(page, 'Time-out');
  expect(await storedAt(admin)).toEqual({ ...Object(both), requestTimeoutMs: 7000 });
  expect(other.problems.unexpected()).toEqual([]);
  await other.page.context().close();
});
