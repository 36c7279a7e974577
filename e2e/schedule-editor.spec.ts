import type { Page } from '@playwright/test';
import { pluginRow } from './support/plugin-row.ts';
import { member, sandboxAccount } from './support/sandbox-account.ts';
import { expectSaved, save, saveBar } from './support/settings.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// The browser stands elsewhere than the server, whose zone is UTC.
test.use({ timezoneId: 'America/New_York' });

const expression = (page: Page) => page.getByRole('textbox', { name: 'Expression' });

async function openSchedule(page: Page): Promise<void> {
  await page.goto('/plugins?q=sync-sampler');
  await pluginRow(page, 'sync-sampler', 'Library').getByRole('rowheader').getByRole('link').click();
  await page.getByRole('link', { name: 'Setup', exact: true }).click();
  await page.getByRole('link', { name: 'Schedule' }).click();
  await expect(expression(page)).toBeVisible();
}

test('a schedule is chosen, put together or typed, told in words with its next runs, and never rewritten unasked', async ({
  page,
  gateway,
}) => {
  await signInQuietly(page, 'admin', ['codex']);
  await openSchedule(page);
  const field = page.getByRole('group', { name: 'Automatic sync' });
  await field.getByRole('button', { name: 'Sundays at 04:00' }).click();
  await expect(expression(page)).toHaveValue('0 4 * * SUN');
  await expect(field.getByRole('radio', { name: 'Weekly' })).toBeChecked();
  await expect(field).toContainText('At 04:00, on Sunday');

  // By keyboard: the kinds are one group of radio buttons, and the days are boxes.
  await field.getByRole('radio', { name: 'Weekly' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(expression(page)).toHaveValue('0 4 * * *');
  await page.keyboard.press('ArrowRight');
  await field.getByRole('checkbox', { name: 'Wednesday' }).focus();
  await page.keyboard.press('Space');
  await field.getByLabel('At', { exact: true }).fill('21:45');
  await expect(expression(page)).toHaveValue('45 21 * * WED,SUN');
  await expect(field).toContainText('In the server’s own zone: UTC (now +00:00)');
  const runs = field.getByRole('table', { name: /^Next runs/ }).getByRole('row');
  await expect(runs).toHaveCount(6);
  await expect(runs.nth(0)).toHaveText(/In UTC.*For you, in America\/New_York/);
  await expect(runs.nth(1)).toHaveText(/21:45.*1[67]:45/);

  // What the fields cannot say stays as it was typed, and comes back when something else was chosen by mistake.
  await expression(page).fill('0  4 13 * fri');
  await expect(field).toContainText('At 04:00, on day 13 of the month, only if that is Friday');
  await expect(field.getByRole('radio', { name: 'Other' })).toBeChecked();
  await expect(field.getByLabel('At', { exact: true })).toHaveCount(0);
  await field.getByRole('radio', { name: 'Monthly' }).press('Space');
  await expect(expression(page)).toHaveValue('0 4 1 * *');
  await field.getByRole('button', { name: 'Put it back' }).click();
  await expect(expression(page)).toHaveValue('0  4 13 * fri');

  // What the server would refuse, or take and never run, is told at the field and not sent.
  for (const [text, words] of [
    ['0 4 * * 0', 'Write SUN for Sunday'],
    ['@daily', 'does not know short forms'],
    ['0 4 L * *', 'L, W and # are not allowed'],
    ['0 4 * * MONDAY', 'with a long name the server would take the schedule and never run it'],
    ['0 4 * *', 'this has 4'],
  ] as const) {
    await expression(page).fill(text);
    await save(page);
    await expect(page.getByRole('alert')).toContainText(words);
  }
  await expression(page).fill('*/20 * * * * *');
  await expect(field).toContainText('More often than once a minute');
  await expression(page).fill('0 4 31 2 *');
  await expect(field).toContainText('Never runs');

  // The server keeps it with the seconds, which is the same.
  await expression(page).fill('30 4 * * MON-FRI');
  await save(page);
  await expectSaved(page, 'Automatic sync');
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const plugins = member(await admin.call('GET', '/api/v1/admin/plugins'), 'plugins');
  expect(plugins).toContainEqual(
    expect.objectContaining({ name: 'sync-sampler', syncCronSchedule: '0 30 4 * * MON-FRI' }),
  );
  await expect(expression(page)).toHaveValue('0 30 4 * * MON-FRI');
  await field.getByLabel('At', { exact: true }).fill('05:30');
  await expect(expression(page)).toHaveValue('0 30 5 * * MON-FRI');
  await field.getByLabel('At', { exact: true }).fill('04:30');
  await expect(saveBar(page)).toHaveCount(0);
  await field.getByRole('button', { name: 'No schedule' }).click();
  await expect(field).toContainText('Without a schedule nothing runs by itself.');
});
