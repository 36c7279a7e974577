import type { Locator, Page } from '@playwright/test';

/** The row of a plugin in the list, by its key and its server's name. */
export function pluginRow(page: Page, key: string, server: string): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByText(key, { exact: true }) })
    .filter({ has: page.getByRole('cell', { name: server, exact: true }) });
}
