import { join } from 'node:path';
import type { Frame, FrameLocator, Page } from '@playwright/test';
import { findBrowser } from '../scripts/lib/browser.mjs';
import { expectNoViolationsNow } from './support/axe.ts';
import { Embedding, type Mounted } from './support/embedding.ts';
import { expect, test as base } from './support/test.ts';

// Pages of Plugboard in another site's page: host `127.0.0.1`, gateway `localhost`, provider another port; the browser
// gives third parties neither cookies nor storage.
const executablePath = await findBrowser();
const isRoot = process.getuid?.() === 0;

const test = base.extend<object, { readonly embedding: Embedding }>({
  embedding: [
    async ({}, use, worker) => {
      const folder = join(worker.project.outputDir, `embedding-${worker.workerIndex}`);
      const embedding = await Embedding.start(folder, ALL);
      await use(embedding);
      await embedding.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

const ALL = {
  user: 'admin',
  server: 'codex',
  pages: ['connections', 'settings', 'jobs', 'plugins'],
} as const;

test.use({
  launchOptions: {
    ...(executablePath !== null && { executablePath }),
    args: ['--test-third-party-cookie-phaseout', '--disable-quic', ...(isRoot ? ['--no-sandbox'] : [])],
  },
});

test.beforeEach(async ({ context, embedding }) => {
  embedding.wanted = ALL;
  await context.addInitScript(denyStorage);
});

test.afterEach(async ({ context, embedding }) => {
  const kept = await context.cookies(embedding.gatewayUrl);
  // The window of a provider is no frame: it has a cookie that tells it from other browsers.
  const names = kept.map(({ name }) => name).filter((name) => name !== 'plugboard-sign-in');
  expect(names, 'cookies that the frame was given').toEqual([]);
});

/** In frames only: a browser that denies other sites' frames all storage. */
function denyStorage(): void {
  if (window === window.top) return;
  const denied = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, { get: denied });
  }
  Object.defineProperty(window, 'BroadcastChannel', { value: denied });
}

async function show(page: Page, embedding: Embedding, mounted: Mounted): Promise<FrameLocator> {
  await page.goto(embedding.pageWith(mounted));
  return page.frameLocator('iframe');
}

async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  return frame;
}

/** What the frame has told, and for which reasons it has asked: for its first session once, and before all else. */
async function told(page: Page): Promise<unknown[]> {
  const json = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'told')));
  const list: unknown = JSON.parse(json);
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  expect(all[0]).toEqual({ asked: 'none' });
  return all.slice(1);
}

/** Waits until the frame has told these events, and no others. */
async function expectEvents(page: Page, events: readonly unknown[]): Promise<void> {
  await expect
    .poll(async () => (await told(page)).flatMap((one) => (isEvent(one) ? [one.event] : [])), {
      timeout: 40_000,
    })
    .toEqual(events);
}

function isEvent(one: unknown): one is { readonly event: unknown } {
  return typeof one === 'object' && one !== null && 'event' in one;
}

/** Lets the page around change how the frame looks. */
async function change(page: Page, changes: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate((given) => {
    const handle: unknown = Reflect.get(window, 'handle');
    const update: unknown = handle !== null && typeof handle === 'object' && Reflect.get(handle, 'update');
    if (typeof update === 'function') Reflect.apply(update, handle, [given]);
  }, changes);
}

/** The frame is as tall as what it shows, so that nothing scrolls in it. */
async function expectWholeInSight(page: Page): Promise<void> {
  const frame = await frameOf(page);
  await expect
    .poll(() =>
      frame.evaluate(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        const content = document.getElementById('root')?.getBoundingClientRect().height ?? 0;
        return scrollHeight <= clientHeight && clientHeight - content < 3;
      }),
    )
    .toBe(true);
}

