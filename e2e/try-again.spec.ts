import type { ServerResponse } from 'node:http';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { type OwnUpstream, startOwnUpstream } from './support/upstream.ts';

// A server that fails until it is well again: what tells of it, and the button that asks again, until its answer is there.
const LABELS = {
  pk: 1,
  key: 'labels',
  name: 'Labels',
  active: true,
  is_builtin: false,
  is_installed: true,
  is_mandatory: false,
  is_package: false,
  is_sample: false,
  meta: { human_name: 'Labels', slug: 'labels' },
  mixins: {},
  package_name: null,
};

let upstream: OwnUpstream;
let well = false;
/** The answers that are held back. */
let held: (() => void)[] = [];

function answer(path: string, response: ServerResponse): void {
  const known = ANSWERS[path];
  response.writeHead(known === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(known ?? { detail: 'Not found.' }));
}

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/plugins/': [LABELS],
  '/api/plugins/labels/': LABELS,
  '/api/plugins/status/': { active_plugins: 1, registry_errors: [] },
};

test.beforeAll(async ({}, worker) => {
  upstream = await startOwnUpstream(
    `${worker.project.outputDir}/try-again-${worker.workerIndex}`,
    (request, response) => {
      const path = new URL(request.url ?? '', 'http://upstream.invalid').pathname;
      if (!path.startsWith('/api/plugins/') || path.endsWith('/status/')) answer(path, response);
      else if (well) held.push(() => answer(path, response));
      else response.writeHead(500, { 'content-type': 'application/json' }).end('{"detail": "No."}');
    },
  );
});
test.afterAll(() => upstream.close());

test.beforeEach(async ({ page, problems }) => {
  problems.allow(/status of 500/, 'the server fails until it is well, behind a gateway of its own');
  well = false;
  held = [];
  await page.request.post(`${upstream.gateway.url}/api/servers/parts/session`, {
    headers: { 'X-Plugboard': '1' },
    data: { method: 'password', username: 'admin', password: 'x' },
  });
});

async function answerHeld(): Promise<void> {
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const go of held.splice(0)) go();
}

function retryIn(page: Page) {
  return page.getByRole('alert').getByRole('button', { name: 'Try again' });
}

test('the line of a list that was never read stays while it is asked for again', async ({ page }) => {
  await page.goto(`${upstream.gateway.url}/plugins`);
  const retry = retryIn(page);
  await expect(retry).toHaveAttribute('aria-busy', 'false');
  well = true;
  await retry.press('Enter');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await expect(retry).toHaveAttribute('aria-busy', 'true');
  await expect(retry).toBeFocused();
  await answerHeld();
  await expect(page.getByRole('switch', { name: 'Labels', exact: false })).toBeVisible();
  await expect(retry).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('when a failure is mended by trying again, the head of the page takes the focus', async ({ page }) => {
  await page.goto(`${upstream.gateway.url}/plugins/parts/labels`);
  const retry = retryIn(page);
  await expect(retry).toBeEnabled();
  well = true;
  await retry.press('Enter');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await expect(retry).toHaveAttribute('aria-busy', 'true');
  await expect(retry).toBeFocused();
  await answerHeld();
  await expect(page.getByText('The server’s own answer')).toBeVisible();
  await expect(retry).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
