import type { Page } from '@playwright/test';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// Where the parts of the list stand, whatever one asks of it.
test.beforeEach(async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex', 'inventree-435', 'fylr']);
});

const ALL_COLUMNS = 'server,system,state,version,capabilities,origin,author,changed';

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(/plugins on 3 servers/)).toBeVisible();
  await expect(page.getByText(/^Waiting for/)).toHaveCount(0);
}

async function top(page: Page, role: 'columnheader' | 'table'): Promise<number> {
  const box = await page.getByRole(role).first().boundingBox();
  return box?.y ?? Number.NaN;
}

for (const address of ['/plugins', `/plugins?columns=${ALL_COLUMNS}`]) {
  test(`the head of the list stays in sight at ${address}`, async ({ page }) => {
    await open(page, address);
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 2500);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    expect(await top(page, 'columnheader')).toBe(0);
    await expect(page.getByRole('columnheader', { name: 'Plugin', exact: true })).toBeInViewport();
  });
}

test('names have room at every width', async ({ page }) => {
  await open(page, '/plugins');
  const names = page.getByRole('columnheader', { name: 'Plugin', exact: true });
  for (const width of [720, 900, 1056, 1100, 1279, 1280, 1360, 1440]) {
    await page.setViewportSize({ width, height: 720 });
    await expect
      .poll(async () => (await names.boundingBox())?.width, { message: `at ${width} px` })
      .toBeGreaterThan(160);
  }
});

test('head and rows of many columns are pushed together, by either', async ({ page }) => {
  await open(page, `/plugins?columns=${ALL_COLUMNS}`);
  const head = page.getByRole('columnheader', { name: 'Comes from' });
  const cell = page.getByRole('row').nth(3).getByRole('cell').nth(5);
  const apart = async () => ((await head.boundingBox())?.x ?? 0) - ((await cell.boundingBox())?.x ?? 0);
  expect(await apart()).toBe(0);
  await page.mouse.move(700, 500);
  await page.mouse.wheel(260, 0);
  await expect(head).toBeInViewport();
  await expect.poll(apart).toBe(0);
  // The browser itself brings what gets the focus into view.
  await page.getByRole('columnheader', { name: 'Plugin', exact: true }).getByRole('button').focus();
  await expect(page.getByRole('row').nth(3).getByRole('rowheader')).toBeInViewport({ ratio: 1 });
  await expect.poll(apart).toBe(0);
});

test('the rows stay where they are, however much is chosen above them', async ({ page }) => {
  await open(page, '/plugins');
  const before = await top(page, 'table');
  await open(page, '/plugins?server=codex,fylr&state=on,off,failing&system=codex,fylr&origin=command,zip');
  expect(await top(page, 'table')).toBe(before);
  for (const name of [/^Server: /, /^State: /]) {
    await expect(page.getByRole('group', { name: 'Filters' }).getByRole('button', { name })).toBeInViewport({
      ratio: 1,
    });
  }
});

test('names and versions that are cut are shown whole to who points at them', async ({ page }) => {
  await open(page, '/plugins?q=No-space-anywhere');
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('switch') })
    .first();
  const name = row.getByRole('link').first();
  const whole = ((await name.textContent()) ?? '').replace(/\s+/g, ' ').slice(0, 200);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await name.hover();
  await expect(page.getByRole('tooltip')).toContainText(whole);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await name.focus();
  await expect(page.getByRole('tooltip')).toContainText(whole);

  // What is shown whole already has nothing to say.
  await open(page, '/plugins?server=codex&q=sync-mirror');
  await row.getByRole('link').first().hover();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

for (const days of [-3, 3]) {
  test(`ages are right in a browser whose clock is wrong by ${days} days`, async ({ page }) => {
    await page.clock.install({ time: Date.now() + days * 86_400_000 });
    await open(page, '/plugins?server=codex&columns=changed&sort=-changed');
    const age = page.getByText(/^Last read:/).getByRole('time');
    await expect(age).toHaveText(/^(now|\d+ seconds ago|1 minute ago)/);
    const told = Date.parse((await age.getAttribute('datetime')) ?? '');
    expect(Math.abs(told - Date.now())).toBeLessThan(120_000);
    await page.goto('/servers/codex');
    await expect(page.getByText(/^Last answer:/).getByRole('time')).toHaveText(/^(now|\d+ seconds ago)/);
  });
}
