import type { Locator, Page } from '@playwright/test';

/** Who the page of a server says that one is there: the role, in the system's own word. */
export function roleOf(page: Page): Locator {
  return page
    .getByRole('term')
    .filter({ hasText: /^Role$/ })
    .locator('xpath=following-sibling::dd[1]');
}
