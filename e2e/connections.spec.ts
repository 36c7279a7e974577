import type { BrowserContext, Locator, Page } from '@playwright/test';
import { CODEX_SIGN_IN } from './support/codex-answers.ts';
import { sandboxAccount } from './support/sandbox-account.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** Goes from the list to one of one's connections, by a word that finds it. */
async function openFromList(page: Page, name: string): Promise<void> {
  await page.goto(`/connections?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Presses a button that opens a window. */
async function windowOf(context: BrowserContext, press: () => Promise<void>): Promise<Page> {
  const opened = context.waitForEvent('page');
  await press();
  return opened;
}

const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in at the provider' });
/** How it stands with a connection; one that needs no account has no heading of one. */
const badge = (page: Page) => page.getByRole('region', { name: /^(Account|Connection)$/ });

test('an account is connected at its provider, in a window that closes, and connected again with its settings', async ({
  page,
  context,
  gateway,
}) => {
  await signInQuietly(page, 'maintainer', ['codex', 'codex-custom-metadata']);
  await openFromList(page, 'Book Circle');
  await expect(badge(page)).toContainText('Not connected');
  const provider = await windowOf(context, () => signInButton(page).click());
  await expect(page.getByText('Before you enter anything')).toBeVisible();
  await provider.getByRole('button', { name: 'quiet-reader' }).click();
  const addresses: string[] = [];
  provider.on('framenavigated', (frame) => addresses.push(frame.url()));
  const returned = provider.waitForRequest(/oauth\/callback/);
  const closed = provider.waitForEvent('close');
  await provider.getByRole('button', { name: 'Allow' }).click();
  await expect(provider.getByRole('heading', { name: 'The account is connected' })).toBeVisible();
  await closed;
  await expect(page.getByText('Account connected: Book Circle on Reading room')).toBeVisible();
  await expect(badge(page)).toContainText('Connected');
  // What the provider sent along is in no address that the window has shown.
  const secrets = new URL((await returned).url()).searchParams;
  for (const name of ['code', 'state']) {
    const secret = secrets.get(name) ?? '';
    expect(secret.length).toBeGreaterThan(10);
    expect(addresses.join(' ')).not.toContain(secret);
  }

  // Once more, as somebody else at the provider: what was set stays.
  const account = await sandboxAccount(gateway, 'codex-custom-metadata', 'maintainer');
  const path = `/api/v1/user/plugins/${page.url().split('/').at(-1)}`;
  await account.call('PATCH', `${path}/config`, { config: { circle: 'Fridays', kept: [1, 'two'] } });
  await page.reload();
  await expect(signInButton(page)).toBeHidden();
  await page.getByRole('button', { name: 'Connect the account again' }).click();
  const again = await windowOf(context, () => signInButton(page).click());
  await again.getByRole('button', { name: 'expiring-reader' }).click();
  await again.getByRole('button', { name: 'Allow' }).click();
  await expect(page.getByText('Account connected: Book Circle on Reading room')).toBeVisible();
  expect(await account.call('GET', path)).toMatchObject({ config: { circle: 'Fridays', kept: [1, 'two'] } });

  // The first address once more: it serves once, and says so until the window is closed.
  const replay = await context.newPage();
  await replay.clock.install();
  await replay.goto((await returned).url());
  const news = replay.getByRole('heading', { name: 'This address was used already' });
  await expect(news).toBeVisible();
  await expect(replay).toHaveURL(/outcome=used&server=codex-custom-metadata&plugin=[0-9a-f-]{36}$/);
  await replay.clock.runFor('10:00');
  await expect(replay.getByRole('button', { name: 'Close this window' })).toBeVisible();
  await replay.getByRole('link', { name: 'Look at the connection' }).click();
  await expect(badge(replay)).toContainText('Connected');
});

test('a no, a window that was closed and one that cut itself off: the page waits on, and the person gets there', async ({
  page,
  context,
}) => {
  await signInQuietly(page, 'maintainer', ['codex']);
  await openFromList(page, 'Chapterhouse');
  const provider = await windowOf(context, () => signInButton(page).click());
  await provider.getByRole('button', { name: 'quiet-reader' }).click();
  await provider.getByRole('button', { name: 'Deny' }).click();
  await expect(provider.getByRole('heading', { name: 'You did not agree' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'You did not agree' })).toBeVisible();
  await page.getByRole('button', { name: 'I have finished' }).click();
  await expect(page.getByText('Library knows of no account yet.')).toBeVisible();
  const second = await windowOf(context, () => page.getByRole('button', { name: 'Try again' }).click());
  await expect(second.getByRole('button', { name: 'quiet-reader' })).toBeVisible();
  await second.close();
  const third = await windowOf(context, () =>
    page.getByRole('link', { name: /Open the window again/ }).click(),
  );
  await third.getByRole('button', { name: 'quiet-reader' }).click();
  // The window does not have to come back here: the server tells.
  await third.getByRole('button', { name: 'Allow' }).click();
  await expect(page.getByText('Account connected: Chapterhouse on Library')).toBeVisible();
  await expect(badge(page)).toContainText('Connected');
});

test('where no window opens there is a link; what is over the limit says until when; both by keyboard', async ({
  page,
  context,
  problems,
}) => {
  problems.expectRequest({ url: /oauth\/start/, status: 429 }, 'three are under way');
  await context.addInitScript(() => {
    window.open = () => null;
  });
  await signInQuietly(page, 'admin', ['codex-custom-metadata']);
  await openFromList(page, 'Book Circle');
  await page.getByRole('button', { name: 'Connect the account again' }).press('Enter');
  await signInButton(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Your browser has not opened the window');
  const provider = await windowOf(context, () =>
    page.getByRole('link', { name: /Open the provider’s page/ }).press('Enter'),
  );
  await provider.getByRole('button', { name: 'slow-reader' }).click();
  await provider.getByRole('button', { name: 'Allow' }).click({ timeout: 20_000 });
  await expect(page.getByText('Account connected: Book Circle on Reading room')).toBeVisible({
    timeout: 40_000,
  });
  const start = page
    .url()
    .replace('/connections/', '/api/servers/')
    .replace(/([^/]+)$/, 'upstream/api/v1/user/plugins/$1/oauth/start');
  for (const _ of [1, 2, 3]) await page.request.post(start, { headers: { 'X-Plugboard': '1' } });
  await signInButton(page).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Three sign-ins are under way already');
  await page.getByRole('button', { name: 'Close', exact: true }).press('Enter');
  await expect(signInButton(page)).toBeVisible();
});

test('a token is stored and tried, and one that does not work says so', async ({ page }) => {
  await signInQuietly(page, 'user', ['codex']);
  await openFromList(page, 'Pagekeeper');
  await expect(
    page.getByText('Paste a token from the settings of your Pagekeeper diary.').first(),
  ).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Token' });
  await expect(field).toHaveAttribute('type', 'password');
  await expect(page.getByRole('region', { name: 'Automatic syncs' })).toContainText(
    'the administrator has set no schedule',
  );
  await field.press('Enter');
  await expect(page.getByText('Enter the token.')).toBeVisible();
  await field.fill('x'.repeat(1_000_000));
  await field.press('Enter');
  await expect(page.getByText(/This has 1.?000.?000 characters/)).toBeVisible();
  await field.fill('token_broken-reader');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'it does not work' })).toBeVisible({
    timeout: 20_000,
  });
  await field.fill('token_quiet-reader');
  await field.press('Enter');
  await expect(page.getByText('The token works')).toBeVisible({ timeout: 20_000 });
  await expect(field).toHaveValue('');
  await expect(badge(page)).toContainText('Connected');
});

test('a connection is switched on again with its settings, switched off, and removed, and each says what goes', async ({
  page,
  gateway,
}) => {
  await signInQuietly(page, 'user', ['codex-custom-metadata']);
  await openFromList(page, 'Public Reader');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Switch on again' }).click();
  await expect(dialog).toContainText('Your preferences: they are read before');
  await dialog.getByText('Show the preferences that are stored again').click();
  await expect(dialog).toContainText('A. Reader');
  await dialog.getByRole('button', { name: 'Switch on again' }).click();
  await expect(page.getByText('Connection to “Public Reader” switched on again')).toBeVisible();
  const account = await sandboxAccount(gateway, 'codex-custom-metadata', 'user');
  const path = `/api/v1/user/plugins/${page.url().split('/').at(-1)}`;
  expect(await account.call('GET', path)).toMatchObject({
    enabled: true,
    config: { signature: 'A. Reader\n(row 4)' },
  });

  await page.getByRole('button', { name: 'Switch off' }).click();
  await expect(dialog).toContainText('cannot simply switch it on again');
  await dialog.getByRole('button', { name: 'Switch off' }).click();
  await expect(badge(page)).toContainText('Switched off by you');

  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(dialog).toContainText('Your preferences for this plugin.');
  await dialog.getByRole('button', { name: 'Leave as it is' }).click();
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await expect(badge(page)).toContainText('Not connected');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Switch off' })).toBeVisible();
});

/** That the server syncs by itself from Monday to Friday at three, in words, and when that is next. */
async function expectWeekdays(syncs: Locator): Promise<void> {
  await expect(syncs).toContainText('The server syncs by itself, by the administrator’s schedule:');
  await expect(syncs.getByText(/^At 03:00, .*Monday to Friday$/)).toBeVisible();
  // The words first: the expression is a detail of theirs.
  await expect(syncs).toContainText(
    /Monday to Friday\s*Expression [\d* -]+\S*\s*In the server’s own zone: UTC/,
  );
  const times = syncs.getByRole('table', { name: 'Next runs' }).getByRole('time');
  await expect(times).toHaveCount(5);
  const runs = await times.evaluateAll((all) =>
    all.map((time) => new Date(time.getAttribute('datetime') ?? '')),
  );
  const [next = new Date(NaN)] = runs;
  expect(next.getTime() - Date.now()).toBeGreaterThan(0);
  // The longest wait is that from Friday to Monday.
  expect(next.getTime() - Date.now()).toBeLessThanOrEqual(3 * 24 * 3_600_000);
  for (const run of runs) {
    expect(run.toISOString()).toContain('T03:00:00');
    expect([0, 6]).not.toContain(run.getUTCDay());
  }
}

test('connections of all servers, by how it stands with them, are found by search, and each has its address', async ({
  page,
}) => {
  await signInQuietly(page, 'user', ['codex', 'codex-custom-metadata']);
  await page.goto('/connections');
  const group = (name: RegExp) => page.getByRole('region', { name });
  await expect(group(/^Needs attention/).getByRole('link', { name: 'E-reader Bridge' })).toBeVisible();
  await expect(
    group(/^Needs attention/)
      .getByRole('listitem')
      .filter({ hasText: 'Ferry Sync' }),
  ).toContainText('Reading room');
  await expect(
    group(/^Connected/)
      .getByRole('listitem')
      .filter({ hasText: 'Readtrail' }),
  ).toContainText('quiet-reader');
  await expect(group(/^Can be connected/).getByRole('link', { name: 'Leselampe' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search connections' }).fill('window-seat-4');
  await expect(page.getByRole('listitem').filter({ hasText: 'Book Circle' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Readtrail' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Book Circle' }).press('Enter');
  await expect(page).toHaveURL(/\/connections\/codex-custom-metadata\/[0-9a-f-]{36}$/);
  await page.reload();
  await expect(badge(page)).toContainText('window-seat-4');
  await expectWeekdays(page.getByRole('region', { name: 'Automatic syncs' }));
  await page.getByRole('link', { name: 'Preferences', exact: true }).click();
  await expect(page).toHaveTitle(/^Preferences · Book Circle/);
  await expect(page.getByRole('switch').first()).toBeVisible();
  const times = page.getByText('The administrator’s schedule for automatic syncs:');
  await expect(times).toContainText(/At 03:00, .*Monday to Friday/);
  await times.press('Enter');
  await expect(page.getByRole('table', { name: 'Next runs' }).getByRole('time')).toHaveCount(5);
});

const MINE = '3f2b8f9e-3d4a-4b5c-8d6e-9f0a1b2c3d4e';

/** A connection of which the server tells what it likes. */
const HOSTILE = {
  id: 'c',
  pluginId: MINE,
  pluginName: 'sync-odd',
  pluginDisplayName: 'Odd one',
  pluginType: 'user',
  enabled: true,
  connected: false,
  requiresAuth: true,
  requiresOauth: true,
  oauthConfigured: true,
  externalUsername: 'Ödön',
  externalAvatarUrl: 'https://pictures.example/me.png',
  healthStatus: 'unknown',
  autoSync: false,
  capabilities: { readSync: false, userRecommendationProvider: false },
  config: {},
  userSetupInstructions:
    '**Read this** <script>document.title="taken"</script> [here](javascript:alert(1)) ![x](https://pictures.example/x.png)',
  createdAt: '2026-01-01T00:00:00Z',
};
/** What a Codex answers of which a test says how its list of connections is. */
const CODEX: Readonly<Record<string, unknown>> = {
  ...CODEX_SIGN_IN,
  [`/api/v1/user/plugins/${MINE}/oauth/start`]: { redirectUrl: 'javascript:alert(document.domain)' },
};

test('a list that fails or takes long says so; what a server sends is shown as text and leads nowhere', async ({
  page,
  context,
  problems,
  startUpstream,
}) => {
  problems.allow(/status of 500/, 'the list fails at first');
  let list: 'fails' | 'waits' | 'comes' = 'fails';
  const waiting: (() => void)[] = [];
  const upstream = await startUpstream(
    (request, response) => {
      const path = new URL(request.url ?? '', 'http://upstream.invalid').pathname;
      const send = (status: number, answer: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      if (path !== '/api/v1/user/plugins')
        return send(CODEX[path] ? 200 : 404, CODEX[path] ?? { error: 'NotFound', message: 'x' });
      if (list === 'fails') return send(500, { error: 'InternalServerError', message: 'It went wrong' });
      const come = () => send(200, { enabled: [HOSTILE], available: [] });
      return list === 'waits' ? waiting.push(come) : come();
    },
    { system: 'codex', name: 'Books' },
  );
  await context.route('https://pictures.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<script>alert(1)</script>' }),
  );
  const { url } = upstream.gateway;
  // Instructions that are drawn as they were typed first would move the button below them, under the pointer.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const plain = [...document.querySelectorAll('bdi')].filter((one) => one.closest('dl') === null);
      if (plain.some(({ textContent }) => textContent.startsWith('**Read this**')))
        document.documentElement.lang = 'as typed';
    }).observe(document, { childList: true, subtree: true });
  });
  await page.request.post(`${url}/api/servers/parts/session`, {
    headers: { 'X-Plugboard': '1' },
    data: { method: 'password', username: 'reader', password: 'x' },
  });
  await page.goto(`${url}/connections`);
  const failure = page.getByRole('alert').filter({ hasText: 'Books ran into an error' });
  await expect(failure).toContainText('It went wrong');
  list = 'waits';
  await failure.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => waiting.length).toBeGreaterThan(0);
  await expect(page.getByText('Waiting for Books …')).toBeVisible();
  list = 'comes';
  for (const come of waiting) come();
  const card = page.getByRole('listitem').filter({ hasText: 'Odd one' });
  await expect(card).toContainText('Ödön');
  await expect(card.getByText('Ö', { exact: true })).toBeVisible();
  await expect(card.locator('img')).toHaveCount(0);
  await expect(failure).toHaveCount(0);

  await card.getByRole('link').click();
  await expect(page.getByRole('strong')).toHaveText('Read this');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByText('<script>document.title="taken"</script>').first()).toBeVisible();
  await expect(page).toHaveTitle(/^Odd one/);
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
  await signInButton(page).click();
  await expect(page.getByRole('alert')).toContainText('The plugin leads to no web page');
  expect(context.pages()).toHaveLength(1);
});
