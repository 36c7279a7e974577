import type { Locator, Page } from '@playwright/test';
import { entries, jobNamed, libraryId, openJob } from './support/jobs.ts';
import { member, sandboxAccount } from './support/sandbox-account.ts';
import { expectSaved, notification, save, saveBar } from './support/settings.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// The browser stands elsewhere than the server and its jobs.
test.use({ timezoneId: 'America/New_York' });

/** What can be done with the job that is open. */
function actions(page: Page): Locator {
  return page.getByRole('group', { name: 'Actions' });
}

/** A number of a dry run, by its name. */
async function expectCount(trial: Locator, name: string, count: number): Promise<void> {
  const line = trial.locator('dl > div').filter({ hasText: name });
  await expect(line.getByRole('definition')).toHaveText(count.toLocaleString('en'));
}

test('a job is made, tried before it may run, and its page says what it will do', async ({
  page,
  gateway,
}) => {
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const library = await libraryId(admin, 'Comics');
  await signInQuietly(page, 'admin', ['codex']);
  // The sandbox's servers have no addresses, and what lies below one is linked.
  await page.route('**/api/servers', async (route) => {
    const answer = await route.fetch();
    const servers = (await answer.text()).replaceAll('"url":null', '"url":"https://codex.example/books/"');
    await route.fulfill({ response: answer, body: servers });
  });
  await page.goto(`/jobs/codex/${library}/new`);
  const create = page.getByRole('button', { name: 'Create', exact: true });
  await create.click();
  await expect(page.getByRole('alert')).toContainText('Provider: A value is needed here.');
  const provider = page.getByLabel('Provider', { exact: true });
  await provider.selectOption({ label: 'Panelbase (metadata-panelbase)' });
  await expect(page.getByText('Without a name it will be called: metadata-panelbase')).toBeVisible();
  const written = page.getByRole('group', { name: 'Fields that this job will write' });
  await expect(written).toContainText('Nothing is chosen: everything is written');
  // What a long form has far below is drawn when one comes near.
  await written.scrollIntoViewIfNeeded();
  await page.getByRole('group', { name: 'Field groups', exact: true }).getByLabel('Description').check();
  await expect(written).not.toContainText('everything is written');
  await expect(written.getByRole('listitem')).toHaveText(['summary']);
  await expect(written).toContainText('Not written, since the plugin is not let: authors.');
  await expect(page.getByText('metadata-panelbase — descriptive')).toBeVisible();

  await page.getByLabel('Name', { exact: true }).fill('ü'.repeat(101));
  await create.click();
  await expect(page.getByRole('alert')).toContainText('Must not take more than 200 bytes; it takes 202.');
  await page.getByLabel('Name', { exact: true }).fill('Counted by night');
  const skip = page.getByLabel(/^Leaves out what was refreshed/);
  await skip.fill('90');
  await page.getByRole('combobox', { name: 'Unit' }).selectOption('minutes');
  await page.getByRole('switch', { name: 'Runs by schedule' }).check();

  await page.getByRole('button', { name: 'Save it switched off and start a dry run' }).click();
  await expect(notification(page, 'Job created')).toContainText('switched off for the dry run');
  await expect(page.getByRole('heading', { level: 1, name: 'Counted by night' })).toBeVisible();
  const trial = page.getByRole('region', { name: 'Dry run' });
  await expect(trial).toContainText(/Would be refreshed\s*\d+/);
  const made = await jobNamed(admin, library, 'Counted by night');
  const would = await admin.call(
    'POST',
    `/api/v1/libraries/${library}/jobs/${String(member(made, 'id'))}/dry-run`,
    {},
  );
  const [refreshed, left] = [Number(member(would, 'totalEligible')), Number(member(would, 'estSkippedNoId'))];
  expect(left).toBeGreaterThan(0);
  await expectCount(trial, 'Would be refreshed', refreshed);
  await expectCount(trial, 'no id of the provider', left);
  await expectCount(trial, 'Series in the library', refreshed + left);
  const [first] = entries(would, 'sample');
  await expect(
    trial
      .getByRole('listitem')
      .first()
      .getByRole('link', { name: String(member(first, 'seriesName')) }),
  ).toHaveAttribute('href', `https://codex.example/books/series/${String(member(first, 'seriesId'))}`);
  await expect(trial).toContainText('not what would change in them');
  await expect(page.getByRole('tabpanel').getByText('Codex stores this number and ignores it')).toBeVisible();
  expect(made).toMatchObject({
    enabled: false,
    config: {
      fieldGroups: ['descriptive'],
      skipRecentlySyncedWithinS: 5400,
      provider: 'plugin:metadata-panelbase',
    },
  });
});

