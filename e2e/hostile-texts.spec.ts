import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** The sandbox's plugins whose makers wrote what they like, by what they do; the numbers are found by name. */
const HOSTILE = [
  { name: 'hostile-markup', title: '<img src=x onerror=alert(1)>' },
  { name: 'hostile-markdown', title: '**Bold** [link](javascript:alert(1))' },
  { name: 'hostile-directions', title: /^Invoice .fdp\.exe$/ },
  { name: 'hostile-invisible', title: /^Wa.?ter.?ma.?rk/ },
  { name: 'hostile-controls', title: /^One line\s+and another/ },
  { name: 'hostile-length', title: /^No-space-anywhere-No-space/ },
  { name: 'hostile-emoji', title: /Party/ },
  { name: 'hostile-keys', title: 'Odd keys' },
  {
    name: 'hostile-templates',
    title: /^\{\{constructor\.constructor\('alert\(1\)'\)\(\)\}\} \$\{7\*7\} \{server\}$/,
  },
] as const;

// Scripts that run, policy violations and console errors fail each of these by themselves.

test('texts of hostile makers are texts in the list, and no row is taller than others for them', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).hostname));
  page.on('dialog', (dialog) => asked.push(`dialog ${dialog.message()}`));
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/plugins?q=hostile-');
  const rows = page.getByRole('table', { name: 'Plugins' }).getByRole('row');
  await expect(rows).toHaveCount(HOSTILE.length + 1);
  for (const { name, title } of HOSTILE) {
    const row = rows.filter({ has: page.getByText(name, { exact: true }) });
    await expect(row.getByRole('link', { name: title })).toHaveAttribute('href', /^\/plugins\/fylr\/\d+$/);
    const box = await row.boundingBox();
    expect(box?.height ?? 0, `the height of ${name}`).toBeLessThan(90);
  }
  expect([...new Set(asked)]).toEqual(['127.0.0.1']);
});

test('pages of hostile plugins fit a narrow screen, show texts as texts and link nowhere unsafe', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await signInQuietly(page, 'admin', ['fylr']);
  await page.goto('/plugins?q=hostile-');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  for (const { name, title } of HOSTILE) {
    await page.goto(`/plugins?q=${name}`);
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
    // Once it is drawn: what draws Markdown comes later than the text.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), `the width of ${name}`)
      .toBeLessThanOrEqual(360);
    const links = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((found) =>
        found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).protocol),
      );
    expect(links.filter((protocol) => !['http:', 'https:'].includes(protocol))).toEqual([]);
  }
});
