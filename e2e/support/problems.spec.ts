import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { expect, test } from './test.ts';

// The watch itself: what goes wrong unseen must fail a test, and what is announced must not.

async function logError(page: Page): Promise<void> {
  const logged = page.waitForEvent('console');
  await page.evaluate(() => console.error('a thing went wrong'));
  await logged;
}

async function throwLater(page: Page): Promise<void> {
  const thrown = page.waitForEvent('pageerror');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody caught this');
    });
  });
  await thrown;
}

/** Adds a script that the page's policy forbids; ends when the browser has refused it. */
async function addInlineScript(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const refused = new Promise((tell) => document.addEventListener('securitypolicyviolation', tell));
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    await refused;
  });
}

async function askForNothing(page: Page): Promise<void> {
  await page.evaluate(() => fetch('/assets/there-is-no-such-file.js'));
}

const mishaps = [
  { name: 'a console error', cause: logError, sign: /^Console error: a thing went wrong/ },
  { name: 'an uncaught exception', cause: throwLater, sign: /^Uncaught exception: .*nobody caught this/ },
  { name: 'a policy violation', cause: addInlineScript, sign: /^Policy violation: script-src/ },
  {
    name: 'a failing request',
    cause: askForNothing,
    sign: /^Failed request: GET .*there-is-no-such-file\.js: 404/,
  },
] as const;

for (const { name, cause, sign } of mishaps) {
  test(`${name} is found`, async ({ page, problems }) => {
    await page.goto('/servers');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(problems.unexpected()).toEqual([]);
    await cause(page);
    await expect.poll(() => problems.unexpected()).toContainEqual(expect.stringMatching(sign));
    problems.forget();
  });

  test(`${name} fails a test that does nothing else wrong`, async ({ page }) => {
    test.fail();
    await page.goto('/servers');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await cause(page);
  });
}

test('an announced refusal passes, another one does not', async ({ page, problems }) => {
  await page.goto('/servers');
  problems.expectRequest({ url: /there-is-no-such-file/, status: 404 }, 'this test asks for it');
  await askForNothing(page);
  expect(problems.unexpected()).toEqual([]);
  await page.evaluate(() => fetch('/assets/nor-this-one.js'));
  await expect.poll(() => problems.unexpected()).toHaveLength(1);
  problems.forget();
});

test('an announced console error passes, another one does not', async ({ page, problems }) => {
  await page.goto('/servers');
  problems.allow(/a thing went wrong/, 'this test writes it');
  await logError(page);
  expect(problems.unexpected()).toEqual([]);
  await throwLater(page);
  await expect.poll(() => problems.unexpected()).toHaveLength(1);
  problems.forget();
});

test('what other origins fail at is theirs', async ({ page, problems }) => {
  const other = createServer((_request, response) =>
    response.writeHead(500, { 'content-type': 'text/html' }).end('<title>broken</title>'),
  );
  const port = await freePort();
  await new Promise<void>((listening) => {
    other.listen(port, '127.0.0.1', listening);
  });
  await page.goto(`http://127.0.0.1:${port}/`);
  other.close();
  expect(problems.unexpected().filter((problem) => problem.startsWith('Failed request'))).toEqual([]);
  problems.forget();
});