test('a job is edited with a draft and a guard, tried with unsaved changes, and merged with what others do', async ({
  page,
  gateway,
}) => {
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const library = await libraryId(admin, 'Comics');
  await signInQuietly(page, 'admin', ['codex']);
  const id = await openJob(page, admin, library, 'Nightly counts and status');
  await expect(page.getByRole('textbox', { name: 'Expression' })).toHaveValue('0 15 3 * * *');
  const runs = page.getByRole('table', { name: /^Next runs/ });
  await expect(runs).toContainText(/In Europe\/Berlin.*For you, in America\/New_York/);

  // The zone that is chosen is that of the runs.
  await page.getByRole('combobox', { name: 'Time zone' }).fill('kathmandu');
  await page.getByRole('option', { name: /Asia\/Kathmandu.*\+05:45/ }).click();
  await expect(runs).toContainText('In Asia/Kathmandu');

  const trial = page.getByRole('region', { name: 'Dry run' });
  await trial.getByRole('button', { name: 'Start dry run' }).click();
  await expect(trial).toContainText('Would be refreshed');
  await page.getByRole('switch', { name: /^Only what the provider/ }).uncheck();
  await expect(trial).toContainText('You have changed what it refreshes since this dry run');
  await expect(trial).toContainText('with your unsaved changes');
  await trial.getByRole('button', { name: 'Start it again' }).click();
  await expect(trial).not.toContainText('since this dry run');

  await page.getByRole('link', { name: 'Plugins', exact: true }).first().click();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await page.getByLabel('Name', { exact: true }).fill('');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('Name: A value is needed here.');
  await page.getByLabel('Name', { exact: true }).fill('Nightly counts');

  // Meanwhile somebody else changes the schedule: both stay.
  await admin.call('PATCH', `/api/v1/libraries/${library}/jobs/${id}`, { cronSchedule: '30 3 * * *' });
  await save(page);
  await expectSaved(page, 'Name', 'Time zone');
  await expect(page.getByRole('textbox', { name: 'Expression' })).toHaveValue('30 3 * * *');
  expect(await jobNamed(admin, library, 'Nightly counts')).toMatchObject({
    cronSchedule: '30 3 * * *',
    timezone: 'Asia/Kathmandu',
    config: {
      existingSourceIdsOnly: false,
      fieldGroups: ['counts', 'status'],
      skipRecentlySyncedWithinS: 72_000,
    },
  });
});

