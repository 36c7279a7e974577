import { existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { freePort } from '../scripts/lib/free-port.mjs';
import { failedStart } from './support/failed-start.ts';
import { canFillDisk, fillDisk, makeRoom } from './support/full-disk.ts';
import { GatewayProcess } from './support/gateway-process.ts';
import { findPlugin } from './support/plugin-row.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

test('a second process on the same data folder is refused, until the first is gone, however it goes', async ({}, testInfo) => {
  const first = await GatewayProcess.start({ folder: testInfo.outputPath('first') });
  const refused = await failedStart({ PLUGBOARD_DATA: first.dataDir });
  expect(refused.code).toBe(1);
  expect(refused.words).toBe(
    `The data folder ${first.dataDir} is in use by another Plugboard (process ${first.pid}). Stop that one first, or give this one a folder and a port of its own, for example: PLUGBOARD_DATA=./data-2 PORT=7401 npm start\n`,
  );
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);

  await first.kill();
  await first.restart();
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  expect((await failedStart({ PLUGBOARD_DATA: first.dataDir })).words).toContain(`process ${first.pid}`);
  await first.stop();
});

test('what an operator got wrong is told in a sentence, without a stack', async ({}, testInfo) => {
  const folder = testInfo.outputPath('wrong');
  await mkdir(join(folder, 'data'), { recursive: true });
  const config = join(folder, 'plugboard.config.yaml');
  const data = join(folder, 'data');
  await writeFile(
    config,
    'servers:\n  - id: parts\n    system: inventree\n    adress: http://localhost:8000\n',
  );
  const typo = await failedStart({ PLUGBOARD_CONFIG: config, PLUGBOARD_DATA: data });
  expect(typo.code).toBe(1);
  expect(typo.words).toContain(`${config} cannot be used:\n`);
  expect(typo.words).toContain('line 4: servers[0].adress is not a known key');

  const one = '  - { id: parts, system: inventree, url: "http://localhost:8000" }\n';
  await writeFile(config, `servers:\n${one}${one}`);
  const twice = await failedStart({ PLUGBOARD_CONFIG: config, PLUGBOARD_DATA: data });
  expect(twice.code).toBe(1);
  expect(twice.words).toContain(`${config} cannot be used:\n`);
  expect(twice.words).toMatch(/line 3: servers\[1\]\.id is parts, .*\(line 2\); ids must differ/);
  expect(twice.words).not.toMatch(/^\s+at /m);
  // Nothing was made beside the mistake.
  expect(await readdir(data)).toEqual([]);

  await writeFile(config, 'sandbox: true\n');
  await writeFile(join(data, 'plugboard.db'), 'Not a database, but long enough. '.repeat(200));
  const damaged = await failedStart({ PLUGBOARD_CONFIG: config, PLUGBOARD_DATA: data });
  expect(damaged.code).toBe(1);
  expect(damaged.words).toMatch(/^\S+plugboard\.db is damaged \(.*move it away.*\n$/);
  expect(await readFile(join(data, 'plugboard.db'), 'utf8')).toContain('Not a database');

  const file = await failedStart({ PLUGBOARD_CONFIG: config, PLUGBOARD_DATA: config });
  expect(file).toEqual({ code: 1, words: expect.stringMatching(/^The data folder .*PLUGBOARD_DATA\.\n$/) });
  expect(await readFile(config, 'utf8')).toBe('sandbox: true\n');
});

test('a data folder in which nobody may write is named, with what to do', async () => {
  // Of Linux: not even its administrator can make a file there.
  const folder = '/proc/self/task';
  test.skip(!existsSync(folder), 'there is no folder here that nobody can write to');
  const refused = await failedStart({ PLUGBOARD_DATA: folder });
  expect(refused).toEqual({
    code: 1,
    words: expect.stringMatching(/^The data folder \/proc\/self\/task cannot be used .*PLUGBOARD_DATA\.\n$/),
  });
});

test('a failure that nothing handled is logged, and the gateway serves on', async ({}, testInfo) => {
  const fault = "process.on('SIGUSR2', () => void Promise.reject(new Error('brought about by a test')))";
  const gateway = await GatewayProcess.start({
    folder: testInfo.outputPath('rejection'),
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}` },
  });
  process.kill(gateway.pid ?? 0, 'SIGUSR2');
  await expect.poll(() => readFile(gateway.logFile, 'utf8')).toContain('brought about by a test');
  expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
  await gateway.stop();
});

test('a log that cannot be written ends nothing', async ({}, testInfo) => {
  const full = await open('/dev/full', 'w').catch(() => null);
  test.skip(full === null, 'there is no device here that is always full');
  if (full === null) return;
  const port = await freePort();
  const child = spawn(process.execPath, [resolve('dist/server/main.js')], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      PLUGBOARD_DATA: testInfo.outputPath('data'),
      PLUGBOARD_LOG: 'info',
    },
    stdio: ['ignore', full.fd, full.fd],
  });
  const ended = new Promise((done) => child.once('exit', (code) => done(code)));
  const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.status;
  await expect.poll(health, { timeout: 30_000 }).toBe(200);
  // The answer before was logged, or was to be.
  expect(await health()).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await full.close();
});

test.describe('on a full disk', () => {
  test.skip(!canFillDisk(), 'this machine cannot keep a process from writing');

  test('signing in says that nothing can be stored, and works again once there is room', async ({
    page,
    problems,
    startUpstream,
  }) => {
    problems.allow(/status of 507/, 'the disk is full');
    const { gateway } = await startUpstream((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"count":0,"results":[]}');
    });
    fillDisk(gateway);
    await page.goto(`${gateway.url}/sign-in/parts`);
    await page.getByLabel('User name').fill('admin');
    await page.getByLabel('Password', { exact: true }).fill('a password');
    const send = page.getByRole('button', { name: 'Sign in', exact: true });
    await send.click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Plugboard cannot store the sign-in');
    await expect(alert).toContainText('Nothing was changed');
    await expect(alert).toContainText('Tell the person who runs Plugboard');
    expect(await page.context().cookies()).toEqual([]);

    makeRoom(gateway);
    await page.getByLabel('Password', { exact: true }).fill('a password');
    await send.click();
    await expect(page.getByText('There are no plugins yet.')).toBeVisible();
    const log = await readFile(gateway.logFile, 'utf8');
    expect(log.match(/the data folder takes nothing/g)).toHaveLength(1);
    expect(log.match(/takes what is written again/g)).toHaveLength(1);
  });

  test('the sandbox refuses a switch and keeps its data, and who is signed in stays so', async ({
    page,
    gateway,
    problems,
  }) => {
    problems.expectRequest({ url: /\/upstream\//, status: 500 }, 'the disk is full');
    await signInQuietly(page, 'admin', ['fylr']);
    await page.goto('/plugins');
    const row = await findPlugin(page, 'gazetteer-lookup', 'Media');
    const control = row.getByRole('switch');
    await expect(control).toBeEnabled();
    const before = await control.isChecked();
    fillDisk(gateway);
    try {
      await control.click();
      await expect(page.getByRole('alert').filter({ hasText: 'could not be turned' })).toBeVisible();
      await expect(control).toBeChecked({ checked: before });
      await page.reload();
      await expect(control).toBeChecked({ checked: before });
    } finally {
      makeRoom(gateway);
    }
    await control.click();
    await expect(control).toBeChecked({ checked: !before });
    await expect(control).toHaveAttribute('aria-disabled', 'false');
    await page.reload();
    await expect(control).toBeChecked({ checked: !before });
    await control.click();
    await expect(control).toBeChecked({ checked: before });
    await expect(control).toHaveAttribute('aria-disabled', 'false');
  });
});
