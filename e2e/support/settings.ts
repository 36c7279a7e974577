import type { Locator, Page } from '@playwright/test';
import { pluginRow } from './plugin-row.ts';
import { expect } from './test.ts';

/** The settings of a plugin, as a person names them. */
export interface SettingsPlace {
  /** The shown name of the server. */
  readonly server: string;
  readonly key: string;
  readonly part?: 'Settings' | 'My settings';
}

/** Goes to a plugin's settings as a person does: by its row in the list, and the tab of its page. */
export async function openSettings(page: Page, { server, key, part = 'Settings' }: SettingsPlace) {
  await page.goto(`/plugins?q=${encodeURIComponent(key)}`);
  await pluginRow(page, key, server).getByRole('rowheader').getByRole('link').click();
  await page.getByRole('link', { name: part, exact: true }).click();
  await expect(formOf(page)).toBeVisible();
}

/** The first section of the form that is open. */
export function formOf(page: Page): Locator {
  return page.getByRole('main').getByRole('region').first();
}

/** What is said at the lower edge while there is something to save. */
export function saveBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Unsaved changes' });
}

export async function save(page: Page): Promise<void> {
  await saveBar(page).getByRole('button', { name: 'Save', exact: true }).click();
}

/** Looks at the changes before they are saved, and saves them from there. */
export async function reviewAndSave(page: Page, says: readonly (string | RegExp)[]): Promise<void> {
  await saveBar(page).getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog');
  for (const words of says) await expect(review).toContainText(words);
  await review.getByRole('button', { name: /^Save/ }).click();
}

/** The notification of a save that went well; it is closed then. */
export async function expectSaved(page: Page, ...names: readonly string[]): Promise<void> {
  const told = notification(page, /settings? of “.+” saved/);
  await expect(told).toBeVisible();
  for (const name of names) await expect(told).toContainText(name);
  await told.getByRole('button', { name: 'Dismiss' }).click();
  await expect(told).toHaveCount(0);
  await expect(saveBar(page)).toHaveCount(0);
}

export function notification(page: Page, words: string | RegExp): Locator {
  return page
    .locator('[role=status], [role=alert]')
    .filter({ hasText: words })
    .filter({ has: page.getByRole('button', { name: 'Dismiss' }) });
}

/** Waits until what was typed is kept as a draft, then loads the page anew and lets the browser's question pass. */
export async function reloadWithDraft(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain(text);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
}

/** Goes to a setting by the form's search; the search is empty again then. */
export async function findSetting(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search settings' }).fill(name);
  await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
}