test('a job whose provider is gone offers the ways out, and one that is gone itself says so', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /\/jobs\/[^/]+$/, status: 400 }, 'the provider is gone');
  problems.expectRequest({ url: /\/jobs\/[^/]+$/, status: 404 }, 'the job is deleted');
  problems.expectRequest({ url: /\/libraries\/[^/]+$/, status: 404 }, 'there is no such library');
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const library = await libraryId(admin, 'Comics');
  await signInQuietly(page, 'admin', ['codex']);
  const id = await openJob(page, admin, library, 'Ages, from the old provider');
  await expect(page.getByText('Its plugin “metadata-agewise” cannot be used')).toBeVisible();
  await expect(actions(page).getByRole('button', { name: 'Switch off' })).toHaveAccessibleDescription(
    /refuses every change of it/,
  );
  await page.getByRole('button', { name: 'Delete the job, which the server still allows.' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByLabel('Provider', { exact: true })).toContainText(
    'metadata-agewise – cannot be used',
  );
  const trial = page.getByRole('region', { name: 'Dry run' });
  await trial.getByRole('button', { name: 'Start dry run' }).click();
  await expect(trial).toContainText('A run would fail before it begins');

  // Any change is refused, with the server's words at the field; what was typed stays.
  await page.getByRole('switch', { name: 'Runs by schedule' }).uncheck();
  await save(page);
  await expect(
    page
      .getByText(/not installed/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(saveBar(page)).toContainText('1 change');
  await page
    .getByLabel('Provider', { exact: true })
    .selectOption({ label: 'Panelbase (metadata-panelbase)' });
  await save(page);
  await expectSaved(page, 'Provider');
  await expect(page.getByText('Its plugin “metadata-agewise” cannot be used')).toHaveCount(0);

  // Deleted with changes in the form: nothing is left to keep them for.
  await page.getByLabel('Name', { exact: true }).fill('Not to be kept');
  await actions(page).getByRole('button', { name: 'Delete' }).click();
  const question = page.getByRole('dialog', { name: /^Delete the job/ });
  await expect(question).toContainText('What it has refreshed in Comics on Library stays.');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(notification(page, 'Ages, from the old provider was deleted')).toBeVisible();
  await expect(page).toHaveURL(/\/jobs$/);
  expect(await jobNamed(admin, library, 'Ages, from the old provider')).toBeUndefined();
  await page.goto(`/jobs/codex/${library}/${id}`);
  await expect(page.getByRole('heading', { name: 'Library has no such job' })).toBeVisible();
  await page.goto(`/jobs/codex/${id}/new`);
  await expect(page.getByRole('heading', { name: 'Library has no such library' })).toBeVisible();
});

test('a job is switched, run, followed and duplicated on its own page', async ({ page, gateway }) => {
  await gateway.reset();
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const library = await libraryId(admin, 'Comics');
  await signInQuietly(page, 'admin', ['codex']);
  const name = 'Everything, once a month';
  const id = await openJob(page, admin, library, name);
  const runs = page.getByRole('term').filter({ hasText: 'Last run' }).locator('..');
  await expect(runs).toContainText('12 failed');
  // The form shows what is so, and keeps what was typed.
  await page.getByLabel('Name', { exact: true }).fill('Typed meanwhile');
  await actions(page).getByRole('button', { name: 'Switch off' }).click();
  await expect(actions(page).getByRole('button', { name: 'Switch on' })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Runs by schedule' })).not.toBeChecked();
  await expect(page.getByText('Switched off', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Typed meanwhile');
  expect(await jobNamed(admin, library, name)).toMatchObject({ enabled: false });
  await saveBar(page)
    .getByRole('button', { name: /^Discard/ })
    .click();

  await page.getByText('All that the server knows of it').click();
  const known = page.locator('details').filter({ hasText: 'All that the server knows of it' });
  const job = await jobNamed(admin, library, name);
  for (const text of [id, library, '0 0 5 1 * *', 'plugin:metadata-panelbase', '12 failed, 29 skipped']) {
    await expect(known).toContainText(text);
  }
  for (const field of ['lastRunAt', 'createdAt', 'updatedAt']) {
    const time = new Date(String(member(job, field))).toISOString();
    await expect(known.locator(`time[datetime="${time}"]`)).toBeVisible();
  }

  const run = actions(page).getByRole('button', { name: 'Run now' });
  await run.click();
  await expect(runs.getByRole('progressbar', { name: `Progress of ${name}` })).toBeVisible();
  await expect(runs).toContainText(/\d+ of \d+ series/);
  await expect(run).toHaveAccessibleDescription('It waits or runs already.');
  await expect(runs.getByRole('button', { name: 'Stop' })).toHaveAccessibleDescription(
    /cannot stop what has begun/,
  );

  await actions(page).getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} (copy)` })).toBeVisible();
  expect(await jobNamed(admin, library, `${name} (copy)`)).toMatchObject({
    enabled: false,
    config: { existingSourceIdsOnly: false, maxConcurrency: 1 },
  });
});