test('one’s connections and one of them: connected at the provider by a window, told to the page around, with no way out', async ({
  page,
  context,
  embedding,
}) => {
  embedding.wanted = { user: 'admin', server: 'codex', pages: ['connections'] };
  const frame = await show(page, embedding, { page: '/connections' });
  await expect(frame.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Chapterhouse', exact: true })).toBeVisible();
  await expectWholeInSight(page);
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  await expectNoViolationsNow(await frameOf(page));

  await frame.getByRole('link', { name: 'Chapterhouse', exact: true }).click();
  await expect(frame.getByRole('heading', { level: 1, name: 'Chapterhouse' })).toBeVisible();
  // The server's own page is not shown here: its name is a word.
  await expect(frame.getByText(/on Library/i).first()).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Library' })).toHaveCount(0);
  const opened = context.waitForEvent('page');
  await frame.getByRole('button', { name: 'Sign in at the provider' }).click();
  const provider = await opened;
  await provider.getByRole('button', { name: 'quiet-reader' }).click();
  await provider.getByRole('button', { name: 'Allow' }).click();
  await expect(provider.getByRole('heading', { name: 'The account is connected' })).toBeVisible();
  await expect(frame.getByText('Account connected: Chapterhouse on Library')).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Account', exact: true })).toContainText('Connected');
  await expectWholeInSight(page);
  await expectNoViolationsNow(await frameOf(page));
  const { pathname } = new URL((await frameOf(page)).url());
  expect(await told(page)).toEqual([
    {
      navigate: expect.objectContaining({
        path: expect.stringMatching(/^\/connections\/codex\/[\da-f-]{36}$/),
        page: 'connections',
        outside: false,
      }),
    },
    { event: { name: 'connected', server: 'codex', plugin: expect.any(String) } },
  ]);

  // Once more in a page that cuts the window off from the frame: it goes on all the same, and no empty one is left.
  await provider.close();
  const connection = pathname.replace('/embed/intranet', '');
  const cutOff = await show(page, embedding, { page: connection, cutsOff: true, theme: { scheme: 'dark' } });
  await cutOff.getByRole('button', { name: 'Connect the account again' }).click();
  const openedAgain = context.waitForEvent('page');
  await cutOff.getByRole('button', { name: 'Sign in at the provider' }).click();
  const another = await openedAgain;
  await another.getByRole('button', { name: 'quiet-reader' }).click();
  expect(await another.evaluate(() => window.opener === null)).toBe(true);
  await expect(cutOff.getByText('Sign in and agree in the window that has opened.')).toBeVisible();
  expect(context.pages()).toEqual([page, another]);
  await another.getByRole('button', { name: 'Allow' }).click();
  await expect(another.getByRole('heading', { name: 'The account is connected' })).toBeVisible();
  // It stands alone and leads nowhere in the app, to which the person may be nobody; it looks as the frame does.
  expect(another.url()).toContain('/embed/_/connected?outcome=connected&language=en&scheme=dark');
  await expect(another.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(another.getByRole('main')).toHaveCount(1);
  await expect(another.getByRole('banner')).toHaveCount(0);
  await expect(another.getByRole('navigation')).toHaveCount(0);
  await expect(another.getByRole('link')).toHaveCount(0);
  await expect(another).toHaveTitle('The account is connected · Plugboard');
  await expect(cutOff.getByText('Account connected: Chapterhouse on Library')).toBeVisible();
});

test('the window that comes back from a provider speaks as the frame did, and fits a small screen', async ({
  page,
  embedding,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const address = new URL('/embed/_/connected?outcome=denied&language=de&scheme=dark', embedding.gatewayUrl);
  await page.goto(address.href);
  await expect(page.getByRole('heading', { level: 1, name: 'Sie haben nicht zugestimmt' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectNoViolationsNow(page.mainFrame());
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  // Nobody can lead it elsewhere, or have it say more than the gateway's words.
  address.search = '?outcome=<b>&language=xx&scheme=%22';
  await page.goto(address.href);
  await expect(page.getByRole('heading', { level: 1, name: 'That did not work' })).toBeVisible();
  await expect(page.getByRole('link')).toHaveCount(0);
});

test('settings of a plugin are saved while the session ends: what waits goes on with a new one, and nothing is lost', async ({
  page,
  embedding,
  problems,
}) => {
  problems.allow(/status of 401/, 'the session has ended');
  problems.allow(/status of 503/, 'the backend has no session to give');
  problems.allow(/status of 404/, 'a setting points at a part that is gone');
  embedding.wanted = { user: 'admin', server: 'inventree-435', pages: ['settings'] };
  const frame = await show(page, embedding, { page: '/plugins/inventree-435/settings-gallery/settings' });
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  const field = frame.getByRole('textbox').first();
  await expect(field).toBeVisible();
  await expectWholeInSight(page);
  await expectNoViolationsNow(await frameOf(page));
  await expect(frame.getByRole('link', { name: 'Overview' })).toHaveCount(0);

  await field.fill('Kept through the end of a session');
  embedding.wanted = null;
  await embedding.end(embedding.sessions.at(-1) ?? '');
  const bar = frame.getByRole('region', { name: 'Unsaved changes' });
  // At the lower edge of what is seen, not of a frame that is as tall as all settings.
  await expect(bar.getByRole('button', { name: 'Save', exact: true })).toBeInViewport();
  await bar.getByRole('button', { name: 'Save', exact: true }).click();
  const ended = frame.getByRole('alert').filter({ hasText: 'Your session has ended' });
  await expect(ended).toContainText('has given no new one');
  await expect(ended.getByRole('list', { name: 'Waiting' })).toContainText('Save');
  await expect(field).toHaveValue('Kept through the end of a session');
  embedding.wanted = { user: 'admin', server: 'inventree-435', pages: ['settings'] };
  await ended.getByRole('button', { name: 'Try again' }).click();
  await expect(frame.getByText(/1 setting of “.+” saved/)).toBeVisible();
  await expect(ended).toHaveCount(0);
  expect(await told(page)).toEqual([
    { asked: 'ended' },
    { error: 'session-failed' },
    { asked: 'ended' },
    {
      event: { name: 'settingsSaved', server: 'inventree-435', plugin: 'settings-gallery', whose: 'plugin' },
    },
  ]);
});

test('unsaved work in a dialog is asked about first, by Escape and by the button of the page around, where no draft can be kept', async ({
  page,
  embedding,
  problems,
}) => {
  problems.allow(/status of 404/, 'a setting points at a part that is gone');
  embedding.wanted = { user: 'admin', server: 'inventree-435', pages: ['settings'] };
  const settings = '/plugins/inventree-435/settings-gallery/settings';
  const frame = await show(page, embedding, { page: settings, dialog: true });
  const around = page.getByRole('dialog', { name: 'Plugboard' });
  const field = frame.getByRole('textbox').first();
  await field.fill('Not stored yet');
  await field.press('Escape');
  const asking = frame.getByRole('dialog', { name: 'Leave with unsaved changes?' });
  await expect(asking).toContainText('This browser cannot keep a draft of your changes.');
  await expect(asking.getByRole('button', { name: 'Leave and keep draft' })).toHaveCount(0);
  await expectNoViolationsNow(await frameOf(page));
  // Escape is the topmost's: it stays, with all that was written.
  await page.keyboard.press('Escape');
  await expect(asking).toHaveCount(0);
  await expect(field).toHaveValue('Not stored yet');

  // Twice, as impatient people do.
  await around.getByRole('button', { name: 'Close', exact: true }).dblclick();
  await asking.getByRole('button', { name: 'Stay here' }).click();
  await expect(asking).toHaveCount(0);
  await expect(field).toHaveValue('Not stored yet');
  expect(await told(page)).toEqual([]);

  await field.press('Escape');
  await asking.getByRole('button', { name: 'Discard changes' }).click();
  await expect(around).toHaveCount(0);
  expect(await told(page)).toEqual(['closed']);
});

test('the jobs of one library, a job in it, and its dialog where it can be seen', async ({
  page,
  embedding,
}) => {
  const all = await show(page, embedding, { page: '/jobs' });
  const link = all.getByRole('rowheader').getByRole('link').first();
  const name = await link.innerText();
  await link.click();
  await expect(all.getByRole('heading', { level: 1, name })).toBeVisible();
  const { pathname } = new URL((await frameOf(page)).url());
  const library = pathname.replace('/embed/intranet', '').replace(/\/[^/]+$/, '');

  const frame = await show(page, embedding, { page: library });
  await expect(frame.getByRole('heading', { level: 1, name: /^Jobs of / })).toBeVisible();
  await expectWholeInSight(page);
  await expectNoViolationsNow(await frameOf(page));
  await frame.getByRole('link', { name, exact: true }).click();
  await expect(frame.getByRole('heading', { level: 1, name })).toBeVisible();
  await expectWholeInSight(page);
  await expectNoViolationsNow(await frameOf(page));

  // The window shows the lower end of a tall frame: so does a dialog stand there.
  await page.setViewportSize({ width: 900, height: 500 });
  await frame.getByRole('button', { name: 'Delete' }).last().click();
  const dialog = frame.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect
    .poll(() => dialog.boundingBox().then((box) => box !== null && box.y >= 0 && box.y + box.height <= 500))
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // Back to the library that the frame is for, not to all of them.
  await frame.getByRole('main').getByRole('link', { name: 'Jobs', exact: true }).click();
  await expect(frame.getByRole('heading', { level: 1, name: /^Jobs of / })).toBeVisible();
});

test('what a person does in the frame is told to the page around, once the server has shown it: syncs, accounts, jobs', async ({
  page,
  embedding,
}) => {
  test.slow();
  embedding.wanted = { ...ALL, pages: ['connections'] };
  const own = await show(page, embedding, { page: '/connections' });
  await own.getByRole('link', { name: 'Readtrail', exact: true }).click();
  await own.getByRole('button', { name: 'Sync now' }).click();
  // The account's access has ended there, which is no success.
  await expect(own.getByText('Skipped', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  await own.getByRole('button', { name: 'Disconnect', exact: true }).click();
  await own.getByRole('dialog').getByRole('button', { name: 'Disconnect', exact: true }).click();
  await expect(own.getByText('Not connected', { exact: true }).first()).toBeVisible();
  await expectEvents(page, [
    { name: 'syncFinished', server: 'codex', plugin: expect.any(String), outcome: 'skipped' },
    { name: 'disconnected', server: 'codex', plugin: expect.any(String) },
  ]);

  embedding.wanted = { ...ALL, pages: ['jobs'] };
  const jobs = await show(page, embedding, { page: '/jobs' });
  await jobs.getByRole('link', { name: 'Nightly counts and status', exact: true }).click();
  const name = jobs.getByLabel('Name', { exact: true });
  await name.fill('Counts at night');
  await jobs.getByRole('region', { name: 'Unsaved changes' }).getByRole('button', { name: 'Save' }).click();
  await expect(jobs.getByRole('heading', { level: 1, name: 'Counts at night' })).toBeVisible();
  await jobs.getByRole('button', { name: 'Run now' }).first().click();
  const job = { server: 'codex', library: expect.any(String), job: expect.any(String) };
  await expectEvents(page, [
    { name: 'jobSaved', ...job },
    { name: 'jobFinished', ...job, outcome: expect.stringMatching(/^(succeeded|partly|failed)$/) },
  ]);
});

test('the list of plugins in the host’s colours and language; a plugin is switched, and what is elsewhere has no button', async ({
  page,
  embedding,
}) => {
  const theme = {
    scheme: 'light',
    primary: '#0b6e4f',
    radius: 0,
    font: 'Georgia, serif',
    background: 'transparent',
  };
  const frame = await show(page, embedding, { page: '/plugins', theme, locale: 'de-AT' });
  await expect(frame.getByRole('heading', { level: 1, name: 'Plugins' })).toBeVisible();
  const inside = await frameOf(page);
  await expect(frame.getByRole('switch').first()).toBeVisible();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'de');
  await expect(frame.getByRole('link', { name: 'Installieren' })).toHaveCount(0);
  const look = () =>
    inside.evaluate(() => {
      const of = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name);
      const { fontFamily, backgroundColor } = getComputedStyle(document.body);
      return { accent: of('--pb-accent-text'), radius: of('--pb-radius-sm'), fontFamily, backgroundColor };
    });
  expect(await look()).toEqual({
    accent: '#0b6e4f',
    radius: '0px',
    fontFamily: 'Georgia, serif',
    backgroundColor: 'rgba(0, 0, 0, 0)',
  });
  await expectNoViolationsNow(inside);

  // A colour that nobody could read is left out, and the host is told; another language and scheme at once.
  await change(page, { theme: { scheme: 'light', primary: '#ffd400' }, locale: 'en' });
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(() => told(page)).toContainEqual({ error: 'theme-refused' });
  expect(await look()).toMatchObject({ accent: '#4640b5' });
  await change(page, { theme: { scheme: 'dark', primary: '#ffd400', radius: 12 } });
  await expect(frame.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect(await look()).toMatchObject({ accent: '#ffd400', radius: '12px' });
  await expectNoViolationsNow(inside);

  await frame.getByRole('searchbox').fill('sync-mirror');
  // Its own row: until the search has found it, others stand first.
  const row = frame.getByRole('row').filter({ has: frame.getByText('sync-mirror', { exact: true }) });
  const control = row.getByRole('switch');
  const was = await control.isChecked();
  await control.click();
  await expect
    .poll(() => told(page))
    .toContainEqual({
      event: { name: 'pluginSwitched', server: 'codex', plugin: expect.any(String), on: !was },
    });
  // A row's menu, too, leads to nothing that the session is not for.
  await row.getByRole('button', { name: /^More for / }).click();
  await expect(frame.getByRole('menuitem')).toHaveText(['Open', 'Settings', 'My settings', 'Copy its key']);
  await frame.getByRole('menuitem', { name: 'Open' }).press('Escape');
  await row.getByRole('rowheader').getByRole('link').click();
  await expect(frame.getByRole('heading', { level: 1 })).toBeFocused();
  const elsewhere = frame.getByRole('link', { name: /^(Set-up|Metadata|Health|Metrics|Storage|Update)$/ });
  await expect(elsewhere).toHaveCount(0);
  await expect(frame.getByRole('group', { name: 'What can be done with it' })).toHaveCount(0);
});

test('what the session is not for, no session, another embedder and a frame that is none: each says what is the matter', async ({
  page,
  embedding,
  problems,
}) => {
  problems.allow(/status of 503/, 'the backend has no session to give');
  problems.allow(/status of 404|jobs-page/, 'the code of a page is gone');
  embedding.wanted = { user: 'admin', server: 'codex', pages: ['connections'] };
  const other = await show(page, embedding, { page: '/plugins' });
  await expect(other.getByRole('heading', { level: 1, name: 'This is not shown here' })).toBeVisible();
  expect(await told(page)).toContainEqual({ error: 'page-not-allowed' });
  await expectNoViolationsNow(await frameOf(page));

  embedding.wanted = null;
  const without = await show(page, embedding, { page: '/connections' });
  await expect(
    without.getByRole('heading', { name: 'The page around this one has not signed you in' }),
  ).toBeVisible();
  await expectNoViolationsNow(await frameOf(page));
  embedding.wanted = { user: 'admin', server: 'codex', pages: ['connections'] };
  await without.getByRole('button', { name: 'Try again' }).click();
  await expect(without.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible();

  // A page whose code is gone, as after an update: the host hears of what is shown to the person only.
  embedding.wanted = ALL;
  await page.route(/\/assets\/jobs-page-[^/]+\.js$/, (route) => route.fulfill({ status: 404 }));
  const broken = await show(page, embedding, { page: '/jobs' });
  await expect(broken.getByRole('heading', { level: 1, name: 'This page could not be shown' })).toBeVisible();
  expect(await told(page)).toEqual([{ error: 'internal' }]);

  await page.goto(`${embedding.gatewayUrl}/embed/intranet/connections`);
  await expect(
    page.getByRole('heading', { name: 'This page belongs into another application' }),
  ).toBeVisible();
  await page.goto(`${embedding.gatewayUrl}/embed/nobody/connections`);
  await expect(page.getByRole('heading', { name: 'No application is set up under this name' })).toBeVisible();
});
