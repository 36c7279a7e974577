import type { Locator, Page } from '@playwright/test';
import { pluginRow } from './support/plugin-row.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// How a person looks at the list: filters, order, columns and the keyboard. All of it is in the address.
test.beforeEach(async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex', 'inventree-435', 'fylr']);
});

async function open(page: Page, address = '/plugins'): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(/plugins on 3 servers/)).toBeVisible();
  await expect(page.getByText(/^Waiting for/)).toHaveCount(0);
}

function chip(page: Page, name: RegExp): Locator {
  return page.getByRole('group', { name: 'Filters' }).getByRole('button', { name });
}

/** What a column says in the rows in view. */
async function columnOf(page: Page, head: string): Promise<readonly string[]> {
  const heads = await page.getByRole('columnheader').allTextContents();
  const place = heads.indexOf(head);
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  return rows.locator(`> :nth-child(${place + 1})`).allTextContents();
}

test('filters by several servers, and says so in the chip and in the address', async ({ page }) => {
  await open(page);
  await chip(page, /^Server/).click();
  const choices = page.getByRole('dialog', { name: 'Server' });
  await choices.getByLabel('Parts').check();
  await expect(page).toHaveURL(/server=inventree-435/);
  expect(new Set(await columnOf(page, 'Server'))).toEqual(new Set(['Parts']));
  await choices.getByLabel('Media').check();
  await expect(chip(page, /^Server: Parts and 1 more/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(choices).toBeHidden();
  await expect(chip(page, /^Server: Parts and 1 more/)).toBeFocused();
  await page.reload();
  await expect(chip(page, /^Server: Parts and 1 more/)).toBeVisible();
  await page.goBack();
  await expect(chip(page, /^Server: Parts$/)).toBeVisible();
  await chip(page, /^Server/).click();
  await page.getByRole('button', { name: 'Let go of these' }).click();
  await expect(page).toHaveURL(/\/plugins$/);
});

test('each choice says how many plugins it would show beside the other filters', async ({ page }) => {
  await open(page, '/plugins?server=fylr');
  await chip(page, /^State/).click();
  const choice = page.getByRole('dialog', { name: 'State' }).getByRole('listitem').filter({ hasText: 'Off' });
  const count = Number((await choice.textContent())?.match(/\d+/)?.[0]);
  await choice.getByRole('checkbox').check();
  await expect(page.getByText(new RegExp(`^${count} of \\d+$`))).toBeVisible();
});

for (const { facet, value, column, shows } of [
  { facet: 'System', value: 'fylr', column: 'Server', shows: 'Media' },
  { facet: 'State', value: 'Failing', column: 'State', shows: 'Failing' },
  { facet: 'What it does', value: 'Prints labels', column: 'What it does', shows: 'Prints labels' },
] as const) {
  test(`filters by ${facet}`, async ({ page }) => {
    await open(page);
    await chip(page, new RegExp(`^${facet}`)).click();
    await page.getByRole('dialog', { name: facet }).getByLabel(value).check();
    await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
    const said = await columnOf(page, column);
    expect(said.length).toBeGreaterThan(0);
    for (const text of said) expect(text).toContain(shows);
  });
}

test('filters by where a plugin comes from, and shows that column when it is chosen', async ({ page }) => {
  await open(page, '/plugins?columns=server,origin');
  await chip(page, /^Comes from/).click();
  await page.getByRole('dialog', { name: 'Comes from' }).getByLabel('Uploaded ZIP file').check();
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  expect(new Set(await columnOf(page, 'Comes from'))).toEqual(new Set(['Uploaded ZIP file']));
  await expect(page.getByRole('columnheader', { name: 'State' })).toHaveCount(0);
});

test('columns are chosen, kept in the address, and set back', async ({ page }) => {
  await open(page);
  await chip(page, /^Columns/).click();
  const choices = page.getByRole('dialog', { name: 'Columns' });
  await choices.getByLabel('Author').check();
  await choices.getByLabel('Version').uncheck();
  await expect(page.getByRole('columnheader', { name: 'Author' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Version' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Author' })).toBeVisible();
  await chip(page, /^Columns/).click();
  await page.getByRole('button', { name: 'Show the usual columns' }).click();
  await expect(page.getByRole('columnheader', { name: 'Author' })).toHaveCount(0);
  await expect(page).toHaveURL(/\/plugins$/);
});

test('puts what needs attention first when asked, and by the heads of the columns', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Problems first');
  await expect(page).toHaveURL(/sort=state/);
  await expect(page.getByRole('columnheader', { name: 'State' })).toHaveAttribute('aria-sort', 'ascending');
  const [first] = await columnOf(page, 'State');
  expect(first).toContain('Failing');
  await page.getByRole('button', { name: 'State', exact: true }).and(page.locator('th button')).click();
  await expect(page).toHaveURL(/sort=-state/);
  await expect(page.getByRole('combobox', { name: 'Order' })).toHaveValue('-state');
  const [last] = await columnOf(page, 'State');
  expect(last).toContain('Off');
  await open(page, '/plugins?columns=server,changed');
  await page.locator('th').getByRole('button', { name: 'Last change' }).click();
  await expect(page).toHaveURL(/sort=-changed/);
  await expect(page.getByRole('columnheader', { name: 'Last change' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('one press shows what needs attention only', async ({ page }) => {
  await open(page);
  await chip(page, /^Problems/).click();
  await expect(page).toHaveURL(/attention=true/);
  await expect(pluginRow(page, 'metadata-coverfinder', 'Library')).toBeVisible();
  for (const state of await columnOf(page, 'State')) {
    expect(state).toMatch(/^(Failing|Degraded|Needs attention|Missing)/);
  }
});

test('an address with a server that one is not signed in to offers the sign-in, and comes back', async ({
  page,
}) => {
  await page.goto('/plugins?server=inventree-534');
  await expect(page.getByText('You are not signed in to Warehouse.')).toBeVisible();
  await page.getByRole('link', { name: 'Sign in to Warehouse' }).click();
  await page.getByRole('button', { name: /Sign in as admin/ }).click();
  await expect(page).toHaveURL('/plugins?server=inventree-534');
  await expect(page.getByRole('cell', { name: 'Warehouse', exact: true }).first()).toBeVisible();
});

test('an address with a server that does not exist says so, and what an address cannot mean is let go', async ({
  page,
}) => {
  await page.goto('/plugins?server=nowhere');
  await expect(page.getByText('There is no server “nowhere”.')).toBeVisible();
  await page.getByRole('button', { name: /Show all/ }).click();
  await expect(page.getByRole('switch').first()).toBeVisible();
  await open(page, '/plugins?sort=nonsense&columns=nonsense,server&attention=perhaps&state=odd%2Cfailing');
  await expect(page.getByRole('columnheader', { name: 'Plugin' })).toHaveAttribute('aria-sort', 'ascending');
});

test('names the servers whose plugins are not there, with the way in', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Workshop', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in\/inventree-198/);
});

test('the keyboard goes from row to row, to rows that are not drawn yet, and opens them', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('switch').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('switch').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  const rows = Number(await page.getByRole('table').getAttribute('aria-rowcount'));
  await expect(page.locator(`[aria-rowindex="${rows}"] [role=switch]`)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.locator('[aria-rowindex="2"] [role=switch]')).toBeFocused();
  await expect(page.locator('[aria-rowindex="2"] [role=switch]')).toBeInViewport();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('PageDown');
  const link = page.locator('[aria-rowindex="12"] a');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/plugins\/[^/]+\/[^/]+$/);
});

test('a row keeps the focus when one scrolls away from it', async ({ page }) => {
  await open(page);
  const first = page.locator('[aria-rowindex="2"] a');
  await first.focus();
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 100_000);
  await expect(
    page.locator(`[aria-rowindex="${await page.getByRole('table').getAttribute('aria-rowcount')}"]`),
  ).toBeVisible();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[aria-rowindex="3"] a')).toBeFocused();
  await expect(page.locator('[aria-rowindex="3"] a')).toBeInViewport();
});

test('coming back from a plugin leads to the same place in the list', async ({ page }) => {
  await open(page);
  await page.getByRole('switch').first().focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('PageDown');
  const link = page.locator('[aria-rowindex="32"] a');
  await expect(link).toBeInViewport();
  const key = await page.locator('[aria-rowindex="32"] code').textContent();
  await link.click();
  await expect(page).toHaveURL(/\/plugins\/[^/]+\/[^/]+$/);
  await page.goBack();
  await expect(page.locator('[aria-rowindex="32"] a')).toBeInViewport();
  await expect(page.locator('[aria-rowindex="32"] code')).toHaveText(key ?? '');
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('rows are cards with name, server, state and switch, and the order is chosen from a list', async ({
    page,
  }) => {
    await open(page, '/plugins?q=coverfinder');
    const card = pluginRow(page, 'metadata-coverfinder', 'Library');
    await expect(card.getByRole('link')).toBeVisible();
    await expect(card.getByText('Failing')).toBeVisible();
    await expect(card.getByRole('switch')).toBeInViewport();
    await expect(card.getByText('4.0.0-beta.2')).toBeHidden();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Last changed first');
    await expect(page).toHaveURL(/sort=-changed/);
    await chip(page, /^State/).click();
    await page.getByRole('dialog', { name: 'State' }).getByLabel('Failing').check();
    await expect(page.getByRole('dialog', { name: 'State' })).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(card).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
