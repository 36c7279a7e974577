import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** Addresses that no link leads to, but that people cut, paste and mistype. */
const NO_PAGE = ['/servers/codex/%E0%A4%A', '/%', '/%E0%A4%A', '/plugins/codex/a/b/%ZZ', '/no/such%2Fpage'];
const NO_SERVER = ['/servers/%E0%A4%A', '/sign-in/%ZZ', '/plugins/%E0%A4%A/anything', '/servers/no%2Fwhere'];

for (const address of NO_PAGE) {
  test(`${address} is said to be no page`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText('There is no page at this address.')).toBeVisible();
    await page
      .getByRole('link', { name: /plugins/i })
      .first()
      .click();
    await expect(page).toHaveURL(/\/plugins/);
  });
}

for (const address of NO_SERVER) {
  test(`${address} is said to name no server`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText(/No server with the id .* is configured/)).toBeVisible();
  });
}

for (const server of ['codex', 'inventree-435', 'fylr'] as const) {
  for (const [what, id] of [
    ['with a broken escape', '%E0%A4%A'],
    ['of 5,000 characters', 'a'.repeat(5000)],
    ['of 2,000 digits', '7'.repeat(2000)],
    ['with a slash', 'a%2Fb'],
    ['of dots', '%2e%2e%2e'],
  ] as const) {
    test(`a plugin's address ${what} on ${server} is said to name none`, async ({ page, problems }) => {
      problems.expectRequest({ url: /\/upstream\//, status: 404 }, 'there is no such plugin');
      await signInQuietly(page, 'admin', [server]);
      await page.goto(`/plugins/${server}/${id}`);
      await expect(page.getByText(/has no plugin “/).first()).toBeVisible();
    });
  }
}
