import type { Locator, Page } from '@playwright/test';
import { jobNamed, libraryId } from './support/jobs.ts';
import {
  damageSandboxDocuments,
  member,
  mendSandboxDocuments,
  sandboxAccount,
} from './support/sandbox-account.ts';
import { type SandboxServer, type SandboxUser, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// A zone other than that of any job here but one.
test.use({ timezoneId: 'America/New_York' });

// Each of these changes what the servers keep.
test.beforeEach(async ({ gateway }) => {
  await gateway.reset();
});

const COUNTS = 'Nightly counts and status';
const NOVELS = 'In the hour that is skipped in spring and comes twice in autumn';
const OLD = 'Ages, from the old provider';

async function openJobs(
  page: Page,
  user: SandboxUser = 'maintainer',
  servers: readonly SandboxServer[] = ['codex'],
  query = '',
): Promise<void> {
  await signInQuietly(page, user, servers);
  await page.goto(`/jobs${query}`);
  await expect(page.getByRole('table', { name: 'Jobs', exact: true })).toBeVisible();
}

function row(page: Page, name: string): Locator {
  return page
    .getByRole('table', { name: 'Jobs', exact: true })
    .getByRole('row')
    .filter({
      has: page.getByRole('link', { name, exact: true }),
    });
}

test('all jobs of all servers are in one list, with what they do, when, and how they went', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest(
    { url: /codex-custom-metadata\/.*\/libraries\?/, status: 500 },
    'one of its libraries is damaged',
  );
  await openJobs(page, 'admin', ['codex', 'codex-custom-metadata', 'fylr']);
  await expect(page.getByText('15 jobs on 2 servers')).toBeVisible();
  const counts = row(page, COUNTS);
  await expect(counts).toContainText('Comics · Library');
  await expect(counts).toContainText('Panelbase');
  await expect(counts).toContainText('Counts, Status');
  await expect(counts).toContainText('Every day at 03:15');
  await expect(counts).toContainText('Europe/Berlin');
  await expect(counts).toContainText(/\d\d:15( \([+−]\d\d:\d\d\))? here/);
  // The server calls it a success; a part of it failed, as its message tells: the run itself is not remembered.
  await expect(counts).toContainText('Failed in part');
  await expect(counts).toContainText('9 failed');
  await expect(row(page, 'Covers')).toContainText('Failed');
  await expect(row(page, OLD)).toContainText('metadata-agewise is not installed');
  await expect(row(page, OLD).getByRole('switch')).toHaveAttribute('aria-disabled', 'true');
  await expect(row(page, OLD).getByRole('switch')).toHaveAccessibleDescription(/refuses every change of it/);
  await expect(row(page, 'Mondays and Thursdays')).toContainText('Its schedule never runs');
  await expect(row(page, 'Before the doors open')).toContainText('Newspapers · Reading room');
  // Found by names, narrowed by chips, put in order: all of it in the address.
  await page.getByLabel('Search jobs').fill('panelbase');
  await expect(page.getByRole('status').filter({ hasText: 'of 15 shown' })).toBeVisible();
  await expect(row(page, 'Covers')).toBeHidden();
  await page.getByRole('button', { name: /^Status/ }).click();
  await page.getByRole('checkbox', { name: 'Off' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'By last run' });
  await expect(page).toHaveURL(/q=panelbase/);
  await expect(page).toHaveURL(/status=off/);
  await expect(page).toHaveURL(/sort=last/);
  await page.reload();
  await expect(row(page, 'Every second, for a test; switched off at once')).toBeVisible();
  await expect(row(page, COUNTS)).toBeHidden();
  await page.getByLabel('Search jobs').fill('no such job');
  await expect(page.getByRole('heading', { name: 'No job matches.' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all jobs' }).press('Enter');
  await expect(row(page, COUNTS)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs' })).toBeFocused();
  // A server that fails says so in a line of its own, and takes nothing from the others.
  damageSandboxDocuments(gateway, 'codex-custom-metadata', 'libraries');
  await page.goto('/jobs');
  await expect(row(page, COUNTS)).toBeVisible();
  const failure = page.getByRole('alert').filter({ hasText: 'Reading room' });
  await expect(failure).toBeVisible();
  await expect(row(page, 'Before the doors open')).toBeHidden();
  mendSandboxDocuments(gateway, 'codex-custom-metadata', 'libraries');
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect(row(page, 'Before the doors open')).toBeVisible();
  await expect(failure).toBeHidden();
});

test('the next seven days are a table of hours, and say which jobs meet', async ({ page, gateway }) => {
  const account = await sandboxAccount(gateway, 'codex', 'maintainer');
  const comics = await libraryId(account, 'Comics');
  const config = { type: 'metadata_refresh', provider: 'plugin:metadata-panelbase' };
  const jobs = `/api/v1/libraries/${comics}/jobs`;
  await account.call('POST', jobs, {
    name: 'Meets',
    enabled: true,
    cronSchedule: '15 3 * * *',
    timezone: 'Europe/Berlin',
    config,
  });
  await openJobs(page);
  const week = page.getByRole('region', { name: 'The next seven days' }).getByRole('table');
  await expect(week.getByRole('row')).toHaveCount(8);
  // 03:15 in Berlin is 21:15 here.
  await expect(
    week.getByRole('cell', { name: new RegExp(`${COUNTS}.*Meets|Meets.*${COUNTS}`) }).first(),
  ).toBeVisible();
  const meeting = page.getByRole('listitem').filter({ hasText: 'Meets' });
  await expect(meeting).toContainText(COUNTS);
  await expect(meeting).toContainText(/\d times in all/);
  // One that runs every second is counted, not gone through.
  await account.call('POST', jobs, {
    name: 'Each second',
    enabled: true,
    cronSchedule: '* * * * * *',
    config,
  });
  await page.reload();
  await expect(week.getByRole('cell', { name: /\d{4} runs: Each second/ }).first()).toBeVisible();
  // It meets all others, which is said once, and leaves those in sight that meet besides.
  await expect(page.getByText(/meeting all others of their server then: Each second/)).toBeVisible();
  await expect(meeting).toHaveCount(1);
  await expect(meeting).toContainText(COUNTS);
});

test('a job runs now, is followed to its end, and says in numbers what came of it', async ({ page }) => {
  await openJobs(page);
  const novels = row(page, NOVELS);
  await novels.getByRole('button', { name: 'Run now' }).click();
  await expect(novels.getByRole('progressbar', { name: `Progress of ${NOVELS}` })).toBeVisible();
  await expect(novels).toContainText(/\d+ of \d+ series/);
  // Another one is not begun meanwhile: the server gives back the run of the first.
  await row(page, COUNTS).getByRole('button', { name: 'Run now' }).click();
  const dialog = page.getByRole('dialog', { name: 'Library is at another job' });
  await expect(dialog).toContainText(`“${NOVELS}” waits or runs there, so “${COUNTS}” was not started.`);
  await dialog.getByRole('button', { name: 'Wait and start then' }).click();
  await expect(row(page, COUNTS)).toContainText('Waits for another job’s run');
  // On another page the one goes on, and the other is started when that is over.
  await page.getByRole('navigation').getByRole('link', { name: 'Servers' }).click();
  await expect(page.getByText(`${NOVELS} has run`)).toBeVisible({ timeout: 45_000 });
  await page.getByRole('navigation').getByRole('link', { name: 'Jobs' }).click();
  await expect(novels).toContainText(/Succeeded|Failed in part/);
  await expect(novels).toContainText(/\d+ of \d+ series refreshed/);
  const counts = row(page, COUNTS);
  await expect(counts.getByRole('progressbar')).toBeVisible();
  // The server would only call it stopped.
  await expect(counts).toContainText(/\d+ of \d+ series/);
  await expect(counts.getByRole('button', { name: 'Stop' })).toHaveAccessibleDescription(
    /cannot stop what has begun/,
  );
  // On its page one sees what came of it, and that it would do nothing more now.
  await novels.getByRole('link', { name: NOVELS }).click();
  await expect(page.getByText(/\d+ of \d+ series refreshed/).first()).toBeVisible();
  const trial = page.getByRole('region', { name: 'Dry run' });
  await trial.getByRole('button', { name: 'Start dry run' }).click();
  await expect(trial).toContainText(/refreshed recently\s*[1-9]/);
});

test('what fails is no success: as a whole, and for want of its plugin', async ({ page }) => {
  await openJobs(page);
  const old = row(page, OLD);
  await old.getByRole('button', { name: 'Run now' }).click();
  // It waits for its turn while the runs of other tests go on.
  await expect(page.getByRole('alert').filter({ hasText: `${OLD} has failed` })).toContainText(
    'The plugin that provides the metadata is not installed.',
    { timeout: 45_000 },
  );
  await expect(old).toContainText('The plugin that provides the metadata is not installed.');
});

test('a job is switched, duplicated and deleted; what the server refuses names the ways out', async ({
  page,
  problems,
}) => {
  problems.expectRequest(
    { url: /\/jobs\/[\da-f-]+$/, status: 400 },
    'the server takes no change of a job whose plugin is gone',
  );
  await openJobs(page);
  const counts = row(page, COUNTS);
  const onOff = counts.getByRole('switch', { name: `${COUNTS} runs by schedule` });
  await onOff.press('Space');
  await expect(onOff).not.toBeChecked();
  await expect(counts).toContainText('Switched off');
  // Who does not manage plugins cannot know before that this one is gone.
  await row(page, OLD).getByRole('switch').click();
  const refused = page.getByRole('alert').filter({ hasText: `${OLD} could not be switched` });
  await expect(refused).toContainText('Choose another plugin');
  await expect(row(page, OLD).getByRole('switch')).toBeChecked();
  // Everything is in reach of the keyboard.
  const more = counts.getByRole('button', { name: `More for ${COUNTS}` });
  await more.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: `More for ${COUNTS}` });
  const entry = (name: string) => menu.getByRole('menuitem', { name, exact: true });
  await expect(entry('Open and edit')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(entry('Delete')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entry('Open and edit')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(entry('Duplicate')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/jobs\/codex\/[\da-f-]+\/[\da-f-]+$/);
  await page.getByRole('navigation').getByRole('link', { name: 'Jobs' }).click();
  const copy = row(page, `${COUNTS} (copy)`);
  await expect(copy).toContainText('Counts, Status');
  await expect(copy.getByRole('switch')).not.toBeChecked();
  await copy.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const question = page.getByRole('dialog', { name: /^Delete the job/ });
  await expect(question).toContainText('Its schedule, its settings and its last result are lost.');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(copy).toBeVisible();
  await copy.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(copy).toBeHidden();
  await expect(page.getByText(`${COUNTS} (copy) was deleted`)).toBeVisible();
  await refused.getByRole('button', { name: 'Open and edit' }).click();
  await expect(page).toHaveURL(/\/jobs\/codex\/[\da-f-]+\/[\da-f-]+$/);
});

test('a reader sees jobs, may change none, and is told what runs, but not whose it is', async ({
  page,
  gateway,
}) => {
  const listens = page.waitForResponse(/\/tasks\/stream/);
  await openJobs(page, 'user');
  const untold = page.getByText('Library does not tell you which job runs').locator('..');
  await expect(untold).toContainText('You may not see the tasks of this server.');
  // What runs is told to everybody, and not whose it is.
  await listens;
  const maintainer = await sandboxAccount(gateway, 'codex', 'maintainer');
  const novels = await libraryId(maintainer, 'Light Novels');
  const job = await jobNamed(maintainer, novels, NOVELS);
  await maintainer.call('POST', `/api/v1/libraries/${novels}/jobs/${String(member(job, 'id'))}/run-now`);
  await expect(untold).toContainText(/A job of Light Novels is running now: \d+ of \d+ series/);
  const counts = row(page, COUNTS);
  await expect(counts.getByRole('button', { name: 'Run now' })).toHaveAttribute('aria-disabled', 'true');
  await expect(counts.getByRole('switch')).toHaveAccessibleDescription(/may not change libraries/);
  // Readers are told of no plugins: that says nothing against those of the jobs.
  await expect(page.getByText('Its plugin may not be ready')).toHaveCount(0);
  await counts.getByRole('link', { name: COUNTS }).click();
  await expect(page.getByRole('heading', { level: 1, name: COUNTS })).toBeVisible();
  for (const name of ['Run now', 'Switch off', 'Duplicate', 'Delete', 'Start dry run']) {
    const button = page.getByRole('button', { name, exact: true });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(/may not change libraries/);
  }
  await expect(page.getByRole('main')).toContainText('its jobs can only be looked at');
  await page.goto(page.url().replace(/[^/]+$/, 'new'));
  await expect(page.getByRole('heading', { name: 'You cannot make a job here' })).toBeVisible();
  await expect(page.getByText('its jobs can only be looked at')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create', exact: true })).toHaveCount(0);
});

test('the way to the jobs is there for whoever is signed in where there are some', async ({ page }) => {
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/servers');
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await expect(navigation.getByRole('link', { name: 'Servers' })).toBeVisible();
  await expect(navigation.getByRole('link', { name: 'Jobs' })).toBeHidden();
  await page.goto('/jobs');
  await expect(
    page.getByRole('heading', { name: 'No server that you are signed in to has jobs.' }),
  ).toBeVisible();
  await signInQuietly(page, 'user', ['codex']);
  await page.goto('/servers');
  await navigation.getByRole('link', { name: 'Jobs' }).click();
  await expect(row(page, COUNTS)).toBeVisible();
});
