import type { Locator, Page } from '@playwright/test';

/** The row of a plugin in the list, by its key and its server's name; of a long list only rows in view are there. */
export function pluginRow(page: Page, key: string, server: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByText(key, { exact: true }) })
    .filter({ has: page.getByRole('cell', { name: server, exact: true }) });
}

/** Searches the list for a plugin's key, as a person would, and gives its row. */
export async function findPlugin(page: Page, key: string, server: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search plugins' }).fill(key);
  return pluginRow(page, key, server);
}
