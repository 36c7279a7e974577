import { ByteCounter } from './support/bytes.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** Bytes of code over the wire until a plugin can be switched (the design's budget, in gzip; brotli is smaller). */
const MOST_SCRIPT = 240_000;

test('the first row is usable before 240 kB of code have come', async ({ page }) => {
  await signInQuietly(page, 'admin');
  const bytes = await ByteCounter.attach(page);
  await page.goto('/plugins');
  await expect(page.getByRole('switch').first()).toBeEnabled();
  const { script, stylesheet, total } = bytes.received();
  test.info().annotations.push({
    type: 'received until the first row',
    description: `${script} B code, ${stylesheet} B styles, ${total} B in all`,
  });
  expect(script).toBeGreaterThan(20_000);
  expect(script).toBeLessThanOrEqual(MOST_SCRIPT);
});

test('a list asks each server once, and the gateway once for the servers', async ({ page }) => {
  await signInQuietly(page, 'admin');
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/api/')) asked.push(pathname.replace(/^.*\/api\/servers/, ''));
  });
  await page.goto('/plugins');
  for (const server of ['Library', 'Parts', 'Media']) {
    await expect(page.getByRole('cell', { name: server, exact: true }).first()).toBeVisible();
  }
  const times = (path: string) => asked.filter((one) => one === path).length;
  expect(times('')).toBe(1);
  expect(times('/codex/upstream/api/v1/admin/plugins')).toBe(1);
  expect(times('/inventree-435/upstream/api/plugins/')).toBe(1);
  expect(times('/fylr/upstream/api/v1/plugin/manage')).toBe(1);
  // Who the server is and who one is there: no request for a row.
  expect(asked.length).toBeLessThanOrEqual(12);
});

test('the lists are asked for when the smaller of the app’s two files has come, and no sooner', async ({
  page,
}) => {
  await signInQuietly(page, 'admin');
  const goOn = new Map<string, () => void>();
  for (const name of ['index', 'libraries']) {
    const held = new Promise<void>((resolve) => goOn.set(name, resolve));
    await page.route(new RegExp(`/assets/${name}-[\\w-]+\\.js$`), (route) =>
      held.then(() => route.continue()),
    );
  }
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const known = page.waitForResponse('**/codex/upstream/api/v1/auth/me');
  const list = page.waitForRequest('**/codex/upstream/api/v1/admin/plugins');
  await page.goto('/plugins', { waitUntil: 'commit' });
  await known;
  expect(asked.filter((path) => path.endsWith('/admin/plugins'))).toEqual([]);
  goOn.get('index')?.();
  await list;
  goOn.get('libraries')?.();
  await expect(page.getByRole('switch').first()).toBeEnabled();
});
