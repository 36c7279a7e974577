import { putSandboxDocument, sandboxAccount } from './support/sandbox-account.ts';
import { jobNamed, libraryId, openJob } from './support/jobs.ts';
import { reloadWithDraft, save, saveBar } from './support/settings.ts';
import { passwordOf, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// These take libraries and jobs away.
test.beforeEach(async ({ gateway }) => gateway.reset());
test.afterEach(async ({ page, gateway }) => {
  // What an open page asks for meanwhile nobody would answer.
  await page.goto('about:blank');
  await gateway.reset();
});

test('what is typed of a job outlasts a reload and the end of the session', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /api\/servers/, status: 401 }, 'the session has ended');
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const library = await libraryId(admin, 'Light Novels');
  await signInQuietly(page, 'admin', ['codex']);
  await page.goto(`/jobs/codex/${library}/new`);
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Typed before the reload');
  await page
    .getByLabel('Provider', { exact: true })
    .selectOption({ label: 'Panelbase (metadata-panelbase)' });
  await reloadWithDraft(page, 'Typed before the reload');
  await expect(page.getByText('Your unsaved changes are back')).toBeVisible();
  await expect(name).toHaveValue('Typed before the reload');

  await page.request.delete('/api/servers/codex/session', { headers: { 'X-Plugboard': '1' } });
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Your session on Library has ended' });
  await expect(notice).toContainText('Waiting for your sign-in: Create a job');
  await expect(name).toHaveValue('Typed before the reload');
  await notice.getByRole('button', { name: 'Sign in again' }).click();
  await notice.getByLabel('User name').fill('admin');
  await notice.getByLabel('Password', { exact: true }).fill(passwordOf('admin'));
  await notice.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Typed before the reload' })).toBeVisible();
  expect(await jobNamed(admin, library, 'Typed before the reload')).toMatchObject({
    enabled: false,
    config: { provider: 'plugin:metadata-panelbase' },
  });

  // The same for one that is there already; what was created is no draft any more.
  await name.fill('Typed of what is there');
  await reloadWithDraft(page, 'Typed of what is there');
  await expect(name).toHaveValue('Typed of what is there');
  await expect(saveBar(page)).toContainText('1 change');
  await page.request.delete('/api/servers/codex/session', { headers: { 'X-Plugboard': '1' } });
  await save(page);
  await expect(notice).toBeVisible();
  await expect(name).toHaveValue('Typed of what is there');
});

test('a library that vanishes while one types says so, and nothing that was typed is lost', async ({
  page,
  gateway,
  problems,
}) => {
  problems.expectRequest({ url: /\/libraries\//, status: 404 }, 'the library is gone');
  const admin = await sandboxAccount(gateway, 'codex', 'admin');
  const novels = await libraryId(admin, 'Light Novels');
  const comics = await libraryId(admin, 'Comics');
  await signInQuietly(page, 'admin', ['codex']);
  const name = page.getByLabel('Name', { exact: true });

  await page.goto(`/jobs/codex/${novels}/new`);
  await page
    .getByLabel('Provider', { exact: true })
    .selectOption({ label: 'Panelbase (metadata-panelbase)' });
  await name.fill('Typed for novels');
  putSandboxDocument(gateway, 'codex', ['libraries', novels], null);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const told = page.getByRole('alert');
  await expect(told.filter({ hasText: 'Library has no such library' })).toContainText(
    'What you have typed stays here until you leave',
  );
  await expect(name).toHaveValue('Typed for novels');

  page.once('dialog', (dialog) => void dialog.accept());
  await openJob(page, admin, comics, 'Friday the 13th');
  await name.fill('Typed for comics');
  putSandboxDocument(gateway, 'codex', ['libraries', comics], null);
  await save(page);
  await expect(told.filter({ hasText: 'Library has no such job' })).toContainText(
    'What you have typed stays here until you leave',
  );
  await expect(name).toHaveValue('Typed for comics');
  await expect(saveBar(page)).toContainText('1 change');
});
