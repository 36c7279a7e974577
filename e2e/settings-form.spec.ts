import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { openSettings, saveBar } from './support/settings.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// Nothing is stored here: the tests are about the form, and share a plugin that has a setting of every kind.

test.beforeEach(async ({ page }) => {
  await signInQuietly(page, 'admin', ['fylr']);
  await openSettings(page, { server: 'Media', key: 'every-setting' });
});

async function goToSection(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeFocused();
}

test('lists are edited by keyboard, and several pasted lines become several entries', async ({ page }) => {
  await goToSection(page, 'Choices');
  const order = page.getByRole('group', { name: 'Order', exact: true });
  const entry = (place: number) => order.getByRole('textbox', { name: `Entry ${place}` });
  await entry(1).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(entry(2)).toBeFocused();
  await expect(entry(2)).toHaveValue('title');
  await page.keyboard.press('Enter');
  await expect(entry(3)).toBeFocused();
  await entry(3).evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text', 'one\n two \n\nthree\n');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(entry(5)).toBeFocused();
  for (const [index, text] of ['date', 'title', 'one', 'two', 'three', 'number'].entries())
    await expect(entry(index + 1)).toHaveValue(text);
  await entry(4).fill('');
  await page.keyboard.press('Backspace');
  await expect(entry(4)).toBeFocused();
  await expect(entry(4)).toHaveValue('three');

  await page.getByRole('button', { name: 'Undo this change: Order' }).click();
  await expect(entry(1)).toHaveValue('title');
  await expect(order.getByRole('textbox')).toHaveCount(3);
  await expect(saveBar(page)).toHaveCount(0);
});

