import { roleOf } from './support/server-facts.ts';
import { expect, test } from './support/test.ts';

const SERVERS = [
  { id: 'codex', name: 'Library', users: ['admin', 'user'] },
  { id: 'inventree-435', name: 'Parts', users: ['admin', 'staff', 'user'] },
  { id: 'fylr', name: 'Media', users: ['admin', 'user'] },
] as const;

for (const { id, name, users } of SERVERS) {
  test.describe(`signing in to ${name}`, () => {
    for (const user of users) {
      test(`as ${user}, by name and password`, async ({ page }) => {
        await page.goto(`/servers/${id}`);
        await page.getByRole('link', { name: `Sign in to ${name}` }).click();
        await page.getByLabel('User name').fill(user);
        await page.getByLabel('Password', { exact: true }).fill(`sandbox-${user}`);
        await page.keyboard.press('Enter');

        // One comes back to where one wanted to go, and reads who one is there.
        await expect(page).toHaveURL(`/servers/${id}`);
        await expect(page.getByRole('heading', { name: 'What you may do here' })).toBeVisible();
        await expect(roleOf(page)).toBeVisible();
      });
    }

    test('offers the sample users at one click', async ({ page, problems }) => {
      problems.expectRequest(
        { url: /fails-on-settings/, status: 500 },
        'what is asked of it is what it fails on',
      );
      await page.goto('/servers');
      await page.getByRole('link', { name: `Sign in to ${name}` }).click();
      const samples = page.getByRole('group', { name: 'Sample users' });
      await expect(samples.getByRole('button')).toHaveCount(users.length);
      await samples.getByRole('button', { name: /Sign in as user/ }).click();
      // Who administers nothing is led to what is their own, where a server has that.
      await expect(page).toHaveURL(id === 'fylr' ? '/plugins' : '/connections');
    });

    test('with a wrong password says so and keeps the name', async ({ page, problems }) => {
      problems.expectRequest({ url: /session$/, status: 401 }, 'the password is wrong');
      await page.goto(`/sign-in/${id}`);
      await page.getByLabel('User name').fill('admin');
      await page.getByLabel('Password', { exact: true }).fill('wrong');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();

      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByLabel('User name')).toHaveValue('admin');
      await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
      await expect(page).toHaveURL(`/sign-in/${id}`);
    });

    test('with a token that is none says so', async ({ page, problems }) => {
      problems.expectRequest({ url: /session$/, status: 401 }, 'the token is none');
      await page.goto(`/sign-in/${id}`);
      await page.getByRole('radio', { name: 'Token or API key' }).check();
      await page.getByLabel('Token', { exact: true }).fill('no-such-token');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    });
  });
}

test('a server that is not configured is named as such', async ({ page }) => {
  for (const address of ['/servers/nowhere', '/sign-in/nowhere', '/plugins/nowhere/anything']) {
    await page.goto(address);
    await expect(page.getByText('No server with the id “nowhere” is configured.')).toBeVisible();
  }
});

test('the address to return to cannot lead out of the app', async ({ page, gateway }) => {
  await page.goto('/sign-in/codex?return=//evil.example/');
  await page.getByRole('button', { name: /Sign in as admin/ }).click();
  await expect(page).toHaveURL(`${gateway.url}/plugins`);
});

test('no token is ever stored in the browser or sent to it', async ({ page, context }) => {
  const bodies: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) bodies.push(await response.text().catch(() => ''));
  });
  await page.goto('/servers');
  await page.getByRole('button', { name: /Sign in as admin/ }).click();
  await expect(page.getByText(/plugins on 6 servers/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Plugins' })).toBeVisible();

  const cookies = await context.cookies();
  expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
    { name: 'plugboard', httpOnly: true, sameSite: 'Lax' },
  ]);
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).not.toMatch(/token|bearer/i);
  expect(bodies.length).toBeGreaterThan(3);
  expect(bodies.filter((body) => /"(access_?token|refresh_?token|token)"\s*:/i.test(body))).toEqual([]);
});

test('where the operator allows tokens only, a token is what is asked for', async ({
  page,
  startUpstream,
}) => {
  const { gateway } = await startUpstream(
    (_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[]'),
    { signIn: ['token'] },
  );
  await page.goto(`${gateway.url}/servers`);
  await page.getByRole('link', { name: 'Sign in to Parts' }).click();
  await expect(page.getByLabel('User name')).toHaveCount(0);
  await page.getByLabel('Token', { exact: true }).fill('inv-of-a-person');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('There are no plugins yet.')).toBeVisible();
});

test('who goes elsewhere while the sign-in runs stays there', async ({ page }) => {
  await page.goto('/sign-in/codex');
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/servers/codex/session', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByLabel('User name').fill('user');
  await page.getByLabel('Password', { exact: true }).fill('sandbox-user');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: 'Plugins', exact: true }).click();
  await expect(page).toHaveURL('/plugins');
  answer();
  await expect(page.getByText('Library shows you a part of its plugins')).toBeVisible();
  await expect(page).toHaveURL('/plugins');
});
