import type { Page } from '@playwright/test';
import { pluginRow } from './support/plugin-row.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** Every text, label, tooltip and placeholder of the page, in order; times are left out, since they pass. */
async function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [document.documentElement.lang, document.title];
    const add = (text: string | null) => {
      // How long a server took is measured anew each time.
      const word = text
        ?.replace(/\s+/g, ' ')
        .replace(/[\d.,]+ ms/, 'n ms')
        .trim();
      if (word) words.push(word);
    };
    const walk = (node: Node) => {
      if (node instanceof Text) add(node.data);
      if (!(node instanceof Element) || ['TIME', 'SCRIPT', 'STYLE'].includes(node.tagName)) return;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) add(node.getAttribute(name));
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    return words;
  });
}

async function turnGerman(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
}

async function turnEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
}

/** A page, and what it shows in either language once all of it is there. */
interface Shown {
  readonly address: string;
  readonly shows: readonly (string | RegExp)[];
}

const PAGES: readonly Shown[] = [
  { address: '/servers', shows: ['2.2.0', '1.2.0 dev', 'v6.34.2', 'Ada Admin', 'Ada Winter'] },
  { address: '/plugins', shows: [/ (on|auf) 3 /, 'Library', 'Media', 'Parts'] },
  { address: '/servers/codex', shows: ['2.2.0', /\d ms/] },
  { address: '/servers/inventree-435', shows: ['1.2.0 dev', 'Ada (admin)', /\d ms/] },
  { address: '/servers/fylr', shows: ['v6.34.2', 'Ada Winter (admin)', /\d ms/] },
  { address: '/servers/nowhere', shows: ['nowhere'] },
  { address: '/plugins/codex/no-such-plugin', shows: [/\((any more|mehr)\)/] },
  { address: '/plugins?q=nothing-has-this-name', shows: [/ (on|auf) 3 /, /^.*0 (of|von) \d+/s] },
  { address: '/no/such/page', shows: [/Page not found|Seite nicht gefunden/] },
];

const SIGNED_OUT: readonly Shown[] = [
  { address: '/servers', shows: ['plugboard.config.yaml', 'sandbox-admin', 'Library'] },
  { address: '/sign-in/inventree-435', shows: ['Parts', 'sandbox-staff'] },
  { address: '/plugins', shows: [/ 6 /] },
  { address: '/plugins/codex/anything', shows: ['anything', 'Library'] },
];

async function expectShown(page: Page, { shows }: Shown): Promise<void> {
  for (const text of shows) await expect(page.getByRole('main')).toContainText(text);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** A page in English and in German, each opened so, is the same when it is turned from the other. */
async function expectTurned(page: Page, shown: Shown): Promise<void> {
  const { address } = shown;
  await page.goto(address);
  await expectShown(page, shown);
  const english = await wordsOf(page);
  await turnGerman(page);
  await page.reload();
  await expectShown(page, shown);
  const german = await wordsOf(page);
  expect(german, address).not.toEqual(english);
  await turnEnglish(page);
  await expect.poll(() => wordsOf(page), address).toEqual(english);
  await turnGerman(page);
  await expect.poll(() => wordsOf(page), address).toEqual(german);
  await turnEnglish(page);
}

test('every page that is turned into German is as German as one that was opened so', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /no-such-plugin/, status: 400 }, 'this plugin does not exist');
  problems.expectRequest({ url: /no-such-plugin/, status: 404 }, 'this plugin does not exist');
  await signInQuietly(page, 'admin', ['codex', 'inventree-435', 'fylr']);
  for (const shown of PAGES) await expectTurned(page, shown);
});

test('signing in turns German too', async ({ page }) => {
  for (const shown of SIGNED_OUT) await expectTurned(page, shown);
});

test('names that a server has in several languages follow', async ({ page }) => {
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/plugins?q=gazetteer-lookup');
  const name = pluginRow(page, 'gazetteer-lookup', 'Media').getByRole('rowheader').getByRole('link');
  const english = (await name.textContent()) ?? '';
  await turnGerman(page);
  await expect(name).not.toHaveText(english);
  await turnEnglish(page);
  await expect(name).toHaveText(english);
});

test('what is typed, open, scrolled to and in focus stays when the language changes', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex', 'inventree-435', 'fylr']);
  await page.goto('/plugins');
  const search = page.getByRole('searchbox');
  await search.fill('a');
  await expect(page).toHaveURL(/q=a/);
  await expect(page.getByRole('switch').nth(3)).toBeVisible();
  await search.evaluate((field: HTMLInputElement) => {
    field.dataset.same = 'yes';
    field.setSelectionRange(1, 1);
  });

  // In another tab, so that the focus is where it is here.
  const other = await page.context().newPage();
  await other.goto('/servers');
  await turnGerman(other);
  await other.close();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('heading', { level: 1, name: 'Plugins' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeVisible();
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('a');
  await expect(search).toHaveAttribute('data-same', 'yes');
  await page.keyboard.type('b');
  await expect(search).toHaveValue('ab');
});

test('details that are open stay open, and the page where it was scrolled to', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex']);
  await page.setViewportSize({ width: 900, height: 500 });
  await page.goto('/plugins?q=sync-mirror');
  await pluginRow(page, 'sync-mirror', 'Library').getByRole('rowheader').getByRole('link').click();
  const raw = page.locator('details').last();
  await raw.locator('summary').click();
  await expect(raw).toHaveAttribute('open', '');
  await raw.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  await page.getByRole('button', { name: 'Deutsch' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
  await expect(raw).toHaveAttribute('open', '');
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled)).toBeLessThan(200);
});