test('rows of a table within a table are added, moved and removed by keyboard, and the focus is never lost', async ({
  page,
}) => {
  await goToSection(page, 'Structures');
  const rules = page.getByRole('group', { name: 'Rules', exact: true });
  await rules.getByRole('button', { name: 'Add a row' }).focus();
  await page.keyboard.press('Enter');
  await expect(rules.getByRole('radio', { name: 'Not set' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const nested = rules.getByRole('button', { name: 'Add a row' }).first();
  await nested.focus();
  await page.keyboard.press('Enter');
  await expect(rules.getByRole('combobox').first()).toBeFocused();
  await rules.getByRole('button', { name: 'Duplicate row 1' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(rules.getByRole('radio', { name: 'On' })).toHaveCount(2);
  await expect(rules.getByRole('radio', { name: 'Not set' }).nth(1)).toBeFocused();
  await expect(rules.getByRole('radio', { name: 'On' }).nth(1)).toBeChecked();
  await saveBar(page).getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog');
  await expect(review).toContainText('Row 1 added');
  await expect(review).toContainText('Row 2 added');
  await review.getByRole('button', { name: 'Take back: Rules' }).click();
  await expect(review).toContainText('Nothing is changed.');
  await page.keyboard.press('Escape');
  await expect(rules).toContainText('No rows');
});

test('a text by language has a field for each language, and each is told and taken back for itself', async ({
  page,
}) => {
  await goToSection(page, 'Texts');
  const greeting = page.getByRole('group', { name: 'Greeting, by language' });
  const english = greeting.getByRole('textbox', { name: /English/ });
  const german = greeting.getByRole('textbox', { name: /German/ });
  await expect(english).toHaveValue('Welcome');
  await expect(german).toHaveValue('Willkommen');
  await expect(german).toHaveAttribute('lang', 'de-DE');
  await german.fill('Guten Tag');
  await expect(english).toHaveValue('Welcome');
  await saveBar(page).getByRole('button', { name: 'Review' }).click();
  const review = page.getByRole('dialog');
  await expect(review).toContainText('Willkommen');
  await expect(review).toContainText('Guten Tag');
  await review.getByRole('button', { name: /^Take back: Greeting/ }).click();
  await page.keyboard.press('Escape');
  await expect(german).toHaveValue('Willkommen');
  await expect(saveBar(page)).toHaveCount(0);
});

test('what is wrong keeps from saving, and its summary leads to it', async ({ page }) => {
  const quality = page.getByRole('textbox', { name: 'Quality (1 to 100)' });
  await goToSection(page, 'Choices');
  await quality.fill('many');
  await expect(quality).not.toHaveAttribute('aria-invalid', 'true');
  await quality.blur();
  await expect(quality).toHaveAttribute('aria-invalid', 'true');
  await expect(quality).toHaveValue('many');
  await page.keyboard.press('Control+s');
  const summary = page.getByRole('alert').filter({ hasText: 'Not saved: 1 error' });
  await expect(summary).toBeVisible();
  await summary.getByRole('button', { name: 'Quality (1 to 100)' }).click();
  await expect(quality).toBeFocused();
  await quality.fill('81');
  await expect(quality).not.toHaveAttribute('aria-invalid', 'true');
  await expect(summary).toHaveCount(0);
});

test('a secret is replaced only when one asks for it, and shows nothing of itself in the review', async ({
  page,
}) => {
  const secret = page.getByRole('group', { name: 'Key for the service' });
  await expect(secret).toContainText('None stored');
  await secret.getByRole('button', { name: 'Enter' }).click();
  const field = page.getByLabel('Key for the service', { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('type', 'password');
  await expect(field).toHaveAttribute('autocomplete', 'new-password');
  await field.fill('between-us-4711');
  await page.getByRole('button', { name: 'Show what is typed' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await saveBar(page).getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('dialog')).toContainText('Will be replaced');
  await expect(page.getByRole('dialog')).not.toContainText('between-us');
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(page.getByLabel('All settings as JSON')).not.toHaveValue(/between-us/);
});

test('the search finds by name, key and description, and hides the rest', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search settings' });
  await expect(search).toBeFocused();
  await search.fill('storage location');
  await expect(page.getByRole('textbox', { name: 'Location' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveCount(0);
  await search.fill('acts_as');
  await expect(page.getByRole('textbox', { name: 'Acts as' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
});

test('all settings are edited as JSON, a text that is none stays where it is, and files go out and in', async ({
  page,
}) => {
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await page.getByRole('tab', { name: 'JSON' }).click();
  const text = page.getByLabel('All settings as JSON');
  const before = await text.inputValue();
  await text.fill(before.replace('"title": "Sandbox"', '"title": "Sandbox'));
  await page.getByRole('tab', { name: 'Form' }).click();
  await expect(page.getByRole('alert')).toContainText('This is no JSON: see line');
  await expect(text).toBeFocused();
  await text.fill(before.replace('"title": "Sandbox"', '"title": "By hand"'));
  await page.getByRole('tab', { name: 'Form' }).click();
  await expect(title).toHaveValue('By hand');

  await page.getByRole('tab', { name: 'JSON' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const content = await readFile(await file.path(), 'utf8');
  expect(content).toContain('"title": "By hand"');
  await page.getByLabel('Take from a file').setInputFiles({
    name: 'settings.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content.replace('By hand', 'From a file')),
  });
  const review = page.getByRole('dialog');
  await expect(review.getByText('Taken from settings.json')).toBeVisible();
  await expect(review).toContainText('From a file');
  await review.getByRole('button', { name: 'Back to the form' }).click();
  await page.getByRole('tab', { name: 'Form' }).click();
  await expect(title).toHaveValue('From a file');
  await saveBar(page).getByRole('button', { name: 'Discard' }).click();
  await expect(title).toHaveValue('Sandbox');
});

test('the form, the review and the JSON have no violation of WCAG 2.2 AA on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('On a phone');
  await expect(saveBar(page)).toBeVisible();
  await expectNoAxeViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await saveBar(page).getByRole('button', { name: 'Review' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expectNoAxeViolations(page);
});
