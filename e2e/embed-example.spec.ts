import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../scripts/lib/free-port.mjs';
import { namedBlocks } from '../scripts/lib/named-blocks.mjs';
import { expectNoViolationsNow } from './support/axe.ts';
import { withoutForeignCookies } from './support/foreign-browser.ts';
import { GatewayProcess } from './support/gateway-process.ts';
import { expect, test as base } from './support/test.ts';

/** docs/embedding.md, followed: its blocks of code are the files, and nothing else is needed. */

interface Followed {
  readonly gateway: GatewayProcess;
  readonly origin: string;
}

/** Writes the files, but for the ports, which other tests need at the same time. */
async function write(folder: string, ports: Readonly<Record<string, number>>): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, content] of namedBlocks('docs/embedding.md')) {
    const written = Object.entries(ports).reduce(
      (text, [port, own]) => text.replaceAll(port, String(own)),
      content,
    );
    files.set(name, written);
    await writeFile(join(folder, name), written);
  }
  return files;
}

async function follow(folder: string): Promise<Followed & { close(): Promise<void> }> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const files = await write(folder, { 7500: port });
  const env = { PLUGBOARD_CONFIG: join(folder, 'plugboard.config.yaml') };
  const gateway = await GatewayProcess.start({ folder, env });
  await write(folder, { 7500: port, 7400: Number(new URL(gateway.url).port) });
  const [, secret = ''] = /secret: (\S+)/.exec(files.get('plugboard.config.yaml') ?? '') ?? [];
  const server = spawn(process.execPath, [join(folder, 'server.mjs')], {
    env: { PATH: process.env.PATH, PLUGBOARD_EMBED_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await listening(server);
  return {
    gateway,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.kill();
      await gateway.stop();
    },
  };
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((heard, failed) => {
    server.stdout?.once('data', () => heard());
    server.once('exit', (code) => failed(new Error(`The host application ended with ${code}.`)));
  });
}

const test = base.extend<object, { readonly followed: Followed }>({
  followed: [
    async ({}, use, worker) => {
      const followed = await follow(`${worker.project.outputDir}/embed-example-${worker.workerIndex}`);
      await use(followed);
      await followed.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  gateway: [async ({ followed }, use) => use(followed.gateway), { scope: 'worker' }],
});

test.use(await withoutForeignCookies());

test('the example of the documentation shows a page, and another one in a dialog', async ({
  page,
  context,
  followed,
}) => {
  await page.goto(followed.origin);
  const accounts = page.frameLocator('iframe[title="Your accounts"]');
  await expect(accounts.getByRole('heading', { level: 1, name: 'Connections' })).toBeVisible();
  await expect(accounts.getByRole('link', { name: 'Chapterhouse', exact: true })).toBeVisible();
  // As high as what it shows.
  await expect
    .poll(async () => (await page.locator('iframe').first().boundingBox())?.height ?? 0)
    .toBeGreaterThan(300);

  await expectNoViolationsNow(page);

  const opener = page.getByRole('button', { name: 'Scheduled jobs' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Scheduled jobs' });
  const jobs = page.frameLocator('iframe[title="Scheduled jobs"]');
  await expect(jobs.getByRole('heading', { level: 1, name: 'Jobs' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
  // Neither by the host nor by the frame.
  expect(await context.cookies()).toEqual([]);
});
