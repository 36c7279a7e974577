import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const LIST = v.object({ enabled: v.array(v.object({ pluginName: v.string(), pluginId: v.string() })) });
/** One dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function openRecommendations(page: Page): Promise<void> {
  const answer = await page.request.get('/api/servers/codex/upstream/api/v1/user/plugins');
  const { enabled } = v.parse(LIST, await answer.json());
  const pluginId = enabled.find(({ pluginName }) => pluginName === 'recommendations-tastegraph')?.pluginId;
  await page.goto(`/connections/codex/${pluginId ?? ''}`);
  await page.getByRole('link', { name: 'Recommendations', exact: true }).click();
}

test('A reader sees what is recommended, by whom and how old, asks anew, and takes one away for good', async ({
  page,
}) => {
  // The one address of the world outside that a page loads something from.
  await page.route('https://covers.example/**', (route) =>
    route.fulfill({ contentType: 'image/png', body: PICTURE }),
  );
  await signInQuietly(page, 'user', ['codex']);
  await openRecommendations(page);
  const all = page.getByRole('region', { name: 'Recommendations' });
  const sources = all.getByRole('status');
  await expect(sources.getByText('recommendations-tastegraph')).toBeVisible();
  await expect(sources.getByText(/^Last asked: .*(ago|now)/).first()).toBeVisible({ timeout: 30_000 });
  const cards = all.getByRole('list', { name: 'Recommendations' }).getByRole('listitem');
  const odd = cards.filter({ hasText: '<script>alert(1)</script>' }).first();
  // What is no web address is no link, and a cover that may not be loaded has a mark in its place.
  await expect(odd.getByText('javascript:alert(1)').first()).toBeVisible();
  await expect(odd.getByRole('link')).toHaveCount(0);
  await expect(all.getByRole('img', { name: 'No cover' }).first()).toBeVisible();

  await all.getByRole('button', { name: 'Ask anew' }).click();
  await expect(sources.getByText('Being asked now').first()).toBeVisible();
  await expect(sources.getByText('Being asked now')).toHaveCount(0, { timeout: 30_000 });

  const first = cards.first();
  const title = await first.getByRole('heading').innerText();
  const count = await cards.count();
  await first.getByRole('button', { name: `Take ${title} off the recommendations` }).click();
  await expect(first.getByText(/cannot be brought back/)).toBeVisible();
  await first.getByRole('button', { name: 'Keep' }).click();
  await first.getByRole('button', { name: `Take ${title} off the recommendations` }).click();
  await first.getByRole('button', { name: 'Take away for good' }).click();
  await expect(cards).toHaveCount(count - 1);
});

test('A cover that cannot be had is replaced by a mark', async ({ page, problems }) => {
  problems.allow(/covers\.example/, 'the picture is not there');
  await page.route('https://covers.example/**', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<script>alert(1)</script>' }),
  );
  await signInQuietly(page, 'user', ['codex']);
  await openRecommendations(page);
  const odd = page.getByRole('listitem').filter({ hasText: '<script>alert(1)</script>' }).first();
  await odd.scrollIntoViewIfNeeded({ timeout: 30_000 });
  await expect(odd.getByRole('img', { name: 'No cover' })).toBeVisible();
});
